import { Emitter } from '../base/emitter.ts';
import { ar } from './ar/ar.ts';
import { en } from './en/en.ts';
import { type Language, localeOf } from './language.ts';

/** All that Postil says in one language, by the part of the workbench that says it. */
export type Words = typeof en;

/**
 * What Postil says, in the language of this process. Read it where it is shown (`words.counts.marks(3)`), never while
 * a module loads: the language is chosen once the settings are known, and again when they change.
 */
export let words: Words = en;

/** The language of `words`. */
export let language: Language = 'en';

/** How dates, numbers and lists are written in it: a BCP 47 tag for `Intl`. */
export let locale: string = localeOf('en');

/** What a process speaks, and for whom: told to those it starts, which speak the same. */
export interface Speech {
  readonly language: Language;
  /** The person's languages (BCP 47), best first. */
  readonly preferred: readonly string[];
}

/** What this process speaks now. */
export let speech: Speech = { language: 'en', preferred: [] };

/** Told whenever this process is to speak otherwise than before. */
export const speechChanged = new Emitter<Speech>();

/** Chooses the language of this process. `preferred` are the person's languages (BCP 47), best first. */
export function speak(chosen: Language, preferred: readonly string[] = []): void {
  if (chosen === language && preferred.join() === speech.preferred.join()) return;
  use({ language: chosen, preferred });
  speechChanged.emit(speech);
}

/** What something says in English, whatever this process speaks: for the journal, which is read by those who help. */
export function inEnglish(say: () => string): string {
  const before = speech;
  use({ language: 'en', preferred: [] });
  try {
    return say();
  } finally {
    use(before);
  }
}

function use(chosen: Speech): void {
  speech = chosen;
  language = chosen.language;
  locale = localeOf(chosen.language, chosen.preferred);
  words = chosen.language === 'ar' ? ar : en;
}
