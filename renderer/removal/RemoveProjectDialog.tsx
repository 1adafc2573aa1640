import { useState } from 'react';
import type { KnownProject } from '../../shared/host/contract.ts';
import { type Words, words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { Choices } from '../ui/Choices.tsx';
import { say } from '../ui/toasts.tsx';
import { forgetCopies } from './forget-copies.ts';
import { RemovalModal } from './RemovalModal.tsx';

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

  const remove = async () => {
    const gone = from === 'hub' ? await host.removeFromHub(project.pid, null) : null;
    if (gone && !gone.ok) return gone.message;
    // First what counts least: interrupted here, the project is still whole on the disk.
    await forgetCopies({ pid: project.pid, aid: null });
    const done = await host.removeHere(project.pid, null);
    if (!done.ok) return done.message;
    say(words.removal.removed(project.name));
    onClose();
    return null;
  };

  return (
    <RemovalModal
      name={project.name}
      lead={words.removal.projectLead}
      fromHub={from === 'hub'}
      remove={remove}
      onClose={onClose}
    >
      {project.hub === null ? null : (
        <Choices legend={words.removal.removeIt} value={from} choices={placesOf(words.removal)} onChange={setFrom} />
      )}
    </RemovalModal>
  );
}
