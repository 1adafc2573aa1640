import { errorWords } from '../ui/text.ts';

/** What is said when the host could not keep the settings. */
export const notSaved = (error: unknown): string => `Your settings could not be saved: ${errorWords(error)}`;
