import { builtInTag, type TagDefinition } from '../../shared/model/tagset.ts';

/** How a tag's marks look: its colours are `--tag-<hue>`, `-tint`, `-fill` and `-text` of `tokens.css`. */
export interface TagLook {
  readonly hue: string;
  readonly line: TagDefinition['line'];
}

/** The hues of a team's own tags, which are told from one another and from the built-in ones whatever colours one sees. */
export const OWN_HUES = ['other', 'wine', 'ink'] as const;
const LINES: readonly TagDefinition['line'][] = ['solid', 'dashed', 'dotted'];

/** Neighbours differ in hue and in line. */
const OWN_LOOKS: readonly TagLook[] = LINES.flatMap((_, turn) =>
  OWN_HUES.map((hue, at) => ({ hue, line: LINES[(at + turn) % LINES.length] ?? 'solid' })),
);
const UNTAGGED: TagLook = { hue: 'other', line: 'solid' };

/** What each tag of a team's own got, for as long as the window is there: two differ until there are more than looks. */
const given = new Map<string, TagLook>();

/** How a tag looks. One of a team's own: by its key, so alike on every computer, and the next look where that is taken. */
export function tagLook(tag: string): TagLook {
  const known = builtInTag(tag);
  if (known) return { hue: known.key, line: known.line };
  if (tag === '') return UNTAGGED;
  const has = given.get(tag);
  if (has !== undefined) return has;
  const taken = new Set(given.values());
  const from = placeOf(tag);
  const turned = [...OWN_LOOKS.slice(from), ...OWN_LOOKS.slice(0, from)];
  const look = turned.find((one) => !taken.has(one)) ?? turned[0] ?? UNTAGGED;
  given.set(tag, look);
  return look;
}

/** The CSS colour of a tag's line, or of another part of it. */
export const tagColour = (tag: string, part: '' | '-tint' | '-fill' | '-text' = ''): string =>
  `var(--tag-${tagLook(tag).hue}${part})`;

/** A place among the looks that a key always gets (FNV-1a, 32 bit). */
function placeOf(tag: string): number {
  let hash = 0x811c9dc5;
  for (const char of tag) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash % OWN_LOOKS.length;
}
