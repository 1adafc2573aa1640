import { words } from '../../shared/words/words.ts';

/** The longest name a person can give, in UTF-16 units. */
export const MAX_NAME = 80;

/** What is wrong with a person's or project's name, in one sentence; null when it will do. */
export const nameProblem = (name: string): string | null => (name.trim() === '' ? words.trouble.yourName : null);
