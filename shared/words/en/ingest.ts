import { isolate } from '../isolate.ts';
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
  reading: 'Reading files',
  ofArticles: (n: number, all: number) => `${plural(n, { other: '#' })} of ${articles(all)}`,
  foundSoFar: (n: number) => plural(n, { one: '# article found', other: '# articles found' }),
  ofFiles: (n: number, all: number) =>
    `${plural(n, { other: '#' })} of ${plural(all, { one: '# file', other: '# files' })}`,
  notAdded: 'Not added',
  /** With the names of the first of them. */
  passedOver: (n: number, names: readonly string[]) =>
    `${plural(n, { one: '# file', other: '# files' })} passed over (${names.map(isolate).join(', ')}${names.length < n ? ', …' : ''}): of folders, only files with endings of articles are read, and no parts of saved pages.`,
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
  pastedPage: 'Pasted page',
  fromPage: 'This is from a web page that says what its parts are.',
  lookAtPage: 'Read it as a page',
  annotated: 'These files hold annotations',
  annotatedLead: (format: string) =>
    `They look like ${format}. With their annotations, you say first what each label becomes.`,
  withAnnotations: 'Bring in with annotations',
  onlyArticles: 'Only as articles',
  addArticle: 'Add article',
  articleText: 'Article text',
  leavePasted: 'What you pasted or typed here is not in the project yet, and would be lost.',
  goOn: 'Go on writing',
  pasteHere: 'Paste or type the article here.',
  /** Where an article in a file is from. */
  rowOf: (row: number, file: string) => `row ${row} of ${file}`,
  lineOf: (line: number, file: string) => `line ${line} of ${file}`,
  itemOf: (item: number, file: string) => `item ${item} of ${file}`,
  /** A column whose name is '' or that of another one. */
  columnCalled: (name: string, column: number) => (name === '' ? `column ${column}` : `${name} (column ${column})`),
};
