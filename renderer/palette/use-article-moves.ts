import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useCommands } from '../commands/use-commands.ts';
import { say } from '../ui/toasts.tsx';
import { useChoices } from './choices.ts';

/** An article as it can be gone to. */
interface Listed {
  readonly aid: ArticleId;
  readonly heading: string;
  readonly outlet: string;
  /** What the index tells of it; undefined until it was counted. */
  readonly counted: { readonly marks: number } | undefined;
}

/**
 * Goes from article to article by command, in the order in which they are listed as `shown`, and offers them all in the
 * palette. `unmarked` ones have no mark yet.
 */
export function useArticleMoves(
  articles: readonly Listed[],
  shown: readonly Listed[],
  open: ArticleId | null,
  onOpen: (aid: ArticleId) => void,
): void {
  const go = (by: 1 | -1, unmarked: boolean) => {
    const at = shown.findIndex(({ aid }) => aid === open);
    const rest = by > 0 ? shown.slice(at + 1) : shown.slice(0, Math.max(at, 0)).reverse();
    const next = rest.find(({ counted }) => !unmarked || (counted !== undefined && counted.marks === 0));
    if (next) onOpen(next.aid);
    else say(words.palette.noArticle(by > 0 ? 'on' : 'back', unmarked));
  };
  useCommands({
    'article.next': () => go(1, false),
    'article.previous': () => go(-1, false),
    'article.next-unmarked': () => go(1, true),
    'article.previous-unmarked': () => go(-1, true),
  });
  useChoices(() =>
    articles.map(({ aid, heading, outlet }) => ({
      id: aid,
      name: heading,
      hint: outlet || words.palette.article,
      key: null,
      run: () => onOpen(aid),
    })),
  );
}
