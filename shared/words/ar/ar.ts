import type { Words } from '../words.ts';
import { counts } from './counts.ts';
import { formats } from './formats.ts';

/** Postil in Arabic. */
export const ar: Words = { counts, formats };
