import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Snapshot } from '../../shared/host/snapshot.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { Modal } from '../ui/Modal.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { SnapshotItem } from './SnapshotItem.tsx';
import styles from './Snapshots.module.css';

/** The snapshots on this computer, and the way back to what is in them. */
export function SnapshotsDialog({ onClose }: { onClose(): void }) {
  const { host } = useApp();
  const [snapshots, setSnapshots] = useState<readonly Snapshot[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ readonly words: string; readonly trouble: boolean } | null>(null);

  useEffect(() => drop(host.snapshots().then(setSnapshots), complain), [host]);

  /** Does something with the snapshots and shows what came of it, and the list as it is then. */
  const work = async (act: () => Promise<typeof outcome>) => {
    setBusy(true);
    setOutcome(null);
    try {
      setOutcome(await act());
      setSnapshots(await host.snapshots());
    } finally {
      setBusy(false);
    }
  };
  const make = () =>
    work(async () => {
      const made = await host.makeSnapshot();
      return made.ok ? { words: words.snapshots.made, trouble: false } : { words: made.message, trouble: true };
    });
  const restore = ({ id }: Snapshot, pid: ProjectId | null) =>
    work(async () => {
      const back = await host.restoreSnapshot(id, pid);
      if (!back.ok) return { words: back.message, trouble: true };
      const { rooms, steps } = back.value;
      if (rooms === 0) return { words: words.snapshots.nothingMissing, trouble: false };
      return { words: words.snapshots.back(steps), trouble: false };
    });

  return (
    <Modal
      title={words.snapshots.title}
      lead={words.snapshots.lead}
      wide
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <>
          <Button disabled={busy} onClick={() => drop(make(), complain)}>
            {words.snapshots.makeOne}
          </Button>
          <Button kind="primary" type="submit">
            {words.snapshots.done}
          </Button>
        </>
      }
    >
      {busy ? <ProgressBar label={words.snapshots.working} done={0} total={null} /> : null}
      {outcome ? <p role={outcome.trouble ? 'alert' : 'status'}>{outcome.words}</p> : null}
      {snapshots?.length === 0 ? (
        <p className={styles.empty}>{words.snapshots.none}</p>
      ) : (
        <ul className={styles.list} aria-label={words.snapshots.title} aria-busy={busy || snapshots === null}>
          {snapshots?.map((snapshot) => (
            <SnapshotItem
              key={snapshot.id}
              snapshot={snapshot}
              busy={busy}
              onRestore={(pid) => drop(restore(snapshot, pid), complain)}
            />
          ))}
        </ul>
      )}
    </Modal>
  );
}
