import { fail, ok, type Result } from '../base/result.ts';
import { articleIdOf } from '../model/ids.ts';
import { words } from '../words/words.ts';
import { codePointSlicer } from './code-point-slicer.ts';
import type { DatasetArticle, DatasetSpan } from './dataset.ts';
import type { CarriedMark, DatasetFormat, WrittenArticle, WrittenMark } from './format.ts';

/** What the check keeps of an article while its bytes are on their way to the disk: a few numbers, never the text. */
export interface Expected {
  readonly aid: string;
  readonly title: string;
  readonly textHash: string;
  /** How many marks the format carries, and a sum over their tags and places. */
  readonly marks: number;
  readonly sum: number;
}

/** What `checkWritten` will ask of this article's bytes. */
export function expectedOf(format: Pick<DatasetFormat, 'carried'>, article: DatasetArticle): Expected {
  const carried = format.carried(article);
  const { aid, title, textHash } = article;
  return { aid, title, textHash, marks: carried.length, sum: sumOf(carried) };
}

/**
 * Proves an article as it was read back from the files: slices the text by code points and by UTF-16 offsets, and compares
 * both slices with the quote. The first mark that differs ends the export, by name.
 */
export function checkWritten(read: Result<WrittenArticle>, expected: Expected): Result<true> {
  const stop = (what: string): Result<true> =>
    fail('self-check', words.formatTrouble.checkFailed(expected.title || expected.aid, what));
  if (!read.ok) return stop(words.formatTrouble.notReadBack(read.message));
  const article = read.value;
  if (article.aid !== expected.aid) return stop(words.formatTrouble.otherArticle(article.aid));
  if (articleIdOf(article.text) !== expected.textHash) return stop(words.formatTrouble.otherText);
  if (article.marks.length !== expected.marks) {
    return stop(words.formatTrouble.otherCount(expected.marks, article.marks.length));
  }
  const broken = firstMismatch(article);
  if (broken === null) return sumOf(article.marks) === expected.sum ? ok(true) : stop(words.formatTrouble.otherPlace);
  const { mark, span, found } = broken;
  return stop(words.formatTrouble.otherWords(mark.id, mark.tag, brief(span.quote), brief(found)));
}

/** A number that changes when a tag or a place does; the order of the marks does not count, nor that of a mark's spans. */
function sumOf(marks: readonly CarriedMark[]): number {
  let sum = 0;
  for (const { tag, spans } of marks) {
    let hash = 17;
    for (let at = 0; at < tag.length; at++) hash = Math.imul(hash, 31) + tag.charCodeAt(at);
    for (const { start16, end16 } of spans.length === 1 ? spans : spans.toSorted(byPlace))
      hash = Math.imul(Math.imul(hash, 0x01000193) ^ (start16 ?? -1), 0x01000193) ^ (end16 ?? -1);
    sum = (sum + (hash >>> 0)) % Number.MAX_SAFE_INTEGER;
  }
  return sum;
}

/** By where they begin, then by where they end; spans that are nowhere in front. */
const byPlace = (a: CarriedMark['spans'][number], b: CarriedMark['spans'][number]): number =>
  (a.start16 ?? -1) - (b.start16 ?? -1) || (a.end16 ?? -1) - (b.end16 ?? -1);

/** The first span whose quote is not what its offsets cut out of the text; null when all are right. */
function firstMismatch({
  text,
  marks,
}: WrittenArticle): { mark: WrittenMark; span: DatasetSpan; found: string } | null {
  const { slice, length } = codePointSlicer(text);
  for (const mark of marks) {
    for (const span of mark.spans) {
      const { start, end, start16, end16, quote } = span;
      if (start === null || end === null || start16 === null || end16 === null) {
        const nowhere = start === null && end === null && start16 === null && end16 === null;
        if (nowhere && mark.state === 'orphan') continue;
        return { mark, span, found: '' };
      }
      const cut = slice(start, end);
      if (cut !== quote || cut === '') return { mark, span, found: cut };
      const cut16 = text.slice(start16, end16);
      if (cut16 !== quote) return { mark, span, found: cut16 };
      // A slice ends where the text does: offsets behind that would cut out the same words.
      if (end16 - start16 !== quote.length || start < 0 || end > length) return { mark, span, found: '' };
    }
  }
  return null;
}

const brief = (words: string): string => (words.length > 80 ? `${words.slice(0, 80).toWellFormed()}…` : words);
