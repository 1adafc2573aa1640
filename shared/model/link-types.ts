/** A type of link that comes built in: what its `from` has to do with its `to`. A team's or a newer Postil's own is kept as it is. */
export const LINK_TYPES = ['source', 'figure', 'cue', 'same', 'contradicts', 'narrows', 'updates', 'related'] as const;
export type LinkType = (typeof LINK_TYPES)[number];

/** Which marks a type links, by their tags. */
interface LinkRule {
  readonly type: LinkType;
  readonly from: string;
  readonly to: string;
}

/** The types between each pair of tags; of several between one pair, the first is what is proposed. */
const LINK_RULES: readonly LinkRule[] = [
  { type: 'source', from: 'claim', to: 'actor' },
  { type: 'figure', from: 'claim', to: 'figure' },
  { type: 'cue', from: 'claim', to: 'cue' },
  { type: 'source', from: 'figure', to: 'actor' },
  { type: 'same', from: 'claim', to: 'claim' },
  { type: 'contradicts', from: 'claim', to: 'claim' },
  { type: 'narrows', from: 'claim', to: 'claim' },
  { type: 'updates', from: 'claim', to: 'claim' },
];

/** Types that say the same of both marks: which of them is `from` makes no difference. */
const MUTUAL: ReadonlySet<string> = new Set<LinkType>(['same', 'contradicts', 'related']);

/** Whether a type of link reads the same from either end. */
export const isMutual = (type: string): boolean => MUTUAL.has(type);

/** A way to link a mark with another one: the type, and whether the other mark is its `from`. */
export interface LinkChoice {
  readonly type: string;
  readonly turned: boolean;
}

/** Every way to link a mark of the first tag with one of the second, the one to propose in front. Any two can be `related`. */
export function linkChoices(tag: string, other: string): readonly LinkChoice[] {
  const choices: LinkChoice[] = [];
  for (const { type, from, to } of LINK_RULES) {
    if (from === tag && to === other) choices.push({ type, turned: false });
    if (from === other && to === tag && !(from === to && isMutual(type))) choices.push({ type, turned: true });
  }
  return [...choices, { type: 'related', turned: false }];
}

/** The tags of marks that a type of their own links with a mark of this tag, in the order of the rules. */
export const linkedTags = (tag: string): readonly string[] => [
  ...new Set(LINK_RULES.flatMap(({ from, to }) => (from === tag ? [to] : to === tag ? [from] : []))),
];
