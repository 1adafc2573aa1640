import type { Json } from '../../base/canonical-json.ts';
import type { Range } from '../../model/anchor.ts';
import type { ForeignDocument } from '../foreign.ts';
import type { LabelMap } from './label-map.ts';

/** A mark that is to be made. */
export interface PlannedMark {
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
  readonly marks: readonly PlannedMark[];
  readonly links: readonly PlannedLink[];
  /** Marks whose label is mapped to nothing, and links that end at one of those. */
  readonly leftOut: { readonly marks: number; readonly links: number };
}

/**
 * Plans the marks and links of a grounded document. Equal marks of one annotator are one: place, tag and annotator say
 * which mark it is, so the same data brought in from another format adds nothing.
 */
export function planImport(document: ForeignDocument, labels: LabelMap): ImportPlan {
  const marks = new Map<string, PlannedMark>();
  const sourceOf = new Map<string, PlannedMark>();
  let leftOut = 0;
  for (const { id, label, spans, attrs, annotator, note } of document.marks) {
    const tag = labels.get(label) ?? null;
    if (tag === null) {
      leftOut++;
      continue;
    }
    const source = sourceName([annotator, tag, ...spans.flatMap(({ start, end }) => [start, end])]);
    const known = marks.get(source) ?? { source, annotator, tag, spans, attrs, note };
    marks.set(source, known);
    sourceOf.set(id, known);
  }
  const links = new Map<string, PlannedLink>();
  let loose = 0;
  for (const { type, from, to } of document.links) {
    const [first, second] = [sourceOf.get(from), sourceOf.get(to)];
    if (!first || !second || first === second) {
      loose++;
      continue;
    }
    const source = sourceName([type, first.source, second.source]);
    links.set(source, { source, annotator: first.annotator, type, from: first.source, to: second.source });
  }
  return { marks: [...marks.values()], links: [...links.values()], leftOut: { marks: leftOut, links: loose } };
}

/** Parts of a name, told apart whatever they hold. */
const sourceName = (parts: readonly Json[]): string => `import ${JSON.stringify(parts)}`;
