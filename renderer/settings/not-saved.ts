import { words } from '../../shared/words/words.ts';
import { errorWords } from '../ui/text.ts';

/** What is said when the host could not keep the settings. */
export const notSaved = (error: unknown): string => words.trouble.settingsNotSaved(errorWords(error));
