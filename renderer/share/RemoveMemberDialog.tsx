import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { words } from '../../shared/words/words.ts';
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
  const said = words.share;
  return (
    <Modal
      title={isMe ? said.leaveTitle : said.removeTitle(name)}
      lead={isMe ? said.leaveLead : said.removeLead(name)}
      onClose={onClose}
      onSubmit={() => drop(go(), complain)}
      actions={
        <>
          <Button onClick={onClose}>{isMe ? said.stay : said.keep(name)}</Button>
          <Button kind="danger" type="submit" disabled={busy}>
            {isMe ? said.leave : said.remove}
          </Button>
        </>
      }
    >
      <ul className={styles.stays}>
        {(isMe ? said.leaveStays : said.removeStays(name)).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Modal>
  );
}
