import { isolate } from '../isolate.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');
const number = (n: number) => plural(n, { other: '#' });
const marks = (n: number) => plural(n, { one: '# mark', other: '# marks' });
const articles = (n: number) => plural(n, { one: '# article', other: '# articles' });
const people = (n: number) => plural(n, { one: '# person', other: '# people' });

/** What an export is made of, as its dialog asks for it: what, who, how, and what that comes to. */
export const exportOptions = {
  what: 'What',
  who: 'Who',
  how: 'How',

  allArticles: 'all articles',
  someArticles: (n: number) => plural(n, { one: '# chosen article', other: '# chosen articles' }),
  narrowedArticles: 'some articles',
  articleWords: 'Only articles with these words',
  articleWordsHint: 'All of them stand in title, outlet, author or date.',
  from: 'First day',
  to: 'Last day',
  periodHint: 'Articles of unknown date are in no period.',
  tags: 'Marks under these tags',
  allTags: 'all tags',
  someTags: (n: number, all: number) => `${number(n)} of ${plural(all, { one: '# tag', other: '# tags' })}`,
  /** A tag or a person with how many marks there are. */
  withMarks: (name: string, n: number) => `${isolate(name)} (${number(n)})`,
  accepted: 'Only marks that were accepted',
  acceptedHint: 'Somebody accepted them, and nobody rejected them.',
  acceptedShort: 'accepted only',
  inexact: 'Include marks whose words have changed or gone',
  inexactHint: 'Each carries a word that says so. Otherwise they are left out and counted.',
  inexactShort: 'changed ones too',

  set: 'Whose marks',
  sets: { team: 'The team’s, made together', gold: 'The adjudicated ones', all: 'All sets, beside one another' },
  ownSet: (name: string) => `${isolate(name)}’s, made independently`,
  setTold: 'Every mark says whose set it is of.',
  setInFiles: 'This format cannot tell sets apart: each gets files of its own.',
  authors: 'Made by',
  everybody: 'everybody',
  somePeople: (n: number, all: number) => `${number(n)} of ${people(all)}`,
  pseudonyms: 'Pseudonyms instead of names',
  pseudonymsHint:
    'Ids are replaced too. Nothing in the files leads back to a person; what was marked, and on which day, stays.',
  byName: 'by name',
  byPseudonym: 'by pseudonym',

  unit: 'What offsets count',
  units: {
    usual: 'What its own program counts',
    utf16: 'UTF-16 units (JavaScript, Java)',
    'code-points': 'Code points (Python, R)',
  },
  tokens: 'Write the tokens beside it',
  tokensHint: 'A file with every word’s place and the sentences. Other programs would count other words.',
  tokensShort: 'with tokens',
  split: 'Split into train, dev and test',
  splitHint:
    'The same story in two outlets is never torn apart. Every part gets its share of each tag. The same seed splits the same way.',
  shares: { train: 'Train', dev: 'Dev', test: 'Test' },
  by: 'Keep together',
  bys: {
    article: 'Near-duplicates alone',
    outlet: 'All of an outlet',
    date: 'Days: the oldest in train, the newest in test',
  },
  seed: 'Seed',
  splitShort: (shares: string) => `split ${isolate(shares)}`,
  notSplit: 'not split',
  licence: 'Licence',
  licenceHint: 'Stands in the datasheet: CC-BY-4.0, say. Leave it empty if nobody has decided.',
  noLicence: 'no licence told',

  counting: 'Counting…',
  preview: (n: number, all: number) => `${marks(n)} of ${articles(all)}`,
  part: (name: string, n: number, m: number) => `${name}: ${articles(n)}, ${marks(m)}`,
  emptyPart: 'A part stays empty: there are too few articles, or too many that belong together.',
  closed: (n: number) => `${articles(n)} closed until revealed.`,
  hereAlone: 'Counted from what is here; the export first catches up with the hub.',
  lost: 'What the format has no place for',
  lostNow: (what: string, n: number) => `${what}: ${number(n)}`,
  nothingLost: 'Nothing: it carries all of this.',
  notThere: (n: number) => `${articles(n)} without the set that was asked for.`,
  withoutText: (n: number) => `${articles(n)} whose text has not come in yet.`,
  noArticle: 'No article that may be exported has these words and days. Ask for others.',
  noTag: 'Choose at least one tag.',
  noPerson: 'Choose at least one person.',
  noShare: 'Give at least one part a share.',
};
