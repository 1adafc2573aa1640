import { LANGUAGES, type Language } from '../../shared/words/language.ts';
import { speak } from '../../shared/words/words.ts';

/** Has the page speak a language: its words, its dates, and which way it runs. Articles keep their own direction. */
export function speakInPage(language: Language, preferred: readonly string[]): void {
  speak(language, preferred);
  document.documentElement.lang = language;
  document.documentElement.dir = LANGUAGES[language].direction;
}
