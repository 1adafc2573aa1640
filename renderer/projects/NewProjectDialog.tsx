import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { MAX_NAME } from '../welcome/name.ts';

interface NewProjectDialogProps {
  onCreate(name: string): void;
  onClose(): void;
}

/** Asks for a new project's name. */
export function NewProjectDialog({ onCreate, onClose }: NewProjectDialogProps) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const create = () => {
    if (name.trim() === '') setProblem('Please give the project a name.');
    else onCreate(name.trim());
  };
  return (
    <Modal
      title="New project"
      lead="A project holds articles and everything marked in them. It lies on this computer until you share it."
      onClose={onClose}
      onSubmit={create}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit">
            Create
          </Button>
        </>
      }
    >
      <TextField label="Name" value={name} onChange={setName} error={problem} maxLength={MAX_NAME} />
    </Modal>
  );
}
