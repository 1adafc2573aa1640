import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { About } from '../../shared/host/contract.ts';
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
    <Modal
      title="About Postil"
      lead="Marks for claims, actors and figures in news articles. A postil is a note in a margin."
      onClose={onClose}
    >
      {about ? (
        <dl className={styles.facts}>
          <dt>Version</dt>
          <dd>{about.version}</dd>
          <dt>Runs on</dt>
          <dd>{about.runtime}</dd>
          <dt>Your data</dt>
          <dd>
            <code>{about.data}</code>
          </dd>
          <dt>Journal</dt>
          <dd>
            <code>{about.journal}</code>
            <p>What happened to Postil on this computer, for reports. It holds no words of your articles.</p>
            <Button onClick={() => drop(host.showJournal(), complain)}>Show the journal</Button>
          </dd>
          <dt>Licence</dt>
          <dd>MIT. Nothing is sent anywhere but to the hub you choose.</dd>
        </dl>
      ) : null}
    </Modal>
  );
}
