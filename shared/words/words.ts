import { ar } from './ar/ar.ts';
import { en } from './en/en.ts';
import { type Language, localeOf } from './language.ts';

/** All that Postil says in one language, by the part of the workbench that says it. */
export type Words = typeof en;

/**
 * What Postil says, in the language of this process. Read it where it is shown (`words.counts.marks(3)`), never while
 * a module loads: the language is chosen at start, once the settings are known.
 */
export let words: Words = en;

/** The language of `words`. */
export let language: Language = 'en';

/** How dates, numbers and lists are written in it: a BCP 47 tag for `Intl`. */
export let locale: string = localeOf('en');

/** Chooses the language of this process: once, at start. `preferred` are the person's languages (BCP 47), best first. */
export function speak(chosen: Language, preferred: readonly string[] = []): void {
  language = chosen;
  locale = localeOf(chosen, preferred);
  words = chosen === 'ar' ? ar : en;
}
