import type { Words } from '../words.ts';
import { counts } from './counts.ts';

/** Postil in Arabic. */
export const ar: Words = { counts };
