import { fail, ok, type Result } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import type { DatasetArticle, DatasetMark, DatasetRange, DatasetSpan, DatasetState } from '../dataset.ts';
import type { WrittenArticle, WrittenMark } from '../format.ts';
import type { Labels } from './labels.ts';

/** A row's values by column, as `FEATURES` names them. */
export type Row = { readonly [column: string]: unknown };

/** An article as a row. */
export function rowOf(article: DatasetArticle, labels: Labels): Row {
  const {
    aid,
    title,
    outlet,
    byline,
    date,
    url,
    language,
    text,
    textHash,
    zones,
    marks,
    relations,
    sets = [],
  } = article;
  return {
    ...{ aid, title, outlet, byline, date, url, language, text, text_hash: textHash },
    sets: sets.map(({ id, name }) => ({ id, name })),
    zones: zones.map((zone) => ({ type: zone.type, ...offsets(zone) })),
    spans: marks.flatMap(({ id, tag, spans }) =>
      spans.map((span) => ({
        ...{ mark: id, ...offsets(span), label: labels.of(tag), text: span.quote, was: span.was },
      })),
    ),
    marks: marks.map((mark) => ({ id: mark.id, label: labels.of(mark.tag), state: mark.state, ...record(mark) })),
    relations: relations.map((relation) => {
      const { id, type, from, to } = relation;
      return { id, type, from, to, ...record(relation) };
    }),
  };
}

const offsets = ({ start, end, start16, end16 }: DatasetRange | DatasetSpan) => ({
  ...{ start, end, start_utf16: start16, end_utf16: end16 },
});

/** What marks and relations have in common. */
const record = ({
  attrs,
  entries = {},
  author,
  at,
  contested,
  dropContested,
  set,
}: Omit<DatasetMark, 'tag' | 'state' | 'spans'>) => ({
  attrs: JSON.stringify(attrs),
  entries: Object.entries(entries).map(([key, { id, name, externalId }]) => ({
    key,
    id,
    name,
    external_id: externalId,
  })),
  author,
  at,
  contested: JSON.stringify(contested),
  drop_contested: dropContested,
  set: set ?? null,
});

/** The columns that `articleIn` looks at. */
export const PROVED: readonly string[] = ['aid', 'title', 'text', 'text_hash', 'spans', 'marks'];

/** What a reader makes of those columns, where the row is one that `rowOf` made. */
interface ReadRow {
  readonly aid: string;
  readonly title: string;
  readonly text: string;
  readonly text_hash: string;
  readonly spans: readonly {
    readonly mark: string;
    readonly start: number | null;
    readonly end: number | null;
    readonly start_utf16: number | null;
    readonly end_utf16: number | null;
    readonly label: bigint;
    readonly text: string;
    readonly was: string | null;
  }[];
  readonly marks: readonly { readonly id: string; readonly label: bigint; readonly state: string }[];
}

/** The article in a row of which `PROVED` was read. */
export function articleIn(row: Row, labels: readonly string[]): Result<WrittenArticle> {
  const { aid, title, text, text_hash: textHash, spans, marks } = row as unknown as ReadRow; // the self-check compares all of it with what went in
  const spansOf = Map.groupBy(spans, ({ mark }) => mark);
  const written: WrittenMark[] = [];
  for (const { id, label, state } of marks) {
    const own = spansOf.get(id) ?? [];
    const tag = labels[Number(label)];
    if (tag === undefined || own.some((span) => span.label !== label))
      return fail('parquet', words.formatFlaws.markRow(id));
    written.push({
      ...{ id, tag, state: state as DatasetState }, // as above
      spans: own.map(({ start, end, start_utf16: start16, end_utf16: end16, text: quote, was }) => ({
        ...{ start, end, start16, end16, quote, was },
      })),
    });
  }
  return ok({ aid, title, text, textHash, marks: written });
}
