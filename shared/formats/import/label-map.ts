import { fail, ok, type Result } from '../../base/result.ts';
import { BUILT_IN_TAGS, builtInTag } from '../../model/tagset.ts';
import type { ForeignDocument } from '../foreign.ts';

/** The tag of each label, by label; null for one whose marks are left out. */
export type LabelMap = ReadonlyMap<string, string | null>;

/** What labels of other tools usually mean. */
const USUAL: { readonly [label: string]: string } = {
  statement: 'claim',
  assertion: 'claim',
  content: 'claim',
  quote: 'claim',
  per: 'actor',
  person: 'actor',
  org: 'actor',
  organization: 'actor',
  organisation: 'actor',
  source: 'actor',
  speaker: 'actor',
  norp: 'actor',
  gpe: 'actor',
  number: 'figure',
  quantity: 'figure',
  cardinal: 'figure',
  money: 'figure',
  percent: 'figure',
};

/** Every label of some documents with how many marks have it, most first. */
export function labelsOf(documents: readonly ForeignDocument[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { marks } of documents) for (const { label } of marks) counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

/** The tag that a label most likely means: one of the same name, or what it usually means; undefined for any other. */
export function proposedTag(label: string): string | undefined {
  const plain = label.toLowerCase().trim();
  const own = builtInTag(plain) ?? BUILT_IN_TAGS.find((tag) => tag.label.toLowerCase() === plain);
  return own?.key ?? (Object.hasOwn(USUAL, plain) ? USUAL[plain] : undefined);
}

/** The tag among a project's own that a label names: the one of its name, else the only one that differs in capitals alone. */
export function tagCalled(label: string, own: Iterable<string>): string | undefined {
  const all = [...own];
  if (all.includes(label)) return label;
  const plain = label.toLowerCase().trim();
  const [only, ...others] = all.filter((tag) => tag !== '' && tag.toLowerCase().trim() === plain);
  return others.length === 0 ? only : undefined;
}

/**
 * The tag to propose for a label in a project: a built-in one of exactly its name, else one of the project's own (`own`,
 * asked only then), else what it most likely means; undefined for any other.
 */
export const proposedIn = (label: string, own: () => Iterable<string>): string | undefined =>
  builtInTag(label)?.key ?? tagCalled(label, own()) ?? proposedTag(label);

/**
 * The map for these labels: as it was told (`LABEL=tag`, or `LABEL=-` to leave its marks out), else as proposed. A tag is a
 * built-in one, one of the project's own (`own`), or a new one of the label's name. A label that nothing is known of is a
 * refusal that names them all, for nothing is mapped silently.
 */
export function labelMap(
  labels: Iterable<string>,
  told: readonly string[],
  own: () => ReadonlySet<string> = () => new Set(),
): Result<LabelMap> {
  const map = readTold(told, (tag, label) => builtInTag(tag) !== undefined || tag === label || own().has(tag));
  if (!map.ok) return map;
  const unknown: string[] = [];
  for (const label of labels) {
    if (map.value.has(label)) continue;
    const tag = proposedIn(label, own);
    if (tag === undefined) unknown.push(label);
    else map.value.set(label, tag);
  }
  if (unknown.length === 0) return map;
  return fail(
    'labels',
    `Say which tags these labels are (--label LABEL=tag, LABEL=LABEL for a tag of its own, or LABEL=- to leave their marks out): ${unknown.join(', ')}.`,
  );
}

/** The map that keeps every label as it is, but for those that were told otherwise: for a change of format alone. */
export function keptLabels(labels: Iterable<string>, told: readonly string[]): Result<LabelMap> {
  const map = readTold(told, (tag) => tag !== '');
  if (map.ok) for (const label of labels) if (!map.value.has(label)) map.value.set(label, label);
  return map;
}

/** What was told: each a label, `=`, and a tag that there can be or `-`. */
function readTold(
  told: readonly string[],
  canBe: (tag: string, label: string) => boolean,
): Result<Map<string, string | null>> {
  const map = new Map<string, string | null>();
  for (const pair of told) {
    const at = pair.lastIndexOf('=');
    const tag = pair.slice(at + 1);
    if (at < 1 || !(tag === '-' || canBe(tag, pair.slice(0, at))))
      return fail(
        'labels',
        `“${pair}” does not name a tag. Write LABEL=claim, a tag of the project, LABEL=LABEL for a tag of its own, or LABEL=- to leave its marks out.`,
      );
    map.set(pair.slice(0, at), tag === '-' ? null : tag);
  }
  return ok(map);
}
