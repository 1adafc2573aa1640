import { useEffectEvent, useLayoutEffect } from 'react';
import { words } from '../../shared/words/words.ts';
import { commandName } from '../commands/command-name.ts';
import type { KeyTable } from '../commands/key-table.ts';
import { showKey } from '../commands/show-key.ts';
import { COMMANDS } from '../commands/table.ts';
import { isAnswered, runCommand } from '../commands/use-commands.ts';
import { type Findable, findable, score } from './find-words.ts';

/** Something that the palette offers. */
export interface Choice {
  /** Stays the same, so that what was used last comes first. */
  readonly id: string;
  readonly name: string;
  /** Said beside it: the group of a command, the outlet of an article. */
  readonly hint: string;
  /** Its first key, as it is shown. */
  readonly key: string | null;
  run(): void;
}

/** How many are shown at most: more are not read, and the query tells them apart. */
const SHOWN = 60;

/** What parts of the page offer besides commands. */
const offering: (() => readonly Choice[])[] = [];

/** Offers more in the palette, such as the articles of a project, while the component is there. */
export function useChoices(choices: () => readonly Choice[]): void {
  const mine = useEffectEvent(choices);
  useLayoutEffect(() => {
    const offer = () => mine();
    offering.push(offer);
    return () => {
      offering.splice(offering.indexOf(offer), 1);
    };
  }, []);
}

/** All that can be chosen now, each ready to be found. */
export function choicesNow(table: KeyTable): readonly (Choice & { readonly text: Findable })[] {
  const commands = COMMANDS.filter(({ id }) => id !== 'palette' && isAnswered(id)).map((row): Choice => {
    const [key] = table.keysOf(row);
    return {
      id: row.id,
      name: commandName(row.id),
      hint: words.commands.groups[row.group],
      key: key === undefined ? null : showKey(key),
      run: () => runCommand(row.id),
    };
  });
  return [...commands, ...offering.flatMap((offer) => offer())].map((choice) => ({
    ...choice,
    text: findable(`${choice.name} ${choice.hint}`),
  }));
}

/** The choices that answer a query, the best first; of those that answer it alike, what was used last goes first. */
export function findChoices(
  all: readonly (Choice & { readonly text: Findable })[],
  query: string,
  recent: readonly string[],
): readonly Choice[] {
  const age = (id: string) => {
    const at = recent.indexOf(id);
    return at < 0 ? recent.length : at;
  };
  return all
    .map((choice) => ({ choice, score: score(query, choice.text), age: age(choice.id) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score || a.age - b.age)
    .slice(0, SHOWN)
    .map(({ choice }) => choice);
}
