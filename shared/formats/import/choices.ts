import type { Json } from '../../base/canonical-json.ts';
import { type AttributeType, builtInTag } from '../../model/tagset.ts';
import type { ForeignDocument, ForeignMark } from '../foreign.ts';
import { type EventsAt, eventsAtClaims } from './event-links.ts';
import type { LabelMap } from './label-map.ts';
import type { Counts } from './not-carried.ts';

/** What a person decides on what files hold. A name that a map does not have stays as it is. */
export interface ImportChoices {
  /** By label the tag; null leaves its marks out. */
  readonly labels: LabelMap;
  /** By attribute the name it has here; null leaves it out. */
  readonly attributes: ReadonlyMap<string, string | null>;
  /** By type of link the type it has here; null leaves such links out. */
  readonly linkTypes: ReadonlyMap<string, string | null>;
  readonly eventsAt: EventsAt;
  /** By annotator the pseudonym their work comes in for; null: it is nobody's in particular. */
  readonly annotators: ReadonlyMap<string, string | null>;
}

/** A document as it was decided on, but for its labels (`planImport` maps those), and what that leaves out. */
export function decided(
  given: ForeignDocument,
  { labels, attributes, linkTypes, eventsAt, annotators }: ImportChoices,
): { readonly document: ForeignDocument; readonly leftOut: Counts; readonly events: number } {
  const { document, events } = eventsAt === 'claim' ? eventsAtClaims(given, labels) : { document: given, events: 0 };
  let [lostValues, sameName, lostLinks] = [0, 0, 0];
  const marks = document.marks.map((mark): ForeignMark => {
    const tag = labels.get(mark.label) ?? null;
    const attrs = new Map<string, Json>();
    for (const [key, value] of Object.entries(mark.attrs)) {
      const name = here(attributes, key);
      if (name === null) lostValues++;
      else if (attrs.has(name)) sameName++;
      else attrs.set(name, tag === null ? value : fitting(tag, name, value));
    }
    return {
      ...mark,
      attrs: Object.fromEntries(attrs),
      annotator: mark.annotator === null ? null : here(annotators, mark.annotator),
    };
  });
  const links = document.links.flatMap((link) => {
    const type = here(linkTypes, link.type);
    if (type === null) lostLinks++;
    return type === null ? [] : [{ ...link, type }];
  });
  const leftOut = {
    'values of attributes, left out as told': lostValues,
    'values of attributes that became one with another': sameName,
    'links, left out as told': lostLinks,
  };
  return { document: { ...document, marks, links }, leftOut, events };
}

/** What a name is called here. */
const here = (names: ReadonlyMap<string, string | null>, name: string): string | null =>
  names.has(name) ? (names.get(name) ?? null) : name;

/** A value as its attribute holds it: files say numbers and flags in words. One that does not fit stays as it is. */
function fitting(tag: string, key: string, value: Json): Json {
  const control = builtInTag(tag)?.attributes.find((attribute) => attribute.key === key)?.control;
  return typeof value === 'string' && control !== undefined ? fromWords(control, value) : value;
}

function fromWords({ type }: AttributeType, words: string): Json {
  const plain = words.trim();
  if (type === 'number') return /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : words;
  if (type === 'flag') return /^(?:true|yes|1)$/i.test(plain) ? true : /^(?:false|no|0)$/i.test(plain) ? false : words;
  return words;
}
