import { NameDialog } from './NameDialog.tsx';

interface NewProjectDialogProps {
  onCreate(name: string): void;
  onClose(): void;
}

/** Asks for a new project's name. */
export function NewProjectDialog({ onCreate, onClose }: NewProjectDialogProps) {
  return (
    <NameDialog
      title="New project"
      lead="A project holds articles and everything marked in them. It stays on this computer until you share it."
      verb="Create"
      onName={onCreate}
      onClose={onClose}
    />
  );
}
