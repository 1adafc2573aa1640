import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { RemovedArticle } from '../../shared/steps/article-removal.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ArticleIndex } from '../articles/article-index.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';
import styles from './removal.module.css';
import { deleteCopy } from './remove-article.ts';
import { useRemovedCopies } from './use-removed-copies.ts';

interface RemovedBarProps {
  readonly session: ProjectSession;
  nameOf(member: MemberId): string;
  readonly index: ArticleIndex;
  /** The project was opened anew, without the copy if it could be deleted. */
  onOpen(session: ProjectSession): void;
}

/** Says that somebody deleted an article of which a copy is still here, and offers to delete that too. */
export function RemovedBar({ session, nameOf, index, onOpen }: RemovedBarProps) {
  const { door } = useApp();
  const { copies, keep } = useRemovedCopies(session, index);
  const [busy, setBusy] = useState(false);
  const [copy] = copies;
  if (copy === undefined) return null;

  const remove = async ({ aid }: RemovedArticle) => {
    setBusy(true);
    try {
      const { session: next, outcome } = await deleteCopy(door, session, aid);
      if (!outcome.ok) say(outcome.message, 'trouble');
      onOpen(next);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles.bar} aria-label={words.removal.wasRemoved}>
      <p>
        {(session.hub === null ? words.removal.removedBy : words.removal.removedFromHubBy)(
          nameOf(copy.by),
          copy.title || index.of(copy.aid)?.opening || words.workbench.untitledArticle,
        )}
      </p>
      <Button onClick={() => keep(copy.aid)}>{words.removal.keepCopy}</Button>
      <Button kind="danger" disabled={busy} onClick={() => drop(remove(copy), complain)}>
        {words.removal.removeCopy}
      </Button>
    </section>
  );
}
