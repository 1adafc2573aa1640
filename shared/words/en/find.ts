import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');
const places = (n: number) => plural(n, { one: '# place', other: '# places' });
const articles = (n: number) => plural(n, { one: '# article', other: '# articles' });

/** Finding words and marks, in one article or all. */
export const find = {
  title: 'Find',
  words: 'Words to find',
  wordsHint: 'Words, or "an exact phrase"',
  scope: 'Where to look',
  scopes: { article: 'This article', project: 'All articles' },
  whole: 'Whole words',
  capitals: 'Capitals count',
  accents: 'Accents count',
  tag: 'Tag',
  anyTag: 'Any tag, or none',
  attribute: 'Attribute',
  anyAttribute: 'Any attribute',
  holds: (label: string) => `${label} contains`,
  by: 'Marked by',
  anybody: 'By anyone',
  outlet: 'Outlet',
  anyOutlet: 'Any outlet',
  noOutlet: 'No outlet',
  since: 'From',
  until: 'To',
  sort: 'In the order of',
  sorts: { article: 'In the order of the articles', left: 'By the words before', right: 'By the words after' },
  clear: 'Clear',
  close: 'Close',
  results: 'What was found',
  found: (hits: number, inArticles: number) => `${places(hits)} in ${articles(inArticles)}`,
  foundHere: (hits: number) => `${places(hits)} in this article`,
  none: 'Nothing found.',
  looking: 'Looking…',
  teach:
    'Type words, put a phrase in quotation marks, or choose a tag to see its marks. Arrow keys walk through what is found, Enter goes there.',
  noneOpen: 'No article is open.',
  building: (done: number, all: number) =>
    `The index is being built: ${plural(done, { other: '#' })} of ${articles(all)} so far.`,
  unsorted: 'Too many to sort by their words: they are in the order of the articles.',
  listedOnly: (n: number) => `The first ${plural(n, { other: '#' })} are listed.`,
  lineWords: (left: string, hit: string, right: string) => `${left} ${hit} ${right}`,
  gone: 'These words are not in the article any more: it was corrected since.',
  inMark: (tags: string) => `marked as ${tags}`,
};
