import { foldName } from '../../shared/register/fold-name.ts';
import type { Match, NameIndex } from '../../shared/register/match.ts';
import type { ActorHere } from './actors-here.ts';

/** How many entries are offered: more than anybody reads, few enough to draw with every key. */
const MOST = 50;

/** What the field of the register offers for what was typed. */
export type RegisterChoice =
  | ({ readonly is: 'entry' } & Match)
  /** A marked actor that becomes an entry when it is chosen. */
  | ({ readonly is: 'here' } & ActorHere)
  | { readonly is: 'create'; readonly name: string };

/**
 * What is offered, the best first, for Enter takes it: entries that go by what was typed, then a new one by this name
 * (unless one goes by exactly it), then entries that only look like it.
 */
export function choicesFor(typed: string, names: NameIndex, mayCreate: boolean): readonly RegisterChoice[] {
  const name = typed.trim().replaceAll(/\s+/g, ' ');
  const found = names.find(name, MOST).map((match): RegisterChoice => ({ is: 'entry', ...match }));
  if (name === '' || !mayCreate || exact(name, found)) return found;
  const unsure = found.findIndex((choice) => choice.is === 'entry' && !choice.sure);
  return found.toSpliced(unsure < 0 ? found.length : unsure, 0, { is: 'create', name });
}

/** The entry that goes by exactly what was typed, when there is just one. */
export function exactEntry(typed: string, names: NameIndex): Match | null {
  const [first, second] = names.find(typed, 2);
  const folded = foldName(typed);
  if (first === undefined || foldName(first.name) !== folded) return null;
  return second !== undefined && foldName(second.name) === folded ? null : first;
}

const exact = (name: string, found: readonly RegisterChoice[]): boolean =>
  found.some((choice) => choice.is === 'entry' && foldName(choice.name) === foldName(name));
