import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { Modal } from '../ui/Modal.tsx';
import styles from './RemoveMemberDialog.module.css';

interface RemoveMemberDialogProps {
  readonly name: string;
  /** Whether the person would remove themselves. */
  readonly isMe: boolean;
  remove(): Promise<void>;
  onClose(): void;
}

/** Asks before somebody is removed from a project, and says what stays where. */
export function RemoveMemberDialog({ name, isMe, remove, onClose }: RemoveMemberDialogProps) {
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    try {
      await remove();
      onClose();
    } finally {
      setBusy(false);
    }
  };
  const who = isMe ? 'you' : name;
  return (
    <Modal
      title={isMe ? 'Leave this project?' : `Remove ${name}?`}
      lead={`The hub lets ${who} in no more: nothing new comes from ${who} or goes to ${who}.`}
      onClose={onClose}
      onSubmit={() => drop(go(), complain)}
      actions={
        <>
          <Button onClick={onClose}>{isMe ? 'Stay' : `Keep ${name}`}</Button>
          <Button kind="danger" type="submit" disabled={busy}>
            {isMe ? 'Leave' : 'Remove'}
          </Button>
        </>
      }
    >
      <ul className={styles.stays}>
        <li>
          Everything {isMe ? 'you have' : `${name} has`} done so far stays in the project, in {isMe ? 'your' : 'their'}{' '}
          name.
        </li>
        <li>
          {isMe ? 'You keep' : `${name} keeps`} the copy on {isMe ? 'your' : 'their'} own computer, to be read; it
          cannot be taken back.
        </li>
        <li>A new invitation lets {isMe ? 'you' : 'them'} come back.</li>
      </ul>
    </Modal>
  );
}
