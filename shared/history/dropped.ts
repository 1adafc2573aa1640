import type { ActId, MemberId } from '../model/ids.ts';
import type { Fold, FoldedRecord } from '../steps/folded.ts';
import { shorten } from '../text/shorten.ts';
import { recordWords } from './contests.ts';
import type { RecordsInArticle } from './records-in-article.ts';

/** How much of a record's words is told, in UTF-16 units. */
const SHOWN = 120;

/** A record that was dropped, and can be brought back. */
export interface DroppedRecord {
  readonly record: FoldedRecord;
  /** Who dropped it: several when they did at the same time. */
  readonly by: readonly MemberId[];
  /** The clock of whoever dropped it last, in milliseconds since 1970. Shown, never sorted on. */
  readonly at: number;
  readonly seq: number;
}

/** A dropped mark or link of an article, as is told of it where the article is not open. */
export interface DroppedLine {
  readonly id: ActId;
  readonly kind: 'mark' | 'relate';
  /** A mark's tag; empty for a link. */
  readonly tag: string;
  /** What it is called by. */
  readonly words: string;
  readonly by: readonly MemberId[];
  /** As in `DroppedRecord`. */
  readonly at: number;
}

/** What was dropped of one article's marks and links, the latest first by the order of the room. */
export type DroppedInArticle = RecordsInArticle<DroppedLine>;

/** The dropped marks and links of an article, the latest first. */
export function droppedLines(marks: Fold): DroppedLine[] {
  return droppedOf(marks, ['mark', 'relate']).map(({ record, by, at }) => {
    const tag = record.kind === 'mark' ? record.fields.tag?.value : '';
    return {
      id: record.id,
      kind: record.kind === 'mark' ? 'mark' : 'relate',
      tag: typeof tag === 'string' ? tag : '',
      words: shorten(recordWords(marks, record), SHOWN),
      by,
      at,
    };
  });
}

/** What was dropped of some kinds of records, the latest first by the order of the room [H9]. */
export function droppedOf(fold: Fold, kinds: readonly FoldedRecord['kind'][]): DroppedRecord[] {
  return droppedAmong(
    fold,
    kinds.flatMap((kind) => [...fold.dropped(kind)]),
  );
}

/** Records that were dropped, in that order. */
export function droppedAmong(fold: Fold, records: readonly FoldedRecord[]): DroppedRecord[] {
  return records
    .map((record) => droppedRecord(fold, record))
    .sort((a, b) => b.seq - a.seq || (a.record.id < b.record.id ? 1 : -1));
}

function droppedRecord(fold: Fold, record: FoldedRecord): DroppedRecord {
  const heads = record.fields.dropped?.heads ?? [];
  const acts = new Set(heads.map(({ act }) => act));
  const last = fold.history(record.id).findLast(({ act }) => acts.has(act)) ?? record.made;
  return { record, by: [...new Set(heads.map(({ by }) => by))], at: last.at, seq: last.seq };
}
