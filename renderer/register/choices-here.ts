import type { ActId } from '../../shared/model/ids.ts';
import { foldName } from '../../shared/register/fold-name.ts';
import type { NameIndex } from '../../shared/register/match.ts';
import type { Entry } from '../../shared/register/register.ts';
import type { ActorHere } from './actors-here.ts';
import { choicesFor, type RegisterChoice } from './choices.ts';

/** The register's actors, and those marked in the open article. */
interface Offered {
  readonly names: NameIndex;
  entryOf(id: ActId): Entry | undefined;
  /** In the order to offer them in. */
  readonly here: readonly ActorHere[];
}

/**
 * What is offered for who says something: as `choicesFor`, and after what surely fits also the actors marked in the
 * article, all of them while nothing is typed. One that is no entry yet becomes one when it is chosen, so it is offered in
 * place of a new one by its name.
 */
export function choicesOfActors(
  typed: string,
  { names, entryOf, here }: Offered,
  mayCreate: boolean,
): readonly RegisterChoice[] {
  const offered = choicesFor(typed, names, mayCreate);
  const isSure = (choice: RegisterChoice) => choice.is === 'entry' && choice.sure;
  const sure = new Map(offered.filter(isSure).map((choice) => [keyOf(choice), choice]));
  const toCome = new Set<string>();
  for (const actor of here.filter(({ name }) => fits(name, typed))) {
    const choice = choiceOf(actor, names, entryOf);
    if (choice === null || (choice.is === 'here' && !mayCreate)) continue;
    if (!sure.has(keyOf(choice))) sure.set(keyOf(choice), choice);
    if (choice.is === 'here') toCome.add(foldName(choice.name));
  }
  const isMeant = (choice: RegisterChoice) =>
    isSure(choice) || sure.has(keyOf(choice)) || (choice.is === 'create' && toCome.has(foldName(choice.name)));
  return [...sure.values(), ...offered.filter((choice) => !isMeant(choice))];
}

/** A marked actor as a choice: the entry that it is or goes by the name of. Null when its entry was taken out, or has not come in. */
function choiceOf(actor: ActorHere, names: NameIndex, entryOf: Offered['entryOf']): RegisterChoice | null {
  const { name, ref } = actor;
  if (ref !== null) {
    const entry = entryOf(ref);
    return entry === undefined || entry.gone ? null : { is: 'entry', entry, name, sure: true };
  }
  const [same] = names.find(name, 1);
  return same && foldName(same.name) === foldName(name) ? { is: 'entry', ...same } : { is: 'here', ...actor };
}

/** Whether words of the name begin with all that was typed. */
function fits(name: string, typed: string): boolean {
  const words = foldName(name).split(' ');
  return foldName(typed)
    .split(' ')
    .every((start) => words.some((word) => word.startsWith(start)));
}

/** What tells choices of one list apart. */
export const keyOf = (choice: RegisterChoice): string =>
  choice.is === 'entry' ? choice.entry.id : choice.is === 'here' ? choice.mark : '';
