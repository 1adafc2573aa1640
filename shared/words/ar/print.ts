import { isolate } from '../isolate.ts';
import type { Words } from '../words.ts';

/** An article on paper. */
export const print: Words['print'] = {
  marks: 'العلامات',
  contested: 'مختلَف عليها',
  pdfAt: (path) => `ملف PDF في ${isolate(path)}.`,
};
