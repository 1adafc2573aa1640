import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { KnownProject } from '../../shared/host/contract.ts';
import { type Words, words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { complain } from '../ui/complain.ts';
import { Modal } from '../ui/Modal.tsx';
import { say } from '../ui/toasts.tsx';
import { forgetCopies } from './forget-copies.ts';
import styles from './removal.module.css';

const placesOf = ({ here, hereHint, hub, hubHint }: Words['removal']) =>
  [
    { value: 'here', label: here, hint: hereHint },
    { value: 'hub', label: hub, hint: hubHint },
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
      say(words.removal.removed(project.name));
      onClose();
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      title={words.removal.title(project.name)}
      lead={words.removal.projectLead}
      onClose={onClose}
      onSubmit={() => drop(remove(), complain)}
      actions={
        <>
          <Button onClick={onClose}>{words.removal.keep}</Button>
          <Button kind="danger" type="submit" disabled={busy}>
            {words.removal.remove}
          </Button>
        </>
      }
    >
      {project.hub === null ? null : (
        <Choices legend={words.removal.removeIt} value={from} choices={placesOf(words.removal)} onChange={setFrom} />
      )}
      <p className={styles.remains}>
        {words.removal.remainsHere} {from === 'hub' ? words.removal.remainsOnHub : ''}
      </p>
      {problem ? <p role="alert">{problem}</p> : null}
    </Modal>
  );
}
