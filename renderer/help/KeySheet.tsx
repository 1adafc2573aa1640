import { Printer } from 'lucide-react';
import { Fragment } from 'react';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import styles from './KeySheet.module.css';
import { KEY_GROUPS } from './key-groups.ts';
import { Keys } from './Words.tsx';

/** Every key, in groups; it can be printed and laid beside the screen. */
export function KeySheet({ onClose }: { onClose(): void }) {
  return (
    <Modal
      title="Keys"
      lead="They work while you read. “The mark in hand” is the one you clicked or moved to."
      wide
      onClose={onClose}
    >
      <div className={styles.groups}>
        {KEY_GROUPS.map(({ title, rows }) => (
          <section key={title} className={styles.group}>
            <h3>{title}</h3>
            <dl>
              {rows.map(({ presses, words }) => (
                <div key={presses[0]} className={styles.row}>
                  <dt>
                    {presses.map((press, index) => (
                      <Fragment key={press}>
                        {index > 0 ? ' or ' : null}
                        <Keys of={press} />
                      </Fragment>
                    ))}
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Button className={styles.print ?? ''} icon={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
        Print this sheet
      </Button>
    </Modal>
  );
}
