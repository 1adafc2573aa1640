import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** Things counted. */
export const counts = {
  marks: (n: number) => plural(n, { one: '# mark', other: '# marks' }),
  articles: (n: number) => plural(n, { one: '# article', other: '# articles' }),
};
