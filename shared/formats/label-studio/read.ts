import * as v from 'valibot';
import type { Json } from '../../base/canonical-json.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Range } from '../../model/anchor.ts';
import { words as said } from '../../words/words.ts';
import type { ForeignDocument, ForeignLink, ForeignMark } from '../foreign.ts';
import { knownDetails } from '../import/known-details.ts';
import { type OffsetUnit, rangesInUtf16 } from '../offset-unit.ts';
import { attributeOf, CONTINUED } from './config.ts';
import { type Annotation, type Item, Task, type Value } from './task.ts';

/** How tasks are read. */
export interface TaskOptions {
  /** What offsets count; Label Studio itself counts UTF-16 units. */
  readonly unit: OffsetUnit;
  /** Whether what a program proposed comes in as well, as the work of that program. */
  readonly predictions: boolean;
}

/** A region under one of its labels. */
interface Region {
  readonly label: string;
  readonly spans: Range[];
  readonly attrs: Map<string, Json>;
  readonly note: string | null;
}

/**
 * A task of a Label Studio export (JSON; `read-min.ts` has JSON_MIN). Its regions count units of `data.text` (or of the
 * only text there is); each annotation that was not cancelled is one annotator's. Regions joined by "continued" links, as
 * Postil writes them, are one mark.
 */
export function readTask(
  task: unknown,
  number: number,
  { unit, predictions: withPredictions }: TaskOptions = { unit: 'utf16', predictions: false },
): Result<ForeignDocument> {
  const stop = (why: string) => fail('label-studio', said.formatFlaws.inTask(number, why));
  const parsed = v.safeParse(Task, task);
  if (!parsed.success)
    return stop(said.formatFlaws.notAs(v.getDotPath(parsed.issues[0]) ?? said.formatFlaws.theTask, 'Label Studio'));
  const { data, meta, completions, annotations = completions, drafts, id = number } = parsed.output;
  const predictions = parsed.output.predictions.filter((each) => typeof each !== 'number');
  const strings = Object.entries(data).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const all = [...annotations, ...predictions].flatMap(({ result }) => result);
  const [textKey, text] = annotatedText(strings, all, unit) ?? [];
  if (text === undefined) return stop(said.formatFlaws.noText);
  const beside = Object.entries(data).filter(([key]) => key !== textKey);
  const details = knownDetails({ ...meta, ...Object.fromEntries(beside) });
  const marks: ForeignMark[] = [];
  const links: ForeignLink[] = [];
  let [lost, onPages] = [0, 0];
  const done = [
    ...annotations
      .filter(({ was_cancelled }) => !was_cancelled)
      .map((annotation) => ({ result: annotation.result, annotator: whoseOf(annotation) })),
    ...(withPredictions ? predictions : []).map(({ result, model_version }) => ({
      result,
      annotator: annotatorOf(model_version) ?? 'model',
    })),
  ];
  for (const [at, { result, annotator }] of done.entries()) {
    // Regions of two annotations may have the same id.
    const scope = done.length > 1 ? `${at + 1}/` : '';
    const read = readResults(text, result, scope, annotator, unit);
    if (!read.ok) return stop(read.message);
    for (const mark of read.value.marks) marks.push(mark);
    for (const link of read.value.links) links.push(link);
    lost += read.value.lost;
    onPages += read.value.onPages;
  }
  return ok({
    name: String(id),
    text,
    meta: details.meta,
    marks,
    links,
    notRead: {
      'values that are no labels, choices, numbers or texts of a region': lost,
      'regions on web pages': onPages,
      'annotations that were cancelled': annotations.filter(({ was_cancelled }) => was_cancelled).length,
      'drafts that nobody submitted': drafts.length,
      'predictions of a program': withPredictions ? 0 : predictions.length,
      'predictions that are not in the file': parsed.output.predictions.length - predictions.length,
      ...details.others,
    },
  });
}

/**
 * Which member of a task's data was annotated: the configuration says it, which is no part of an export. It is the only
 * text; else that in which the words of all regions stand where they say; else the one called "text".
 */
function annotatedText(
  strings: readonly (readonly [string, string])[],
  results: readonly Item[],
  unit: OffsetUnit,
): readonly [key: string, text: string] | undefined {
  if (strings.length === 1) return strings[0];
  const quoted = results.flatMap(({ value }) => (typeof value?.text === 'string' && labelsOf(value) ? [value] : []));
  const fits = (text: string): boolean =>
    quoted.every((value) => {
      const range = rangesInUtf16(text, [placeOf(value)], unit);
      return range.ok && isAt(text, range.value[0]!, value.text);
    });
  const named = strings.find(([key]) => key === 'text');
  if (quoted.length === 0 || (named !== undefined && fits(named[1]))) return named;
  return strings.find(([, text]) => fits(text)) ?? named;
}

/** Whether some words stand at a place; Label Studio's own editor writes line ends in them as a backslash and an n. */
function isAt(text: string, { start, end }: Range, words: unknown): boolean {
  const marked = text.slice(start, end);
  return typeof words !== 'string' || words === marked || words === marked.replace(/[\n\r]/g, '\\n');
}

const placeOf = ({ start, end, globalOffsets }: Value): Range =>
  typeof start === 'number' && typeof end === 'number'
    ? { start, end }
    : { start: globalOffsets?.start ?? -1, end: globalOffsets?.end ?? -1 };

function readResults(
  text: string,
  results: readonly Item[],
  scope: string,
  annotator: string | null,
  unit: OffsetUnit,
): Result<Pick<ForeignDocument, 'marks' | 'links'> & { readonly lost: number; readonly onPages: number }> {
  const labelled = results.filter(({ type, value }) => type.endsWith('labels') && value && labelsOf(value));
  // Offsets on a page count what a browser shows of it, which is not in the file.
  const onPages = new Set(labelled.filter(({ value }) => value && !isInText(text, value)).map(({ id }) => id));
  const regions = labelled
    .filter(({ id }) => !onPages.has(id))
    // Files that programs fill in may have no ids: Label Studio gives each region one of its own.
    .map((item, at) => (item.id === '' ? { ...item, id: `\n${at + 1}` } : item));
  const places = regions.map(({ value }) => placeOf(value ?? {}));
  const ranges = rangesInUtf16(text, places, unit);
  if (!ranges.ok) return ranges;
  const found = new Map<string, Region>();
  /** The marks of each region, by their ids in `found`: one for each of its labels, the first under the region's own id. */
  const marksOf = new Map<string, readonly string[]>();
  for (const [at, { id, value, meta }] of regions.entries()) {
    const labels = new Set(value && labelsOf(value));
    if (labels.size === 0) continue;
    const range = ranges.value[at]!;
    if (!isAt(text, range, value?.text))
      return fail('label-studio', said.formatFlaws.misplacedRegion(id, String(value?.text).slice(0, 60)));
    const before = marksOf.get(id) ?? [];
    const known = before.map((mark) => found.get(mark)!);
    if (known.some(({ spans: [span] }) => span?.start !== range.start || span.end !== range.end))
      return fail('label-studio', said.formatFlaws.twoRegions(id));
    // Where two controls have labels for a region, it has a result of each.
    const more = [...labels].filter((label) => known.every((mark) => mark.label !== label));
    const ids = more.map((label, nth) => (before.length === 0 && nth === 0 ? id : `${id}\n${label}`));
    const note = noteIn(meta?.text);
    for (const [nth, label] of more.entries()) found.set(ids[nth]!, { label, spans: [range], attrs: new Map(), note });
    marksOf.set(id, [...before, ...ids]);
  }
  const ofLabels = new Set(labelled);
  let lost = 0;
  for (const item of results) {
    const { id, type, from_name, value } = item;
    if (type === 'relation' || ofLabels.has(item)) continue;
    const given = value ? givenValue(type, value) : null;
    if (given === null || !marksOf.has(id)) lost++;
    else
      for (const mark of marksOf.get(id) ?? []) {
        const { label, attrs } = found.get(mark)!;
        attrs.set(attributeOf(label, from_name, type), given);
      }
  }
  const ids = new Set(results.map(({ id }) => id));
  const links: ForeignLink[] = [];
  for (const { type, from_id, to_id, labels, direction } of results) {
    if (type !== 'relation') continue;
    if (onPages.has(from_id) || onPages.has(to_id)) {
      lost++;
      continue;
    }
    if (!found.has(from_id) || !found.has(to_id)) {
      // The other end may be a region of another kind, on a picture or in a sound.
      if (!ids.has(from_id) || !ids.has(to_id)) return fail('label-studio', said.formatFlaws.looseRegion);
      lost++;
      continue;
    }
    for (const label of labels?.length ? labels : ['related']) {
      if (direction !== 'left') links.push({ type: label, from: from_id, to: to_id });
      if (direction === 'left' || direction === 'bi') links.push({ type: label, from: to_id, to: from_id });
    }
  }
  return ok({ ...joined(found, links, scope, annotator), lost, onPages: onPages.size });
}

/** The labels of a region; those of a web page may have a name of their own. Undefined for anything else. */
const labelsOf = ({ labels, hypertextlabels }: Value): readonly string[] | undefined => labels ?? hypertextlabels;

/** Whether a region lies in the text itself: all but those of web pages do, and those whose words stand there anyway. */
function isInText(text: string, value: Value): boolean {
  if (typeof value.start !== 'string') return true;
  const range = rangesInUtf16(text, [placeOf(value)], 'utf16');
  return range.ok && typeof value.text === 'string' && isAt(text, range.value[0]!, value.text);
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
      ([id, { label, spans, attrs, note }]): ForeignMark => ({
        ...{ id: scope + id, label, attrs: Object.fromEntries(attrs), annotator, note },
        spans: spans.toSorted((a, b) => a.start - b.start),
      }),
    );
  const others = links.filter(({ type }) => type !== CONTINUED);
  const ends = (id: string): string => scope + (head.get(id) ?? id);
  return { marks, links: others.map(({ type, from, to }) => ({ type, from: ends(from), to: ends(to) })) };
}

/** The value of an attribute's control; null for a control that has none. */
function givenValue(type: string, { choices, number, text }: Value): Json {
  if (type === 'number') return number ?? null;
  if (type === 'choices') return plain(choices?.join(', ') ?? null);
  if (type === 'textarea') return typeof text === 'string' ? text : (text?.join('\n') ?? null);
  return null;
}

/** What people note on a region, in its editor's "meta"; null for none. */
const noteIn = (text: unknown): string | null =>
  [text]
    .flat()
    .filter((each) => typeof each === 'string' && each.trim() !== '')
    .join('\n') || null;

/** Flags are written as choices. */
const plain = (value: string | null): Json => (value === 'true' ? true : value === 'false' ? false : value);

/**
 * Whose an annotation is. Sets that Postil wrote beside one another are told apart by what they are called; the team's is
 * nobody's in particular.
 */
function whoseOf({ completed_by, created_username, set }: AnnotationBy): string | null {
  if (set === 'team') return null;
  return annotatorOf(completed_by) ?? (typeof created_username === 'string' ? created_username.trim() || null : null);
}

/** What an annotation tells of its making. */
type AnnotationBy = Pick<Annotation, 'completed_by' | 'created_username' | 'set'>;

const annotatorOf = (by: unknown): string | null => {
  if (typeof by === 'number' || typeof by === 'string') return String(by);
  if (typeof by === 'object' && by !== null && 'email' in by && typeof by.email === 'string') return by.email;
  return null;
};
