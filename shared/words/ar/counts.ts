import { pluralOf } from '../plural.ts';
import type { Words } from '../words.ts';

const plural = pluralOf('ar');

/** Things counted. */
export const counts: Words['counts'] = {
  marks: (n) =>
    plural(n, {
      zero: 'لا علامات',
      one: 'علامة واحدة',
      two: 'علامتان',
      few: '# علامات',
      many: '# علامة',
      other: '# علامة',
    }),
  articles: (n) =>
    plural(n, {
      zero: 'لا مقالات',
      one: 'مقال واحد',
      two: 'مقالان',
      few: '# مقالات',
      many: '# مقالًا',
      other: '# مقال',
    }),
};
