import type { Json } from '../../base/canonical-json.ts';
import type { Range } from '../../model/anchor.ts';
import { words } from '../../words/words.ts';
import type { Counter } from '../counter.ts';
import type { ForeignDocument, ForeignMark } from '../foreign.ts';
import type { CodeMeaning } from './code-names.ts';
import { childrenOf, type XmlElement, XmlFlaw } from './elements.ts';
import { guidIn, type Project, type QdeLink } from './project.ts';
import { CONTINUED } from './write.ts';

/** The marks of a source, and which of them each selection has become, by its GUID. */
export interface SourceMarks {
  readonly marks: Map<string, Growing>;
  readonly ofSelection: Map<string, string>;
}

interface Growing extends Omit<ForeignMark, 'attrs' | 'note'> {
  readonly spans: Range[];
  readonly attrs: Map<string, Json>;
  note: string | null;
}

/** What a source's selections need to be read. */
export interface SelectionReading {
  readonly project: Project;
  /** Where a position lies in the source's text. */
  readonly placeOf: (range: Range) => Range | null;
  /** What is noted on an element of the file, by its GUID. */
  readonly notesOn: (guid: string, element: XmlElement) => readonly string[];
  readonly lost: Counter;
}

/** The positions of a selection as it tells them. @throws XmlFlaw when they are no whole numbers */
export function positionOf({ attributes, line }: XmlElement): Range {
  const [start, end] = [attributes.startPosition ?? '', attributes.endPosition ?? ''];
  if (/^\d{1,10}$/.test(start) && /^\d{1,10}$/.test(end)) return { start: Number(start), end: Number(end) };
  throw new XmlFlaw(words.exchangeTrouble.noSelection(line, start.slice(0, 20), end.slice(0, 20)));
}

/**
 * A source's selections as marks: one for each code and person. Values of attributes go to the mark of their tag, also
 * where a program wrote them as selections of their own.
 */
export function marksIn(source: XmlElement, reading: SelectionReading): SourceMarks {
  const { project, placeOf, notesOn, lost } = reading;
  const marks = new Map<string, Growing>();
  const ofSelection = new Map<string, string>();
  /** Marks by their selection or their place, with their label and annotator. */
  const known = new Map<string, Growing>();
  const pending: Pending[] = [];
  const add = (guid: string, mark: Growing, place: Range): void => {
    const id = marks.has(mark.id) ? `${mark.id}\n${mark.annotator ?? ''}\n${mark.label}` : mark.id;
    const made = { ...mark, id };
    marks.set(id, made);
    if (!ofSelection.has(guid)) ofSelection.set(guid, id);
    for (const key of [keyOf(guid, mark), keyOf(place, mark)]) if (!known.has(key)) known.set(key, made);
  };
  for (const selection of childrenOf(source, 'PlainTextSelection')) {
    const guid = guidIn(selection, 'guid');
    const position = positionOf(selection);
    const place = placeOf(position);
    if (place === null) {
      lost.add(words.exchange.outside, 1, words.exchange.atLine(selection.line));
      continue;
    }
    const codings = codingsOf(selection, project, lost);
    if (codings.length === 0) {
      lost.add(words.exchange.uncoded);
      continue;
    }
    const { attrs, note } = described(selection, notesOn(guid, selection));
    for (const [annotator, own] of Map.groupBy(codings, (coding) => coding.annotator)) {
      const labelled = own.flatMap(({ meaning, coding }) =>
        meaning.kind === 'label' ? [{ label: meaning.label, notes: notesOn(guidIn(coding, 'guid'), coding) }] : [],
      );
      for (const [label, same] of Map.groupBy(labelled, (each) => each.label)) {
        const all = noteOf([note, ...same.flatMap(({ notes }) => notes)]);
        add(guid, { id: guid, label, spans: [place], attrs: new Map(attrs), annotator, note: all }, place);
      }
      for (const { meaning, coding } of own) {
        if (meaning.kind !== 'value') continue;
        const notes = notesOn(guidIn(coding, 'guid'), coding);
        pending.push({ ...meaning, place, annotator, guid, notes: labelled.length > 0 ? notes : [note, ...notes] });
      }
    }
  }
  for (const { label, key, value, place, annotator, guid, notes } of pending) {
    const mark = known.get(keyOf(guid, { label, annotator })) ?? known.get(keyOf(place, { label, annotator }));
    const note = noteOf([mark?.note ?? null, ...notes]);
    if (mark) {
      mark.attrs.set(key, mark.attrs.get(key) ?? value);
      mark.note = note;
    } else add(guid, { id: guid, label, spans: [place], attrs: new Map([[key, value]]), annotator, note }, place);
  }
  for (const [guid, id] of ofSelection)
    for (const name of project.casesOf.get(guid) ?? []) giveCase(marks.get(id), name);
  return { marks, ofSelection };
}

/** What tells marks apart that lie in one selection, or at one place. */
const keyOf = (where: string | Range, { label, annotator }: Pick<Growing, 'label' | 'annotator'>): string =>
  JSON.stringify([typeof where === 'string' ? where : [where.start, where.end], label, annotator]);

type Value = Extract<CodeMeaning, { kind: 'value' }>;

/** A value until all marks are known, with what is noted on it. */
interface Pending extends Value {
  readonly place: Range;
  readonly annotator: string | null;
  readonly guid: string;
  readonly notes: readonly (string | null)[];
}

function codingsOf(
  selection: XmlElement,
  project: Project,
  lost: Counter,
): readonly { readonly meaning: CodeMeaning; readonly annotator: string | null; readonly coding: XmlElement }[] {
  return childrenOf(selection, 'Coding').flatMap((coding) => {
    const [code] = childrenOf(coding, 'CodeRef');
    const meaning = code && project.codes.get(guidIn(code, 'targetGUID'));
    if (!meaning) {
      lost.add(words.exchange.unknownCode);
      return [];
    }
    const by = guidIn(coding, 'creatingUser') || guidIn(selection, 'creatingUser');
    return [{ meaning, annotator: project.users.get(by) ?? null, coding }];
  });
}

/** A case that a mark belongs to, unless one of its attributes names it already. */
function giveCase(mark: Growing | undefined, name: string): void {
  if (mark === undefined || name === '') return;
  const plain = name.replace(/ \(\d+\)$/, '');
  if ([...mark.attrs.values()].some((value) => value === name || value === plain)) return;
  const others = mark.attrs.get('case');
  mark.attrs.set('case', others === undefined ? name : `${others}; ${name}`);
}

/** The attributes that Postil wrote into a description; else the description is a note, and so are notes on it. */
function described(
  selection: XmlElement,
  notes: readonly string[],
): { attrs: readonly (readonly [string, Json])[]; note: string | null } {
  const text = childrenOf(selection, 'Description')
    .map((each) => each.text)
    .join('\n');
  const attrs = attributesIn(text);
  return { attrs: Object.entries(attrs ?? {}), note: noteOf([attrs === null ? text : null, ...notes]) };
}

/** What is noted in several places as one note, each once; null for none. */
const noteOf = (notes: readonly (string | null)[]): string | null =>
  [...new Set(notes)].filter((each) => each?.trim()).join('\n') || null;

function attributesIn(text: string): { [key: string]: Json } | null {
  if (!text.startsWith('{')) return null;
  try {
    return JSON.parse(text) as { [key: string]: Json }; // text that begins with a brace is an object or no JSON
  } catch {
    return null; // a person's note that begins with a brace
  }
}

/** The marks of a document with those that are one joined, and the links between them. */
export function joined(
  { marks, ofSelection }: SourceMarks,
  links: readonly QdeLink[],
): Pick<ForeignDocument, 'marks' | 'links'> {
  const ends = links.flatMap(({ from, to, ...link }) => {
    const [first, second] = [ofSelection.get(from), ofSelection.get(to)];
    return first === undefined || second === undefined ? [] : [{ ...link, from: first, to: second }];
  });
  const head = new Map<string, string>();
  for (const { type, from, to } of ends) {
    const first = head.get(from) ?? from;
    const [one, other] = [marks.get(first), marks.get(to)];
    if (type !== CONTINUED || !one || !other || one.label !== other.label || first === to || head.has(to)) continue;
    head.set(to, first);
    one.spans.push(...other.spans);
  }
  const left = [...marks.values()].filter(({ id }) => !head.has(id));
  const known = (id: string): string => head.get(id) ?? id;
  return {
    marks: left.map((mark) => ({
      ...mark,
      attrs: Object.fromEntries(mark.attrs),
      spans: mark.spans.toSorted((a, b) => a.start - b.start || a.end - b.end),
    })),
    links: ends
      .filter(({ type }) => type !== CONTINUED)
      .flatMap(({ type, from, to, isMutual }) => [
        { type, from: known(from), to: known(to) },
        ...(isMutual ? [{ type, from: known(to), to: known(from) }] : []),
      ]),
  };
}
