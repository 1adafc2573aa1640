import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { Modal } from '../ui/Modal.tsx';
import { say } from '../ui/toasts.tsx';
import styles from './removal.module.css';
import { removeArticle } from './remove-article.ts';

interface RemoveArticleDialogProps {
  readonly session: ProjectSession;
  /** The article's entry in the project. */
  readonly record: FoldedRecord;
  /** What stands for the article in lists. */
  readonly heading: string;
  onClose(): void;
  /** The project was opened anew, without the article if it could be deleted. */
  onOpen(session: ProjectSession): void;
}

/** Deletes an article for good: the step after taking it out, which only hides it. */
export function RemoveArticleDialog({ session, record, heading, onClose, onOpen }: RemoveArticleDialogProps) {
  const { door } = useApp();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const shared = session.hub !== null;

  const remove = async () => {
    setBusy(true);
    try {
      const { session: next, outcome } = await removeArticle(door, session, record);
      if (outcome.ok) say(words.removal.removed(heading));
      else if (next === session) return setProblem(outcome.message);
      else say(outcome.message, 'trouble');
      onClose();
      onOpen(next);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      title={words.removal.title(heading)}
      lead={shared ? words.removal.articleLeadShared : words.removal.articleLead}
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
      <p className={styles.remains}>
        {words.removal.remainsHere} {shared ? words.removal.remainsOnHub : ''}
      </p>
      {problem ? <p role="alert">{problem}</p> : null}
    </Modal>
  );
}
