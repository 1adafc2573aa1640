import type { Json } from '../base/canonical-json.ts';
import type { Anchor } from '../model/anchor.ts';
import type { ActId, MemberId } from '../model/ids.ts';
import type { Fold, FoldedRecord } from '../steps/folded.ts';
import { isAnchor } from '../steps/parse.ts';
import { shorten } from '../text/shorten.ts';
import type { RecordsInArticle } from './records-in-article.ts';

/** A record that people do not agree on. */
export interface ContestedRecord {
  readonly id: ActId;
  readonly kind: FoldedRecord['kind'];
  /** For `make`: what it made. */
  readonly what: string | null;
  /** A mark's tag, or a link's type; else empty. */
  readonly tag: string;
  /** What it is called by: a mark's words, an entry's name or title, another name's text. */
  readonly words: string;
  /** Whether somebody changed it while another dropped it. */
  readonly dropContested: boolean;
  /** Who dropped it, in that case. */
  readonly droppedBy: readonly MemberId[];
  readonly fields: readonly ContestedField[];
}

/** A field with several values, the one that is shown first in front. */
export interface ContestedField {
  readonly field: string;
  readonly values: readonly { readonly value: Json; readonly by: readonly MemberId[] }[];
}

/** The contested records of one article's marks, in the order they were made. */
export type ContestedArticle = RecordsInArticle<ContestedRecord>;

/** How much of a record's words is told, in UTF-16 units. */
const SHOWN = 120;

/** The contested records of these kinds, in the order they were made. What its maker alone decides is nobody's contest. */
export function contestsOf(fold: Fold, kinds: readonly FoldedRecord['kind'][]): ContestedRecord[] {
  return contestsAmong(
    fold,
    kinds.flatMap((kind) => [...fold.all(kind)]),
  );
}

/** The contested ones of some records, in the order they were made. */
export function contestsAmong(fold: Fold, records: readonly FoldedRecord[]): ContestedRecord[] {
  return records
    .filter(({ contested }) => contested)
    .sort((a, b) => a.made.seq - b.made.seq || (a.id < b.id ? -1 : 1))
    .map((record) => contestOf(fold, record));
}

/** What people do not agree on in a record. */
export function contestOf(fold: Fold, record: FoldedRecord): ContestedRecord {
  const { id, kind, what, fields, dropContested } = record;
  return {
    id,
    kind,
    what,
    tag: textOf(record, kind === 'relate' ? 'type' : 'tag'),
    words: shorten(recordWords(fold, record), SHOWN),
    dropContested,
    droppedBy: dropContested
      ? [...new Set(fields.dropped?.heads.filter(({ value }) => value === true).map(({ by }) => by))]
      : [],
    fields: Object.entries(fields)
      .filter(([field, { contested }]) => contested && field !== 'dropped')
      .map(([field, { heads }]) => ({
        field,
        values: [...Map.groupBy(heads, ({ value }) => JSON.stringify(value)).values()].map((same) => ({
          value: same[0]!.value, // a group is never empty
          by: [...new Set(same.map(({ by }) => by))],
        })),
      })),
  };
}

/**
 * What a record is called by: a mark's words; for a link those of its marks; a comment's text; an entry's name or title;
 * the text of another name.
 */
export function recordWords(fold: Fold, record: FoldedRecord): string {
  switch (record.kind) {
    case 'mark':
      return quotesOf(record.fields.spans?.value).join(' … ');
    case 'relate':
      return ['from', 'to'].map((end) => wordsOfTarget(fold, record, end)).join(' – ');
    case 'verdict':
      return wordsOfTarget(fold, record, 'of');
    case 'make':
      return (
        quotesOf([record.fields.span?.value]).join('') ||
        textOf(record, 'title') ||
        textOf(record, 'name') ||
        textOf(record, 'text')
      );
    default:
      return textOf(record, 'text');
  }
}

function wordsOfTarget(fold: Fold, record: FoldedRecord, field: string): string {
  const target = fold.get(textOf(record, field) as ActId); // a string that is no id finds nothing
  return target?.kind === 'mark' ? recordWords(fold, target) : '';
}

const quotesOf = (spans: unknown): readonly string[] =>
  Array.isArray(spans) ? spans.filter((span): span is Anchor => isAnchor(span)).map(({ quote }) => quote) : [];

function textOf({ fields }: FoldedRecord, field: string): string {
  const value = fields[field]?.value;
  return typeof value === 'string' ? value : '';
}
