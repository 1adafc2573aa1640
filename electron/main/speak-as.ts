import { app } from 'electron';
import { chosenLanguage, type LanguageChoice } from '../../shared/words/language.ts';
import { speak } from '../../shared/words/words.ts';

/** Has menus and dialogs speak the language that was chosen. */
export function speakAs(choice: LanguageChoice): void {
  const preferred = app.getPreferredSystemLanguages();
  const chosen = chosenLanguage(choice, preferred);
  speak(chosen, preferred);
}
