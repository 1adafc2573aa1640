import { words } from '../../shared/words/words.ts';
import { errorWords } from './text.ts';
import { say } from './toasts.tsx';

/** Says what nobody expected, with the words of the error: the last resort of every act that a person started. */
export const complain = (error: unknown): void => say(words.trouble.didNotWork(errorWords(error)), 'trouble');
