import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { KnownProject } from '../../shared/host/contract.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { complain } from '../ui/complain.ts';
import { Modal } from '../ui/Modal.tsx';
import { say } from '../ui/toasts.tsx';
import { forgetCopies } from './forget-copies.ts';
import styles from './removal.module.css';
import { REMAINS } from './where-copies-remain.ts';

const FROM = [
  { value: 'here', label: 'From this computer only', hint: 'The hub and everyone else keep it; you can join again.' },
  { value: 'hub', label: 'From the hub too, for everyone', hint: 'Only an owner can. The hub never takes it again.' },
] as const;

interface RemoveProjectDialogProps {
  /** It must not be open in this window. */
  readonly project: KnownProject;
  onClose(): void;
}

/** Deletes a project from this computer, and from its hub where that is wanted. */
export function RemoveProjectDialog({ project, onClose }: RemoveProjectDialogProps) {
  const { host } = useApp();
  const [from, setFrom] = useState<'here' | 'hub'>('here');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const remove = async () => {
    setBusy(true);
    try {
      const gone = from === 'hub' ? await host.removeFromHub(project.pid, null) : null;
      if (gone && !gone.ok) return setProblem(gone.message);
      // First what counts least: interrupted here, the project is still whole on the disk.
      await forgetCopies({ pid: project.pid, aid: null });
      const done = await host.removeHere(project.pid, null);
      if (!done.ok) return setProblem(done.message);
      say(`“${project.name}” is deleted.`);
      onClose();
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      title={`Delete “${project.name}”?`}
      lead="Every article in it goes, with all that was marked, its history, and its rescue copies."
      onClose={onClose}
      onSubmit={() => drop(remove(), complain)}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="danger" type="submit" disabled={busy}>
            Delete
          </Button>
        </>
      }
    >
      {project.hub === null ? null : <Choices legend="Delete it" value={from} choices={FROM} onChange={setFrom} />}
      <p className={styles.remains}>
        {REMAINS.here} {from === 'hub' ? REMAINS.hub : ''}
      </p>
      {problem ? <p role="alert">{problem}</p> : null}
    </Modal>
  );
}
