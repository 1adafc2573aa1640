import type { LiveText } from '../../anchor/live-text.ts';
import type { Json } from '../../base/canonical-json.ts';
import type { Range } from '../../model/anchor.ts';
import { GENESIS_CLIENT } from '../../text/genesis.ts';
import type { ForeignDocument, ForeignLink, ForeignMark } from '../foreign.ts';
import type { LabelMap } from './label-map.ts';
import type { Works } from './works.ts';

/** A mark that is to be made. */
export interface PlannedMark {
  /** Its id where it comes from. Postil's own rows have those of records. */
  readonly id: string;
  /** Says which mark it is, whoever brings it in and whatever they call its annotator: it makes one record [F8]. */
  readonly source: string;
  readonly annotator: string | null;
  readonly tag: string;
  readonly spans: readonly Range[];
  readonly attrs: { readonly [key: string]: Json };
  readonly note: string | null;
  /** What Postil's own row tells of it and does not come in. */
  readonly own?: NonNullable<ForeignMark['own']>;
}

/** A link that is to be made, between sources. */
export interface PlannedLink {
  readonly source: string;
  readonly annotator: string | null;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly own?: NonNullable<ForeignLink['own']>;
}

/** What bringing a document's annotations in would make, and how much of them it leaves out. */
export interface ImportPlan {
  /** The article's text that all spans refer to (UTF-16): its first one, or what that was corrected to. */
  readonly text: string;
  readonly marks: readonly PlannedMark[];
  readonly links: readonly PlannedLink[];
  /** Marks whose label is mapped to nothing, and links that end at one of those. */
  readonly leftOut: { readonly marks: number; readonly links: number };
  /** Marks that are like another but for an attribute with another value: there is one mark, with the first value. */
  readonly alike: number;
  /** Marks that became one with another: its place, tag and annotator are the same here. */
  readonly merged: number;
}

/** What a mark's source calls the two ends of a stretch. */
export type PlaceName = (range: Range) => readonly [start: Json, end: Json];

const byOffset: PlaceName = ({ start, end }) => [start, end];

/**
 * Places of a corrected text by those of the first one, so that a mark has the same source whichever of the two its
 * document lies on: the ids of a first text's characters count its UTF-16 units. A character that was put in by a
 * correction is called by its id.
 */
export function placesOnFirst(corrected: LiveText): PlaceName {
  const nameOf = (offset: number, assoc: 0 | -1): Json => {
    const [client, clock] = corrected.pointAt(offset, assoc)!; // a stretch of a text lies in it
    return client === GENESIS_CLIENT ? clock - assoc : `${client}/${clock}`;
  };
  return ({ start, end }) => [nameOf(start, 0), nameOf(end, -1)];
}

/**
 * Plans the marks and links of a grounded document. Equal marks of one annotator are one, with the attributes and notes of
 * all: place, tag and annotator say which mark it is, so the same data brought in from another format adds nothing. In its
 * source an annotator is called as `works` says, where it does.
 */
export function planImport(
  document: ForeignDocument,
  labels: LabelMap,
  placeOf: PlaceName = byOffset,
  works: Works = new Map(),
): ImportPlan {
  const marks = new Map<string, PlannedMark>();
  const sourceOf = new Map<string, string>();
  let leftOut = 0;
  let [alike, merged] = [0, 0];
  for (const { id, label, spans, attrs, annotator, note, own } of document.marks) {
    const tag = labels.get(label) ?? null;
    if (tag === null) {
      leftOut++;
      continue;
    }
    const whose = annotator === null ? null : (works.get(annotator) ?? annotator);
    const source = sourceName([whose, tag, ...spans.flatMap(placeOf)]);
    const planned = { id, source, annotator, tag, spans, attrs, note, ...(own && { own }) };
    const known = marks.get(source);
    if (known !== undefined && !agree(known.attrs, attrs)) alike++;
    if (known !== undefined) merged++;
    marks.set(source, known === undefined ? planned : together(known, planned));
    sourceOf.set(id, source);
  }
  const links = new Map<string, PlannedLink>();
  let loose = 0;
  for (const { type, from, to, own } of document.links) {
    const [first, second] = [marks.get(sourceOf.get(from) ?? ''), marks.get(sourceOf.get(to) ?? '')];
    if (!first || !second || first === second) {
      loose++;
      continue;
    }
    const source = sourceName([type, first.source, second.source]);
    const ends = { from: first.source, to: second.source };
    links.set(source, { source, annotator: first.annotator, type, ...ends, ...(own && { own }) });
  }
  return {
    ...{ text: document.text, marks: [...marks.values()], links: [...links.values()] },
    ...{ leftOut: { marks: leftOut, links: loose }, alike, merged },
  };
}

type Attributes = PlannedMark['attrs'];

/** Whether no attribute has one value here and another there. */
const agree = (some: Attributes, others: Attributes): boolean =>
  Object.entries(others).every(
    ([key, value]) => !Object.hasOwn(some, key) || JSON.stringify(some[key]) === JSON.stringify(value),
  );

/** Two marks that are the same one; where their attributes differ, the first one's count. */
const together = (first: PlannedMark, { attrs, note }: PlannedMark): PlannedMark => ({
  ...first,
  attrs: { ...attrs, ...first.attrs },
  note: [...new Set([first.note, note])].filter((one) => one !== null).join('\n') || null,
});

/** The source of a mark at the same place under the same tag that is nobody's in particular. */
export const anybodysSource = (source: string): string =>
  source.replace(/^import \[(?:null|"(?:[^"\\]|\\.)*")(?=,)/u, 'import [null');

/** Parts of a name, told apart whatever they hold. */
const sourceName = (parts: readonly Json[]): string => `import ${JSON.stringify(parts)}`;
