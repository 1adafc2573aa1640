import { errorWords } from './text.ts';
import { say } from './toasts.tsx';

/** Says what nobody expected, with the words of the error: the last resort of every act that a person started. */
export const complain = (error: unknown): void => say(`That did not work: ${errorWords(error)}`, 'trouble');
