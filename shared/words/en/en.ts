import { counts } from './counts.ts';
import { formats } from './formats.ts';

/** Postil in English: one file for each part of it. Its type is what every other language must say too. */
export const en = { counts, formats };
