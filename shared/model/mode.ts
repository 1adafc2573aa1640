/** How people annotate: all into one set, or each into a set of their own that nobody else but curators sees. */
export const MODES = ['team', 'independent'] as const;

/** One of them. */
export type Mode = (typeof MODES)[number];
