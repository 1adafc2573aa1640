import { type ReactNode, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { Problem } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import styles from './removal.module.css';

interface RemovalModalProps {
  /** What is to be deleted, by its name. */
  readonly name: string;
  readonly lead: string;
  /** Whether it goes from the hub as well, and so stays with others. */
  readonly fromHub: boolean;
  /** What there is to choose before. */
  readonly children?: ReactNode;
  /** Deletes it; answers null, or in a sentence why it is still there. */
  remove(): Promise<string | null>;
  onClose(): void;
}

/** Asks before something is deleted for good, and says where copies of it remain. */
export function RemovalModal({ name, lead, fromHub, children, remove, onClose }: RemovalModalProps) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    setBusy(true);
    try {
      setProblem(await remove());
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      title={words.removal.title(name)}
      lead={lead}
      onClose={onClose}
      onSubmit={() => drop(submit(), complain)}
      actions={
        <>
          <Button onClick={onClose}>{words.removal.keep}</Button>
          <Button kind="danger" type="submit" disabled={busy}>
            {words.removal.remove}
          </Button>
        </>
      }
    >
      {children}
      <p className={styles.remains}>
        {words.removal.remainsHere} {fromHub ? words.removal.remainsOnHub : ''}
      </p>
      <Problem>{problem}</Problem>
    </Modal>
  );
}
