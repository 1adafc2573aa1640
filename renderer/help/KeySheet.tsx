import { Fragment } from 'react';
import { type Binding, KEYMAP } from '../marking/keymap.ts';
import { Modal } from '../ui/Modal.tsx';
import styles from './KeySheet.module.css';

const GROUPS = [...new Set(KEYMAP.map((row) => row.group))];
const MAC = navigator.userAgent.includes('Mac');

/** Every key of the reading view, from the one key table. */
export function KeySheet({ onClose }: { onClose(): void }) {
  return (
    <Modal
      title="Keys"
      lead="They work while you read. “The mark in hand” is the one you clicked or moved to."
      wide
      onClose={onClose}
    >
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <section key={group} className={styles.group}>
            <h3>{group}</h3>
            <dl>
              {KEYMAP.filter((row) => row.group === group).map((row) => (
                <div key={`${row.mod}${row.keys[0]}`} className={styles.row}>
                  <dt>
                    <Keys row={row} />
                  </dt>
                  <dd>{row.words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section className={styles.group}>
          <h3>Selecting without the mouse</h3>
          <p>With the text in focus, the arrow keys move the caret; with Shift they select, with Ctrl by a word.</p>
        </section>
      </div>
    </Modal>
  );
}

function Keys({ row }: { readonly row: Binding }) {
  const before =
    row.mod === 'ctrl' ? [MAC ? '⌘' : 'Ctrl'] : row.mod === 'ctrl-shift' ? [MAC ? '⌘' : 'Ctrl', 'Shift'] : [];
  return row.keys.map((key, index) => (
    <Fragment key={key}>
      {index > 0 ? ' or ' : null}
      {before.map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
      <kbd>{row.mod ? key.toUpperCase() : key === 'Escape' ? 'Esc' : key}</kbd>
    </Fragment>
  ));
}
