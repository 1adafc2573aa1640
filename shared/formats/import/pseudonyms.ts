/** How annotators are called here: by numbers, as their files call them, or not at all. */
export const NAMINGS = ['numbers', 'names', 'nobody'] as const;

/** One of them. */
export type Naming = (typeof NAMINGS)[number];

/**
 * The pseudonyms that annotators' work comes in for. `known` are those that were given before in this project, by name:
 * they stay, so that bringing files in again adds nothing and nobody's number becomes somebody else's. `taken` are all
 * that the project has. `numbered` says a number in words ("annotator 1").
 */
export function pseudonymsFor(
  names: readonly string[],
  naming: Naming,
  known: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
  numbered: (n: number) => string,
  same: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string | null> {
  const used = new Set([...taken, ...known.values()]);
  let last = 0;
  const nextFree = (): string => {
    let name = numbered(++last);
    while (used.has(name)) name = numbered(++last);
    return name;
  };
  /** Who would have a pseudonym anyway: nobody else gets it. */
  const owner = new Map(naming === 'names' ? names.map((name) => [name, name]) : [...known].map(([a, b]) => [b, a]));
  const here = (name: string): string | undefined => {
    const pseudonym = same.get(name);
    return pseudonym === undefined || (owner.get(pseudonym) ?? name) !== name ? undefined : pseudonym;
  };
  const given = new Map<string, string | null>();
  for (const name of names.toSorted()) {
    if (naming === 'nobody') given.set(name, null);
    else if (naming === 'names') given.set(name, here(name) ?? name);
    else given.set(name, known.get(name) ?? here(name) ?? nextFree());
  }
  return given;
}
