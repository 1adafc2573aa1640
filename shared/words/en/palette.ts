import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** The palette: every command, tag and article by its words. */
export const palette = {
  title: 'Find a command',
  placeholder: 'A command, a tag, an article …',
  empty: 'Nothing has these words. Try fewer of them, or only their beginnings.',
  found: (n: number) => plural(n, { one: '# found', other: '# found' }),
  article: 'Article',
  noArticle: (way: 'on' | 'back', unmarked: boolean) =>
    `There is no article ${unmarked ? 'without marks ' : ''}${way === 'on' ? 'after' : 'before'} this one.`,
};
