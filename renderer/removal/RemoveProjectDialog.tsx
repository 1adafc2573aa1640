import { useState } from 'react';
import type { KnownProject } from '../../shared/host/contract.ts';
import { type Words, words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { Choices } from '../ui/Choices.tsx';
import { say } from '../ui/toasts.tsx';
import { RemovalModal } from './RemovalModal.tsx';
import { ProjectRemoval } from './remove-project.ts';

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
  const [removal] = useState(() => new ProjectRemoval(host, project.pid));

  const remove = async () => {
    const done = await removal.run(from);
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
