import { useState } from 'react';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { MAX_NAME } from '../welcome/name.ts';

interface NameDialogProps {
  readonly title: string;
  readonly lead: string;
  /** What the button says. */
  readonly verb: string;
  readonly name?: string;
  onName(name: string): void;
  onClose(): void;
}

/** Asks for a project's name. */
export function NameDialog({ title, lead, verb, name: given = '', onName, onClose }: NameDialogProps) {
  const [name, setName] = useState(given);
  const [problem, setProblem] = useState<string | null>(null);
  const done = () => {
    if (name.trim() === '') setProblem(words.trouble.projectName);
    else onName(name.trim());
  };
  return (
    <Modal
      title={title}
      lead={lead}
      onClose={onClose}
      onSubmit={done}
      actions={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button kind="primary" type="submit">
            {verb}
          </Button>
        </>
      }
    >
      <TextField label={words.projects.name} value={name} onChange={setName} error={problem} maxLength={MAX_NAME} />
    </Modal>
  );
}
