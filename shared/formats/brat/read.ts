import type { Json } from '../../base/canonical-json.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Range } from '../../model/anchor.ts';
import { words as said } from '../../words/words.ts';
import { codePointStarts } from '../code-point-starts.ts';
import type { ForeignDocument, ForeignLink, ForeignMark } from '../foreign.ts';
import { type OffsetUnit, rangesInUtf16 } from '../offset-unit.ts';
import { joinFragments } from './fragments.ts';
import { nameOfBrat } from './names.ts';

/** What stands in a `.ann` file, before its offsets are looked at. */
interface Standoff {
  /** Text-bound annotations by id, in the order of the file. */
  readonly bound: Map<string, Bound>;
  readonly links: { type: string; from: string; to: string; line: number; event?: string }[];
  /** Triggers of events by the event's id. */
  readonly triggers: Map<string, string>;
  readonly attrs: { of: string; key: string; value: Json; line: number }[];
  readonly notes: { of: string; words: string }[];
  /** The words behind references: what a mark refers to is called there. */
  readonly called: { of: string; words: string }[];
  /** How many arguments of relations have a role of their own. */
  roles: number;
}

interface Bound {
  readonly label: string;
  readonly fragments: readonly Range[];
  readonly words: string;
  readonly line: number;
}

/**
 * A document of brat's: its `.txt` and its `.ann` (brat.nlplab.org/standoff.html). Entities, discontinuous ones with them,
 * relations, events (each role becomes a link from the trigger), equivalences, attributes, normalisations and notes. brat
 * counts code points; some programs write UTF-16 units: without `unit`, it is the one in which every mark's words fit.
 */
export function readBrat(
  name: string,
  text: string,
  ann: string,
  unit: OffsetUnit | null = null,
): Result<ForeignDocument> {
  const parsed = parseAnn(name, ann);
  if (!parsed.ok) return parsed;
  const { bound, links, triggers, attrs, notes, called, roles } = parsed.value;
  const placed = inUtf16(name, text, [...bound.values()], unit);
  if (!placed.ok) return placed;
  const ids = [...bound.keys()];
  const markOf = (id: string): string | undefined => (bound.has(id) ? id : triggers.get(id));
  const attrsOf = new Map<string, Map<string, Json>>(ids.map((id) => [id, new Map()]));
  const eventsOf = Map.groupBy(triggers.values(), (trigger) => trigger);
  let [lost, overwritten, shared] = [0, 0, 0];
  for (const { of, key, value } of attrs) {
    const known = attrsOf.get(markOf(of) ?? '');
    if (known === undefined) {
      lost++;
      continue;
    }
    const before = known.get(key);
    if (!bound.has(of) && eventsOf.get(markOf(of)!)!.length > 1) shared++;
    // A mark may refer to several things (`N` lines): they stand side by side.
    else if (key !== 'reference' && before !== undefined && before !== value) overwritten++;
    known.set(key, key === 'reference' && before !== undefined ? `${before} ${value}` : value);
  }
  const noteOf = new Map<string, string>();
  for (const { of, words } of notes) {
    const mark = markOf(of);
    const known = attrsOf.get(mark ?? '');
    const values = jsonObject(words);
    if (mark === undefined || known === undefined) lost++;
    else if (values !== null) for (const [key, value] of Object.entries(values)) known.set(key, value);
    else noteOf.set(mark, [noteOf.get(mark), words].filter(Boolean).join('\n'));
  }
  const marks = ids.map(
    (id, at): ForeignMark => ({
      id,
      label: nameOfBrat(bound.get(id)!.label),
      spans: joinFragments(
        text,
        placed.value[at]!.toSorted((a, b) => a.start - b.start),
      ),
      attrs: Object.fromEntries(attrsOf.get(id)!),
      annotator: null,
      note: noteOf.get(id) ?? null,
    }),
  );
  const known: ForeignLink[] = [];
  for (const { type, from, to, line, ...event } of links) {
    const ends = [markOf(from), markOf(to)] as const;
    if (!ends[0] || !ends[1])
      return fail('brat', said.formatTrouble.bratMissing(name, line, (ends[0] ? to : from).slice(0, 60)));
    known.push({ type: nameOfBrat(type), from: ends[0], to: ends[1], ...event });
  }
  return ok({
    name,
    text,
    meta: {},
    marks,
    links: known,
    notRead: {
      'attributes and notes that are not of marks': lost,
      'values of attributes that have another value': overwritten,
      'attributes of events that share a trigger': shared,
      'roles in relations': roles,
      'names of what is referred to': called.filter(({ of, words }) => words !== bound.get(markOf(of) ?? '')?.words)
        .length,
    },
  });
}

/** Reads line by line; a line that is not right is named by its number. */
function parseAnn(name: string, ann: string): Result<Standoff> {
  const found: Standoff = {
    bound: new Map(),
    links: [],
    triggers: new Map(),
    attrs: [],
    notes: [],
    called: [],
    roles: 0,
  };
  for (const [index, line] of ann
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    if (!parseLine(line, index + 1, found))
      return fail('brat', said.formatTrouble.bratLine(name, index + 1, line.slice(0, 60)));
  }
  return ok(found);
}

/** Takes one line in; false when it is not right. */
function parseLine(line: string, number: number, found: Standoff): boolean {
  const [id = '', middle = '', ...rest] = line.split('\t');
  const parts = middle.trim().split(' ');
  const [type = ''] = parts;
  switch (id[0]) {
    case 'T': {
      const fragments = parseFragments(middle.slice(type.length).trim());
      if (type === '' || fragments === null || found.bound.has(id)) return false;
      found.bound.set(id, { label: type, fragments, words: rest.join('\t'), line: number });
      return true;
    }
    case 'R': {
      const [from, to] = parts.slice(1).map(afterColon);
      if (!from || !to) return false;
      found.roles += parts.slice(1, 3).filter((part) => !/^Arg[12]:/.test(part)).length;
      found.links.push({ type, from, to, line: number });
      return true;
    }
    case 'E': {
      const [trigger, ...roles] = parts.filter((part) => part !== '');
      if (!trigger?.includes(':')) return false;
      found.triggers.set(id, afterColon(trigger));
      for (const role of roles)
        found.links.push({
          type: role.split(':')[0]!.replace(/\d+$/, ''),
          from: id,
          to: afterColon(role),
          ...{ line: number, event: id },
        });
      return true;
    }
    case '*':
      for (const to of parts.slice(2)) found.links.push({ type, from: parts[1]!, to, line: number });
      return parts.length > 2;
    case 'A':
    case 'M': {
      const [, of, ...value] = parts;
      if (!of) return false;
      found.attrs.push({ of, key: nameOfBrat(type), value: value.length === 0 ? true : value.join(' '), line: number });
      return true;
    }
    case 'N': {
      const [, of, reference] = parts;
      if (!of || !reference) return false;
      found.attrs.push({ of, key: 'reference', value: reference, line: number });
      if (rest.length > 0) found.called.push({ of, words: rest.join('\t') });
      return true;
    }
    case '#':
      if (parts[1] === undefined) return false;
      found.notes.push({ of: parts[1], words: rest.join('\t') });
      return true;
    default:
      return false;
  }
}

/** `15 25` or `118 128;129 147`, in any order as real files have them, none empty; null for anything else. */
function parseFragments(written: string): readonly Range[] | null {
  const fragments: Range[] = [];
  for (const piece of written.split(';')) {
    if (piece.trim() === '') continue; // some programs end the list with a semicolon
    const match = /^(\d{1,9}) (\d{1,9})$/.exec(piece.trim());
    if (match === null) return null;
    const [start, end] = [Number(match[1]), Number(match[2])];
    if (end <= start) return null;
    fragments.push({ start, end });
  }
  return fragments.length === 0 ? null : fragments;
}

/** The fragments of each mark in UTF-16 units, in the unit that is told, else in the one in which all words fit. */
function inUtf16(
  name: string,
  text: string,
  bound: readonly Bound[],
  unit: OffsetUnit | null,
): Result<readonly (readonly Range[])[]> {
  const asWritten = bound.map(({ fragments }) => fragments);
  const misfit = (places: readonly (readonly Range[])[]): number =>
    bound.findIndex(({ words }, at) => {
      const there = rangesInUtf16(text, places[at]!, 'utf16');
      return !there.ok || there.value.map(({ start, end }) => text.slice(start, end)).join(' ') !== words;
    });
  const converted = unit === 'utf16' ? null : convert(text, asWritten);
  const inPoints = converted === null ? 0 : misfit(converted);
  if (converted !== null && inPoints < 0) return ok(converted);
  const inUnits = unit === 'code-points' ? 0 : misfit(asWritten);
  if (unit !== 'code-points' && inUnits < 0) return ok(asWritten);
  const wrong = converted !== null ? inPoints : unit === 'code-points' ? behind(text, asWritten) : inUnits;
  const { line, words } = bound[wrong]!;
  return fail('brat', said.formatTrouble.bratMisplaced(name, line, words.slice(0, 60)));
}

/** The first mark that ends behind the text's end, counted in code points. */
function behind(text: string, places: readonly (readonly Range[])[]): number {
  const length = codePointStarts(text).length - 1;
  return places.findIndex((ranges) => ranges.some(({ end }) => end > length));
}

/** Code points to UTF-16 units; null when one lies behind the text's end. */
function convert(text: string, places: readonly (readonly Range[])[]): readonly (readonly Range[])[] | null {
  const starts = codePointStarts(text);
  if (places.some((ranges) => ranges.some(({ end }) => end >= starts.length))) return null;
  return places.map((ranges) => ranges.map(({ start, end }) => ({ start: starts[start]!, end: starts[end]! })));
}

const afterColon = (role: string): string => role.slice(role.indexOf(':') + 1);

/** The values that Postil wrote into a note; null when the note is a person's. */
function jsonObject(words: string): { readonly [key: string]: Json } | null {
  if (!words.startsWith('{')) return null;
  try {
    // Text that begins with a brace is an object or no JSON, and JSON.parse gives nothing but Json.
    return JSON.parse(words) as { readonly [key: string]: Json };
  } catch {
    return null; // a person's note that begins with a brace
  }
}
