import { pluralOf } from '../plural.ts';

const plural = pluralOf('ar');

/** A number of places in texts. */
export const places = (n: number): string =>
  plural(n, {
    zero: 'لا مواضع',
    one: 'موضع واحد',
    two: 'موضعان',
    few: '# مواضع',
    many: '# موضعًا',
    other: '# موضع',
  });

/** In how many articles something is. */
export const inArticles = (n: number): string =>
  plural(n, { one: 'في مقال واحد', two: 'في مقالين', few: 'في # مقالات', many: 'في # مقالًا', other: 'في # مقال' });
