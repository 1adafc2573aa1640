import type { LiveText } from '../anchor/live-text.ts';
import type { Json } from '../base/canonical-json.ts';
import { distinct, type Link, readLink } from '../links/read-link.ts';
import type { ArticleEntry } from '../model/article.ts';
import { articleIdOf, type MemberId } from '../model/ids.ts';
import { zoneType } from '../model/records.ts';
import { referredTo } from '../register/reference.ts';
import type { Register } from '../register/register.ts';
import type { Field, Fold, FoldedRecord, Provenance } from '../steps/fold.ts';
import { isAnchor } from '../steps/parse.ts';
import { codePointCounter } from './code-point-counter.ts';
import {
  DATASET_SCHEMA,
  type DatasetAlternative,
  type DatasetArticle,
  type DatasetAuthor,
  type DatasetEntry,
  type DatasetMark,
  type DatasetRelation,
  type DatasetZone,
} from './dataset.ts';
import { isoTime } from './iso-time.ts';
import { type LocatedSpans, type Locator, spanLocator } from './spans.ts';

/** What the fields of attributes begin with. */
const ATTRIBUTE = 'attrs.';

/** Everything that is known of one article. */
export interface ArticleParts {
  readonly entry: ArticleEntry;
  readonly text: LiveText;
  /** The fold of the article's text room, for its zones. */
  readonly zones: Fold;
  readonly marks: Fold;
  /** A member's name; empty when it is not known. */
  readonly nameOf: (id: MemberId) => string;
  /** What the project's register says of the entries that marks refer to. */
  readonly entries: Pick<Register, 'of'>;
  /** Whether a mark is asked for; absent: all are. */
  readonly keeps?: (mark: DatasetMark) => boolean;
}

/** What became of an article's marks. Dropped marks are in no count: nobody has them any more. */
export interface GatherCounts {
  /** Marks in the dataset, and how many of them are contested. */
  marks: number;
  contested: number;
  relations: number;
  /** Marks that are not *exact*: in the dataset with their state, or left out, as was asked. */
  inexact: number;
  /** Relations left out because one of their marks is. */
  loose: number;
  /** Marks that were not asked for, and relations left out because one of their marks was not. */
  notChosen: number;
  cut: number;
  /** Marks on text that has not come in here yet: never exported. */
  waiting: number;
  /** Marks written in a way this version cannot read. */
  unreadable: number;
}

/** Nothing counted yet. */
export const noCounts = (): GatherCounts => ({
  marks: 0,
  contested: 0,
  relations: 0,
  inexact: 0,
  loose: 0,
  notChosen: 0,
  cut: 0,
  waiting: 0,
  unreadable: 0,
});

/**
 * An article and its marks as a row of the dataset, from what the rooms say now. `counts` is added to. The article's
 * text must be here (`text.loaded`): without it there is no row.
 */
export function gatherArticle(
  parts: ArticleParts,
  inexact: 'leave-out' | 'include',
  counts: GatherCounts,
): DatasetArticle {
  const { entry, text: live } = parts;
  const { text } = live;
  const locate = spanLocator(live, codePointCounter(text));
  const marks: DatasetMark[] = [];
  const notChosen = new Set<string>();
  for (const record of parts.marks.all('mark')) {
    const mark = gatherMark(record, locate, parts);
    if (mark === 'waiting' || mark === 'unreadable') {
      counts[mark]++;
      continue;
    }
    if (parts.keeps?.(mark) === false) {
      notChosen.add(mark.id);
      continue;
    }
    if (mark.state !== 'exact') counts.inexact++;
    if (mark.state === 'exact' || inexact === 'include') marks.push(mark);
  }
  marks.sort(inTextOrder);
  const exported = new Set(marks.map((mark) => mark.id));
  const relations = gatherRelations(parts, { exported, notChosen }, locate, counts);
  counts.notChosen += notChosen.size;
  counts.marks += marks.length;
  counts.contested += marks.filter((mark) => mark.dropContested || Object.keys(mark.contested).length > 0).length;
  counts.relations += relations.length;
  return {
    schema: DATASET_SCHEMA,
    aid: entry.aid,
    title: entry.title,
    outlet: entry.outlet,
    byline: entry.byline,
    date: entry.date,
    url: entry.url,
    language: entry.language,
    text,
    textHash: articleIdOf(text),
    zones: gatherZones(parts.zones, locate),
    marks,
    relations,
  };
}

function gatherMark(
  record: FoldedRecord,
  locate: Locator,
  parts: ArticleParts,
): DatasetMark | 'waiting' | 'unreadable' {
  const tag = record.fields.tag?.value;
  const located = locateValue(record.fields.spans?.value, locate);
  if (typeof tag !== 'string' || located === null) return 'unreadable';
  if (located === 'waiting') return 'waiting';
  return {
    id: record.id,
    tag,
    state: located.state,
    spans: located.spans,
    ...common(record, locate, parts),
  };
}

function gatherRelations(
  parts: ArticleParts,
  { exported, notChosen }: { readonly exported: ReadonlySet<string>; readonly notChosen: ReadonlySet<string> },
  locate: Locator,
  counts: GatherCounts,
): DatasetRelation[] {
  const { marks } = parts;
  const relations: DatasetRelation[] = [];
  const links: Link[] = [];
  for (const record of marks.all('relate')) {
    const link = readLink(marks, record);
    if (link === null) counts.loose++;
    else links.push(link);
  }
  for (const { id, type, from, to, record } of distinct(links)) {
    if (exported.has(from) && exported.has(to)) {
      relations.push({ id, type, from, to, ...common(record, locate, parts) });
    } else if (notChosen.has(from) || notChosen.has(to)) {
      counts.cut++;
    } else {
      counts.loose++;
    }
  }
  return relations.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function gatherZones(fold: Fold, locate: Locator): DatasetZone[] {
  const zones: DatasetZone[] = [];
  for (const record of fold.all('make', 'zone')) {
    const type = zoneType(record);
    const located = locateValue([record.fields.span?.value ?? null], locate);
    if (type === null || located === null || located === 'waiting') continue;
    const [span] = located.spans;
    // A zone is a stretch of lines: unlike a mark, it is still itself when words within it change.
    if (span === undefined || span.start === null || span.end === null) continue;
    if (span.start16 === null || span.end16 === null || located.state === 'moved') continue;
    zones.push({ type, start: span.start, end: span.end, start16: span.start16, end16: span.end16 });
  }
  return zones.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** What marks and relations have in common. */
function common(
  record: FoldedRecord,
  locate: Locator,
  parts: ArticleParts,
): Pick<DatasetMark, 'attrs' | 'entries' | 'author' | 'at' | 'contested' | 'dropContested'> {
  const { fields, made } = record;
  const attrs: (readonly [key: string, value: Json])[] = [];
  const entries: (readonly [key: string, entry: DatasetEntry])[] = [];
  for (const name of Object.keys(fields).filter(isAttribute).sort()) {
    const set = fields[name]!.value;
    if (set === null) continue;
    const { value, entry } = told(set, parts);
    const key = name.slice(ATTRIBUTE.length);
    attrs.push([key, value]);
    if (entry !== undefined) entries.push([key, entry]);
  }
  return {
    attrs: Object.fromEntries(attrs),
    ...(entries.length > 0 && { entries: Object.fromEntries(entries) }),
    author: author(made, parts.nameOf),
    at: isoTime(made.at),
    // Few records are: the others need not be looked through.
    contested: record.contested ? contestedIn(record, locate, parts) : {},
    dropContested: record.dropContested,
  };
}

const isAttribute = (name: string): boolean => name.startsWith(ATTRIBUTE);

/** By field, the values that are not shown. */
const contestedIn = ({ fields }: FoldedRecord, locate: Locator, parts: ArticleParts): DatasetMark['contested'] =>
  Object.fromEntries(
    Object.keys(fields)
      .filter((name) => fields[name]!.contested)
      .sort()
      .map((name) => [name, alternatives(name, fields[name]!, locate, parts)] as const)
      .filter(([, others]) => others.length > 0),
  );

/** The heads that are not shown. Whoever means the entry that is shown, by one that was merged with it, contests nothing. */
function alternatives(name: string, field: Field, locate: Locator, parts: ArticleParts): DatasetAlternative[] {
  const shown = told(field.value, parts).entry;
  return field.heads.slice(1).flatMap(({ value, by }) => {
    const located = name === 'spans' ? locateValue(value, locate) : null;
    const other = told(value, parts);
    if (shown && other.entry?.id === shown.id) return [];
    return {
      ...other,
      ...(located !== null && located !== 'waiting' && { value: located.spans }),
      author: { id: by, name: parts.nameOf(by), for: null },
    };
  });
}

/** A value as datasets have it: an entry of the register by its name, or by its id where that has not come in. */
function told(value: Json, { entries }: ArticleParts): { readonly value: Json; readonly entry?: DatasetEntry } {
  const ref = referredTo(value);
  if (ref === null) return { value };
  const { id = ref, name = '', externalId = '' } = entries.of(ref) ?? {};
  return { value: name || id, entry: { id, name, externalId } };
}

const author = ({ by, for: pseudonym }: Provenance, nameOf: ArticleParts['nameOf']): DatasetAuthor => ({
  id: by,
  name: nameOf(by),
  for: pseudonym ?? null,
});

/** The spans behind a field's value; null when it holds none. */
function locateValue(value: Json | undefined, locate: Locator): LocatedSpans | 'waiting' | null {
  return Array.isArray(value) && value.length > 0 && value.every(isAnchor) ? locate(value) : null;
}

/** By where a mark begins, longer ones first; marks that were not found come last. */
function inTextOrder(a: DatasetMark, b: DatasetMark): number {
  const [first, second] = [a.spans[0], b.spans[0]];
  const begins = (first?.start ?? Number.MAX_VALUE) - (second?.start ?? Number.MAX_VALUE);
  return begins || (second?.end ?? 0) - (first?.end ?? 0) || (a.id < b.id ? -1 : 1);
}
