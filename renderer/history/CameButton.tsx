import { History } from 'lucide-react';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { runCommand } from '../commands/use-commands.ts';
import { useWatchable } from '../store/use-watchable.ts';
import inbox from '../talk/Inbox.module.css';
import { showNumber } from '../ui/text.ts';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import { type CameHere, NOTHING } from './use-came.ts';

interface CameButtonProps {
  readonly articles: readonly Pick<ListedArticle, 'aid' | 'cameIn'>[];
  readonly open: ArticleId | null;
  readonly came: Pick<CameHere, 'article' | 'project'>;
}

/** The button with the number of steps that came in while the reader was away; without any it shows what happened. */
export function CameButton({ articles, open, came: { article, project } }: CameButtonProps) {
  useWatchable(article ?? NOTHING);
  useWatchable(project ?? NOTHING);
  const { history } = words;
  // The open article is counted as it is, not as it was indexed.
  const elsewhere = articles.reduce((sum, { aid, cameIn }) => (aid === open ? sum : sum + cameIn), 0);
  const waiting = elsewhere + (article?.waiting ?? 0) + (project?.waiting ?? 0);
  const label = waiting > 0 ? history.cameIn(waiting) : history.title;
  return (
    <button
      type="button"
      className={inbox.button}
      title={label}
      aria-label={label}
      onClick={() => runCommand(waiting > 0 ? 'history.came' : 'history.article')}
    >
      <History size={18} aria-hidden />
      {waiting > 0 ? <span className={inbox.count}>{showNumber(waiting)}</span> : null}
    </button>
  );
}
