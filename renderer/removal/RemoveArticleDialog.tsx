import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { say } from '../ui/toasts.tsx';
import { RemovalModal } from './RemovalModal.tsx';
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
  const shared = session.hub !== null;

  const remove = async () => {
    const { session: next, outcome } = await removeArticle(door, session, record);
    if (!outcome.ok && next === session) return outcome.message;
    if (outcome.ok) say(words.removal.removed(heading));
    else say(outcome.message, 'trouble');
    onClose();
    onOpen(next);
    return null;
  };

  return (
    <RemovalModal
      name={heading}
      lead={shared ? words.removal.articleLeadShared : words.removal.articleLead}
      fromHub={shared}
      remove={remove}
      onClose={onClose}
    />
  );
}
