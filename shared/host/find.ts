import type { MatchRules } from '../find/occurrences.ts';
import {
  FIND_ASKERS,
  type FindAsker,
  type FindQuery,
  type LineWindow,
  MAX_ARTICLES,
  MAX_ENTRIES,
  MAX_LINES,
  MAX_WORDS,
  type MarkFilter,
  SORTS,
} from '../find/query.ts';
import { isActId, isArticleId } from '../model/ids.ts';
import { flag, type Guard, listOf, oneOf, orNull, shape, text } from './argument.ts';

/** A tag's or an attribute's key, or a pseudonym. */
const isName = text(500);

const isMarkFilter = shape<MarkFilter>({
  tag: orNull(isName),
  attribute: orNull(
    shape<NonNullable<MarkFilter['attribute']>>({
      key: isName,
      holds: text(MAX_WORDS),
      entries: listOf(isActId, MAX_ENTRIES),
    }),
  ),
  by: orNull(isName),
});

/** Whether a value from outside says who searches. */
export const isFindAsker: Guard<FindAsker> = oneOf(FIND_ASKERS);

/** Whether a value from outside is a query. */
export const isFindQuery: Guard<FindQuery> = shape<FindQuery>({
  words: text(MAX_WORDS),
  phrase: flag,
  rules: shape<MatchRules>({ whole: flag, capitals: flag, accents: flag }),
  marks: isMarkFilter,
  articles: listOf(isArticleId, MAX_ARTICLES),
  sort: oneOf(SORTS),
});

/** Whether a value from outside says which lines are wanted. */
export const isLineWindow: Guard<LineWindow> = shape<LineWindow>({
  from: wholeUpTo(Number.MAX_SAFE_INTEGER),
  count: wholeUpTo(MAX_LINES),
});

function wholeUpTo(max: number): Guard<number> {
  return (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= max;
}
