import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { About } from '../../shared/host/contract.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { Modal } from '../ui/Modal.tsx';
import styles from './AboutDialog.module.css';

/** Which Postil this is, and where it keeps its things: what a report of a fault begins with. */
export function AboutDialog({ onClose }: { onClose(): void }) {
  const { host } = useApp();
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => drop(host.about().then(setAbout), complain), [host]);

  return (
    <Modal title={words.about.title} lead={words.about.lead} onClose={onClose}>
      {about ? (
        <dl className={styles.facts}>
          <dt>{words.about.version}</dt>
          <dd>{about.version}</dd>
          <dt>{words.about.runsOn}</dt>
          <dd>{about.runtime}</dd>
          <dt>{words.about.yourData}</dt>
          <dd>
            <code dir="ltr">{about.data}</code>
          </dd>
          <dt>{words.about.journal}</dt>
          <dd>
            <code dir="ltr">{about.journal}</code>
            <p>{words.about.journalHint}</p>
            <Button onClick={() => drop(host.showJournal(), complain)}>{words.about.showJournal}</Button>
          </dd>
          <dt>{words.about.licence}</dt>
          <dd>{words.about.licenceHint}</dd>
        </dl>
      ) : null}
    </Modal>
  );
}
