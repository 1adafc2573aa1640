import type { Json } from '../../base/canonical-json.ts';
import type { Range } from '../../model/anchor.ts';
import type { ForeignDocument } from '../foreign.ts';
import type { LabelMap } from './label-map.ts';

/** A mark that is to be made. */
export interface PlannedMark {
  /** Its id where it comes from. Postil's own rows have those of records. */
  readonly id: string;
  /** Says which mark it is whatever format it comes in: bringing it in twice makes one record [F8]. */
  readonly source: string;
  readonly annotator: string | null;
  readonly tag: string;
  readonly spans: readonly Range[];
  readonly attrs: { readonly [key: string]: Json };
  readonly note: string | null;
}

/** A link that is to be made, between sources. */
export interface PlannedLink {
  readonly source: string;
  readonly annotator: string | null;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** What bringing a document's annotations in would make, and how much of them it leaves out. */
export interface ImportPlan {
  /** The article's first text, which all spans refer to (UTF-16). */
  readonly text: string;
  readonly marks: readonly PlannedMark[];
  readonly links: readonly PlannedLink[];
  /** Marks whose label is mapped to nothing, and links that end at one of those. */
  readonly leftOut: { readonly marks: number; readonly links: number };
  /** Marks that are like another but for an attribute with another value: there is one mark, with the first value. */
  readonly alike: number;
}

/**
 * Plans the marks and links of a grounded document. Equal marks of one annotator are one, with the attributes and notes of
 * all: place, tag and annotator say which mark it is, so the same data brought in from another format adds nothing.
 */
export function planImport(document: ForeignDocument, labels: LabelMap): ImportPlan {
  const marks = new Map<string, PlannedMark>();
  const sourceOf = new Map<string, string>();
  let leftOut = 0;
  let alike = 0;
  for (const { id, label, spans, attrs, annotator, note } of document.marks) {
    const tag = labels.get(label) ?? null;
    if (tag === null) {
      leftOut++;
      continue;
    }
    const source = sourceName([annotator, tag, ...spans.flatMap(({ start, end }) => [start, end])]);
    const planned = { id, source, annotator, tag, spans, attrs, note };
    const known = marks.get(source);
    if (known !== undefined && !agree(known.attrs, attrs)) alike++;
    marks.set(source, known === undefined ? planned : together(known, planned));
    sourceOf.set(id, source);
  }
  const links = new Map<string, PlannedLink>();
  let loose = 0;
  for (const { type, from, to } of document.links) {
    const [first, second] = [marks.get(sourceOf.get(from) ?? ''), marks.get(sourceOf.get(to) ?? '')];
    if (!first || !second || first === second) {
      loose++;
      continue;
    }
    const source = sourceName([type, first.source, second.source]);
    links.set(source, { source, annotator: first.annotator, type, from: first.source, to: second.source });
  }
  return {
    ...{ text: document.text, marks: [...marks.values()], links: [...links.values()] },
    ...{ leftOut: { marks: leftOut, links: loose }, alike },
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
