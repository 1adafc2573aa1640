import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** The help around its pages, which have files of their own (`renderer/help/pages`). */
export const help = {
  help: 'Help',
  pages: 'Help pages',
  find: 'Find in the help',
  found: (n: number) => plural(n, { one: '# answer found', other: '# answers found' }),
  whatWasFound: 'What was found',
  inPage: (title: string) => `in “${title}”`,
  none: 'Nothing in the help has these words. Try fewer of them, or only their beginning.',
};
