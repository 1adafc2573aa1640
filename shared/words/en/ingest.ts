import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');
const articles = (n: number) => plural(n, { one: '# article', other: '# articles' });

/** Bringing articles in: files, and pasted text. */
export const ingest = {
  adding: 'Adding articles',
  stopped: 'Stopped',
  added: 'Articles added',
  stop: 'Stop',
  done: 'Done',
  ofFiles: (n: number, all: number) =>
    `${plural(n, { other: '#' })} of ${plural(all, { one: '# file', other: '# files' })}`,
  notAdded: 'Not added',
  /** Parts of one sentence, put together with `list`. */
  sumAdded: (n: number) => `${articles(n)} added`,
  sumAlready: (n: number) => plural(n, { other: '# here already' }),
  sumRefused: (n: number) => plural(n, { other: '# not added' }),
  sumLeft: (n: number) => plural(n, { other: '# left out' }),
  sum: (parts: readonly string[]) => `${parts.join(', ')}.`,
  allAdded: (n: number) => `${articles(n)} added.`,
  theseAlready: 'These articles are here already.',
  someAlready: (n: number) => `${articles(n)} added; the others are here already.`,
  paste: 'Paste an article',
  pasteLead:
    'Clean it up here first: later it can only be corrected. What the article says about itself at its top fills in the details.',
  addArticle: 'Add article',
  articleText: 'Article text',
  pasteHere: 'Paste or type the article here.',
};
