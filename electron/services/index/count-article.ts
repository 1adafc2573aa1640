import type { LiveText } from '../../../shared/anchor/live-text.ts';
import { countSteps } from '../../../shared/history/looked.ts';
import { openingOf } from '../../../shared/ingest/opening.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import type { AddressedComment, IndexedArticle } from '../../../shared/model/indexed-article.ts';
import type { Fold, FoldedRecord } from '../../../shared/steps/fold.ts';
import { isAnchor } from '../../../shared/steps/parse.ts';
import { progressOf } from '../../../shared/steps/progress.ts';
import { addressedComments } from '../../../shared/steps/talk/addressed.ts';
import { judgedMarks } from '../../../shared/steps/talk/judged.ts';

/** An article as the index counts it. */
export interface CountedArticle {
  readonly text: LiveText;
  readonly marks: Fold;
  /** The fold of the text's own room. */
  readonly zones: Fold;
  /** What is said, and was decided, about marks that people made on their own, with whose set it is in. */
  readonly ownTalk: readonly AddressedComment[];
  /** Whether they are the team's: what came in is counted of these alone [H6]. */
  readonly areTeams: boolean;
}

/** The index's row of an article: a function of its rooms alone, however they came to be what they are. */
export function countArticle(
  aid: ArticleId,
  { text, marks, zones, ownTalk, areTeams }: CountedArticle,
): IndexedArticle {
  const tags = new Map<string, number>();
  let counted = 0;
  let contested = 0;
  let waiting = 0;
  for (const record of marks.all('mark')) {
    if (waits(record, text)) {
      waiting++;
      continue;
    }
    counted++;
    if (record.contested) contested++;
    const value = record.fields.tag?.value;
    const tag = typeof value === 'string' ? value : '';
    tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  return {
    aid,
    marks: counted,
    tags: [...tags].sort(([a], [b]) => (a < b ? -1 : 1)),
    contested,
    waiting,
    words: countWords(text.text),
    opening: openingOf(text.text),
    talk: areTeams ? [...talkOf(marks), ...ownTalk] : ownTalk,
    progress: [...progressOf(marks)].filter(([, state]) => state !== 'todo').sort(([a], [b]) => (a < b ? -1 : 1)),
    steps: areTeams ? countSteps(marks) : [],
    textSteps: countSteps(zones),
  };
}

/** What of a fold is for somebody: comments, then what was decided about somebody's marks. */
export const talkOf = (marks: Fold): readonly AddressedComment[] => [
  ...addressedComments(marks),
  ...judgedMarks(marks),
];

/** Whether some of a mark's spans lie in text that is not here yet: such a mark is counted as waiting, and as nothing else. */
export function waits({ fields }: FoldedRecord, text: LiveText): boolean {
  const spans = fields.spans?.value;
  return Array.isArray(spans) && spans.some((span) => isAnchor(span) && text.resolve(span).state === 'waiting');
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Words in any script: also where none are set apart by spaces. */
function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
  return words;
}
