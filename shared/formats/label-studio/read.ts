import * as v from 'valibot';
import type { Json } from '../../base/canonical-json.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Range } from '../../model/anchor.ts';
import { words as said } from '../../words/words.ts';
import type { ForeignDocument, ForeignLink, ForeignMark } from '../foreign.ts';
import { rangesInUtf16 } from '../offset-unit.ts';
import { attributeOf, CONTINUED } from './config.ts';

const Value = v.looseObject({
  start: v.optional(v.number()),
  end: v.optional(v.number()),
  text: v.optional(v.union([v.string(), v.array(v.string())])),
  labels: v.optional(v.array(v.string())),
  choices: v.optional(v.array(v.string())),
  number: v.optional(v.number()),
});

const Item = v.looseObject({
  id: v.optional(v.string(), ''),
  type: v.string(),
  from_name: v.optional(v.string(), ''),
  value: v.optional(Value),
  from_id: v.optional(v.string(), ''),
  to_id: v.optional(v.string(), ''),
  labels: v.optional(v.nullable(v.array(v.string()))),
  direction: v.optional(v.nullable(v.string())),
});

const Task = v.looseObject({
  id: v.optional(v.union([v.number(), v.string()])),
  data: v.record(v.string(), v.unknown()),
  annotations: v.optional(
    v.array(
      v.looseObject({
        result: v.array(Item),
        completed_by: v.optional(v.unknown()),
        was_cancelled: v.optional(v.boolean(), false),
      }),
    ),
    [],
  ),
});

type Item = v.InferOutput<typeof Item>;

/** A region under one of its labels. */
interface Region {
  readonly label: string;
  readonly spans: Range[];
  readonly attrs: Map<string, Json>;
}

/**
 * A task of a Label Studio export (JSON, not JSON_MIN). Its regions count UTF-16 units of `data.text` (or of the only
 * text there is); each annotation that was not cancelled is one annotator's. Regions joined by "continued" links, as
 * Postil writes them, are one mark.
 */
export function readTask(task: unknown, number: number): Result<ForeignDocument> {
  const stop = (why: string) => fail('label-studio', said.formatFlaws.inTask(number, why));
  const parsed = v.safeParse(Task, task);
  if (!parsed.success)
    return stop(said.formatFlaws.notAs(v.getDotPath(parsed.issues[0]) ?? said.formatFlaws.theTask, 'Label Studio'));
  const { data, annotations, id = number } = parsed.output;
  const strings = Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const text = strings.find(([key]) => key === 'text')?.[1] ?? (strings.length === 1 ? strings[0]?.[1] : undefined);
  if (text === undefined) return stop(said.formatFlaws.noText);
  const marks: ForeignMark[] = [];
  const links: ForeignLink[] = [];
  let lost = 0;
  const done = annotations.filter(({ was_cancelled }) => !was_cancelled);
  for (const [at, { result, completed_by }] of done.entries()) {
    // Regions of two annotations may have the same id.
    const scope = done.length > 1 ? `${at + 1}/` : '';
    const read = readResults(text, result, scope, annotatorOf(completed_by));
    if (!read.ok) return stop(read.message);
    marks.push(...read.value.marks);
    links.push(...read.value.links);
    lost += read.value.lost;
  }
  return ok({
    name: String(id),
    text,
    meta: Object.fromEntries(strings.filter(([key]) => key !== 'text')),
    marks,
    links,
    notRead: { 'values that are no labels, choices, numbers or texts of a region': lost },
  });
}

function readResults(
  text: string,
  results: readonly Item[],
  scope: string,
  annotator: string | null,
): Result<Pick<ForeignDocument, 'marks' | 'links'> & { readonly lost: number }> {
  const regions = results.filter(({ type, value }) => type.endsWith('labels') && value?.labels !== undefined);
  const places = regions.map(({ value }) => ({ start: value?.start ?? -1, end: value?.end ?? -1 }));
  const ranges = rangesInUtf16(text, places, 'utf16');
  if (!ranges.ok) return ranges;
  const found = new Map<string, Region>();
  /** The marks of each region, by their ids in `found`: one for each of its labels, the first under the region's own id. */
  const marksOf = new Map<string, readonly string[]>();
  for (const [at, { id, value }] of regions.entries()) {
    const labels = new Set(value?.labels ?? []);
    if (labels.size === 0) continue;
    const range = ranges.value[at]!;
    const words = value?.text;
    if (typeof words === 'string' && text.slice(range.start, range.end) !== words)
      return fail('label-studio', said.formatFlaws.misplacedRegion(id, words.slice(0, 60)));
    if (marksOf.has(id)) return fail('label-studio', said.formatFlaws.twoRegions(id));
    const ids = [...labels].map((label, nth) => (nth === 0 ? id : `${id}\n${label}`));
    for (const [nth, label] of [...labels].entries()) found.set(ids[nth]!, { label, spans: [range], attrs: new Map() });
    marksOf.set(id, ids);
  }
  const labelled = new Set(regions);
  let lost = 0;
  for (const item of results) {
    const { id, type, from_name, value } = item;
    if (type === 'relation' || labelled.has(item)) continue;
    const given = value ? givenValue(type, value) : null;
    if (given === null || !marksOf.has(id)) lost++;
    else
      for (const mark of marksOf.get(id) ?? []) {
        const { label, attrs } = found.get(mark)!;
        attrs.set(attributeOf(label, from_name, type), given);
      }
  }
  const links: ForeignLink[] = [];
  for (const { type, from_id, to_id, labels, direction } of results) {
    if (type !== 'relation') continue;
    if (!found.has(from_id) || !found.has(to_id)) return fail('label-studio', said.formatFlaws.looseRegion);
    for (const label of labels?.length ? labels : ['related']) {
      if (direction !== 'left') links.push({ type: label, from: from_id, to: to_id });
      if (direction === 'left' || direction === 'bi') links.push({ type: label, from: to_id, to: from_id });
    }
  }
  return ok({ ...joined(found, links, scope, annotator), lost });
}

/** Regions with "continued" links between them as one mark each. */
function joined(
  found: ReadonlyMap<string, Region>,
  links: readonly ForeignLink[],
  scope: string,
  annotator: string | null,
): Pick<ForeignDocument, 'marks' | 'links'> {
  const head = new Map<string, string>();
  for (const { type, from, to } of links) {
    const first = head.get(from) ?? from;
    if (type !== CONTINUED || found.get(first)?.label !== found.get(to)?.label || first === to) continue;
    head.set(to, first);
    found.get(first)?.spans.push(...(found.get(to)?.spans ?? []));
  }
  const marks = [...found]
    .filter(([id]) => !head.has(id))
    .map(
      ([id, { label, spans, attrs }]): ForeignMark => ({
        ...{ id: scope + id, label, attrs: Object.fromEntries(attrs), annotator, note: null },
        spans: spans.toSorted((a, b) => a.start - b.start),
      }),
    );
  const others = links.filter(({ type }) => type !== CONTINUED);
  const ends = (id: string): string => scope + (head.get(id) ?? id);
  return { marks, links: others.map(({ type, from, to }) => ({ type, from: ends(from), to: ends(to) })) };
}

/** The value of an attribute's control; null for a control that has none. */
function givenValue(type: string, { choices, number, text }: v.InferOutput<typeof Value>): Json {
  if (type === 'number') return number ?? null;
  if (type === 'choices') return plain(choices?.join(', ') ?? null);
  if (type === 'textarea') return plain(typeof text === 'string' ? text : (text?.join('\n') ?? null));
  return null;
}

const plain = (value: string | null): Json => (value === 'true' ? true : value === 'false' ? false : value);

const annotatorOf = (by: unknown): string | null => {
  if (typeof by === 'number' || typeof by === 'string') return String(by);
  if (typeof by === 'object' && by !== null && 'email' in by && typeof by.email === 'string') return by.email;
  return null;
};
