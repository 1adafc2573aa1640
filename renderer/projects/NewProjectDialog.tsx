import { words } from '../../shared/words/words.ts';
import { NameDialog } from './NameDialog.tsx';

interface NewProjectDialogProps {
  onCreate(name: string): void;
  onClose(): void;
}

/** Asks for a new project's name. */
export function NewProjectDialog({ onCreate, onClose }: NewProjectDialogProps) {
  return (
    <NameDialog
      title={words.projects.create}
      lead={words.projects.createLead}
      verb={words.projects.createVerb}
      onName={onCreate}
      onClose={onClose}
    />
  );
}
