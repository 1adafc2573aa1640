import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { ActId, ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { ArticleRow } from '../articles/article-row.ts';
import { nextArticle } from '../articles/next-article.ts';
import { runCommand } from '../commands/use-commands.ts';
import { useArticleMoves } from '../palette/use-article-moves.ts';
import { useChosenArticle } from '../projects/place.ts';
import type { ProjectSession } from '../session/session-types.ts';
import type { InboxItem } from '../talk/inbox.ts';
import type { Goal } from '../talk/use-goal.ts';
import { say } from '../ui/toasts.tsx';

/** Where one is in a project, and the ways to go elsewhere in it. */
interface Where<Row> {
  /** The open article: the chosen one, or else the first; null where there is none. */
  readonly open: Row | null;
  /** What is to be seen of it: the table of articles hides it. */
  readonly shown: ArticleId | null;
  /** Whether the table of articles takes all the room. */
  readonly wide: boolean;
  /** What is to be shown in the open article as soon as it can be. */
  readonly goal: Goal | null;
  setWide(wide: boolean): void;
  /** By key: the keys go on in the wide list; from there the text takes them back when it comes up. */
  widen(): void;
  /** Chooses an article and leaves the table as it is. */
  choose(aid: ArticleId): void;
  openArticle(aid: ArticleId): void;
  /** To the article that is next in one's own work. */
  nextOfMine(): void;
  goToComment(item: InboxItem): void;
  goToMark(place: { readonly aid: ArticleId; readonly mark: ActId }): void;
  /** To lines of a text that are set apart. */
  goToZone(place: { readonly aid: ArticleId; readonly zone: ActId }): void;
  /** What the list is to bring into sight, whatever is open: another object each time. */
  readonly pointed: { readonly aid: ArticleId } | null;
  /** Shows an article in the list, and leaves what is open. */
  point(aid: ArticleId): void;
  /** The goal has been shown. */
  reached(): void;
}

/** Keeps where one is in a project. `listed`: its articles as the list shows them, in which keys and commands move. */
export function useWhere<Row extends ArticleRow>(
  session: ProjectSession,
  articles: readonly Row[],
  listed: readonly ArticleRow[],
): Where<Row> {
  const [chosen, choose] = useChosenArticle(session.pid);
  const [wide, setWide] = useState(false);
  const [goal, setGoal] = useState<Goal | null>(null);
  const [pointed, setPointed] = useState<{ readonly aid: ArticleId } | null>(null);
  const open = articles.find(({ aid }) => aid === chosen) ?? articles[0] ?? null;

  const openArticle = (aid: ArticleId) => {
    choose(aid);
    setWide(false);
  };
  useArticleMoves(articles, listed, open?.aid ?? null, openArticle);

  return {
    open,
    shown: wide ? null : (open?.aid ?? null),
    wide,
    goal,
    setWide,
    widen: () => {
      flushSync(() => setWide(!wide));
      if (!wide) document.querySelector<HTMLElement>('nav[data-wide] [role="grid"]')?.focus();
    },
    choose,
    openArticle,
    nextOfMine: () => {
      const next = nextArticle(listed, open?.aid ?? null, session.me.member);
      if (next === null) say(words.list.nothingLeft);
      else openArticle(next);
    },
    goToComment: (item) => {
      openArticle(item.aid);
      // What was done to a mark leads to the mark; one that was dropped is listed among what can be brought back.
      if (item.did === undefined) return setGoal(item);
      if (item.did === 'dropped' || item.of === null) runCommand('history.dropped');
      else setGoal({ aid: item.aid, of: item.of, id: null, set: item.set });
    },
    goToMark: ({ aid, mark }) => {
      openArticle(aid);
      setGoal({ aid, of: mark, id: null });
    },
    goToZone: ({ aid, zone }) => {
      openArticle(aid);
      setGoal({ aid, of: null, id: null, zone });
    },
    pointed,
    point: (aid) => {
      if (!articles.some((article) => article.aid === aid)) say(words.history.notListed);
      else if (!listed.some((row) => row.aid === aid)) say(words.history.narrowedOut);
      else setPointed({ aid });
    },
    reached: () => setGoal(null),
  };
}
