/** What a list of names calls a key that may be none of its own: null then. */
export const namedIn = (names: { readonly [key: string]: string }, key: string): string | null =>
  Object.hasOwn(names, key) ? (names[key] ?? null) : null;
