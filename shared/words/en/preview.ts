import { pluralOf } from '../plural.ts';
import { counts } from './counts.ts';

const plural = pluralOf('en');
const { articles } = counts;
const number = (n: number) => plural(n, { other: '#' });

/** Articles that were found in files and are looked at before they come in. */
export const preview = {
  menu: 'Add articles, looking first…',
  title: (n: number) => `${articles(n)} found`,
  lead: 'Nothing is in the project yet. Untick what should stay out, and correct what was read wrongly.',
  list: 'Articles found',
  listKeys: 'Arrows move, Space ticks, Tab leads to the details, Enter brings in what is ticked.',
  tickAll: 'Tick all',
  untickAll: 'Untick all',
  ticked: (n: number, all: number) => `${number(n)} of ${number(all)} ticked`,
  bringIn: (n: number) => `Bring in ${articles(n)}`,
  noTitle: 'Without a title',
  noWords: 'There are no words left in this text.',
  words: (n: number) => plural(n, { one: '# word', other: '# words' }),
  from: (source: string) => `From ${source}`,
  details: 'Details',
  languageFound: (name: string) => `This is ${name}.`,
  here: 'Here already',
  twin: 'Same text as another one here',
  twinOf: (name: string) => `The same text is in this list already: “${name}”.`,
  hereAs: (name: string) => `The same text is in the project already, as “${name}”.`,
  alike: (percent: number) => `${number(percent)} % like another`,
  alikeTo: (percent: number, name: string) =>
    `Much like “${name}”: they share ${number(percent)} % of the shorter one.`,
  alikeHere: (percent: number, name: string) =>
    `Much like “${name}”, which is in the project: they share ${number(percent)} % of the shorter one.`,
  showBoth: 'Show both',
  bothTitle: 'Two texts that are much alike',
  bothLead: 'Lines that only one of them has are marked.',
  onlyHere: 'Only here:',
  toLookAt: (n: number) => plural(n, { one: '# thing to look at', other: '# things to look at' }),
  notRead: (n: number) => plural(n, { one: '# not read', other: '# not read' }),
  text: 'Text as it will come in',
  textKeys: 'Arrows move, Shift and arrows choose several lines, a number says what they are.',
  linesAre: 'These lines are',
  body: 'Running text',
  leftOut: 'Left out',
  leftOutCount: (n: number) => plural(n, { one: '# line left out', other: '# lines left out' }),
  why: {
    boilerplate: 'taken for furniture of the page',
    navigation: 'taken for a menu of the site',
    beside: 'stands beside the article',
    'page-head': 'stands at the head of each page',
    'page-foot': 'stands at the foot of each page',
    'page-number': 'taken for a page number',
  },
  leftOutByYou: 'left out by you',
  bringBack: 'Bring back',
  editText: 'Edit text',
  doneEditing: 'Done editing',
  textOf: 'Text of the article',
  leave: 'Nothing of this is in the project yet, and what you corrected here would be lost.',
  stay: 'Keep looking',
  discard: 'Leave without bringing in',
  wrongHere: 'Details to mend',
  wrongDetails: (n: number) =>
    plural(n, {
      one: 'The details of # ticked article want a look: it is shown.',
      other: 'The details of # ticked articles want a look: the first is shown.',
    }),
};
