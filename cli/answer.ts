import { Option } from 'commander';
import type { Result } from '../shared/base/result.ts';
import { pluralOf } from '../shared/words/plural.ts';

/**
 * How a command ends: 0 when all went well, 1 when something was refused or found wrong. (Commander itself ends a command
 * that it does not understand with 2, see bin/postil.mjs; one that was cancelled ends as `onInterrupt` says.)
 */
export const EXIT = { ok: 0, refused: 1 } as const;

/** The option that has a command answer in JSON, for other programs. */
export const jsonOption = (): Option => new Option('--json', 'answer as one JSON object instead of sentences');

/** What every command can be told. */
export interface AnswerOptions {
  readonly json?: true;
}

/** Numbers with their nouns, as the command line writes them. */
export const ENGLISH = pluralOf('en');

/** How much there is, in words: "1 article and 2 marks". */
export const amounts = ({ articles, marks }: { readonly articles: number; readonly marks: number }): string =>
  `${ENGLISH(articles, { one: '# article', other: '# articles' })} and ${ENGLISH(marks, { one: '# mark', other: '# marks' })}`;

/**
 * Prints what a command found: as one JSON object (`{"ok": true, ...}`, or `{"ok": false, "code", "message"}`) on standard
 * output, or as lines for a person, a refusal on standard error. `isWell`: whether the answer means exit code 0.
 */
export function answer<T extends object>(
  result: Result<T>,
  { json }: AnswerOptions,
  lines: (value: T) => readonly string[],
  isWell: (value: T) => boolean = () => true,
): void {
  if (json === true) {
    const { ok, ...refusal } = result;
    console.log(JSON.stringify(result.ok ? { ok: isWell(result.value), ...result.value } : { ok, ...refusal }));
  } else if (result.ok) {
    for (const line of lines(result.value)) console.log(line);
  } else {
    console.error(result.message);
  }
  // A signal has its own code, which is set.
  if (result.ok || result.code !== 'cancelled')
    process.exitCode = result.ok && isWell(result.value) ? EXIT.ok : EXIT.refused;
}
