import { Printer } from 'lucide-react';
import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ChosenKeys } from '../commands/key-table.ts';
import { useKeyTable } from '../commands/use-key-table.ts';
import { notSaved } from '../settings/not-saved.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { say } from '../ui/toasts.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import { KeyLine, Presses } from './KeyLine.tsx';
import styles from './KeySheet.module.css';
import { keyGroups } from './key-groups.ts';

/** Every command with its keys, in groups; keys can be changed here, and the sheet be printed and laid beside the screen. */
export function KeySheet({ onClose }: { onClose(): void }) {
  const { settings, changeSettings } = useApp();
  const table = useKeyTable();
  const [changing, setChanging] = useState(false);
  const [said, setSaid] = useState('');
  const change = (keys: ChosenKeys, what: string) => {
    setSaid(what);
    drop(changeSettings({ keys }), (error) => say(notSaved(error), 'trouble'));
  };

  return (
    <Modal title={words.keys.title} lead={words.keys.lead} wide onClose={onClose}>
      <div className={styles.tools}>
        <Button onClick={() => setChanging(!changing)}>{changing ? words.keys.done : words.keys.change}</Button>
        {changing ? (
          <Button disabled={Object.keys(settings.keys).length === 0} onClick={() => change({}, words.keys.resetAll)}>
            {words.keys.resetAll}
          </Button>
        ) : (
          <Button icon={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
            {words.keys.print}
          </Button>
        )}
        <Unseen live>{said}</Unseen>
      </div>
      <div className={changing ? styles.changing : styles.groups}>
        {keyGroups(table).map(({ id, title, rows }) => (
          <section key={id} className={styles.group}>
            <h3>{title}</h3>
            <dl>
              {rows.map((row) => (
                <KeyLine key={row.row.id} line={row} chosen={changing ? settings.keys : null} onChange={change} />
              ))}
            </dl>
          </section>
        ))}
        {changing ? null : (
          <section className={styles.group}>
            <h3>{words.keys.withoutMouse}</h3>
            <dl>
              {Object.entries(words.keys.lists).map(([keys, what]) => (
                <div key={keys} className={styles.row}>
                  <dt>
                    <Presses keys={keys.split(' ')} />
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
      </div>
    </Modal>
  );
}
