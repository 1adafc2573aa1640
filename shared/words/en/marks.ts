import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');
const number = (n: number) => plural(n, { other: '#' });
const steps = (n: number) => plural(n, { one: '# step', other: '# steps' });

/** Marks beside the text: the list of them, and all that is known of the one in hand. */
export const marks = {
  inspector: 'Inspector',
  marks: 'Marks',
  marksHere: 'Marks in this article',
  nothingYet:
    'Nothing is marked yet. Select some words, then press `c` for a claim, `a` for an actor, `f` for a figure; `?` shows every key.',
  nothingYetReading: 'Nothing is marked yet. What others mark shows up here.',
  noneOfKind: 'No mark here is of this kind. “All” above shows every mark.',
  show: 'Show',
  /** Each with how many there are. */
  all: (n: number) => `All ${number(n)}`,
  /** A menu of the team's own tags that are used less here. */
  moreTags: 'More tags',
  ofTag: (tag: string, n: number) => `${tag} ${number(n)}`,
  judged: {
    accepted: (n: number) => `Accepted ${number(n)}`,
    rejected: (n: number) => `Rejected ${number(n)}`,
    contested: (n: number) => `Verdicts differ ${number(n)}`,
    open: (n: number) => `Not judged ${number(n)}`,
  },
  needsLook: (n: number) => `Needs a look ${number(n)}`,
  dropped: (n: number) => `Dropped ${number(n)}`,
  /** Said by a screen reader before the name of the person who made it. */
  by: 'by ',
  tagBy: (tag: string, name: string) => `${tag} by ${name}`,
  droppedMarks: 'Dropped marks',
  noneDropped: 'Nothing was dropped here. A mark that is dropped waits here and can be brought back.',
  bringBack: (quote: string) => `Bring back “${quote}”`,
  inHand: (tag: string) => `${tag} in hand`,
  allMarks: 'All marks',
  here: (place: number, of: number) => `${number(place)} of ${number(of)} here`,
  nextHere: 'Click the same word again for the next mark over it',
  announced: (tag: string, quote: string, name: string) => `${tag}, “${quote}”, by ${name}`,
  /** With its key, if it has one. */
  drop: (key: string | null) => (key === null ? 'Drop this mark' : `Drop this mark (${key})`),
  tag: 'Tag',
  droppedAndChanged: 'Dropped and changed',
  names: (names: readonly string[]) => names.join(' and '),
  droppedByChangedBy: (droppers: string, changers: string) =>
    `Dropped by ${droppers}, changed by ${changers} at the same time. What shall it be?`,
  droppedByAndChanged: (droppers: string) =>
    `Dropped by ${droppers}, and changed since at the same time. What shall it be?`,
  keepIt: 'Keep it',
  dropIt: 'Drop it',
  broughtInBy: (author: string, name: string) => `${author} (brought in by ${name})`,
  contested: 'contested',
  contestedField: (field: string) => `Contested: ${field}`,
  settleOn: (value: string) => `Settle on ${value}`,
  settle: 'Settle on this',
  /** `{quote}` stands for the words. */
  was: 'was “{quote}”',
  ends: 'Ends',
  endsOfPart: (n: number) => `Ends of part ${number(n)}`,
  start: 'Start',
  end: 'End',
  startOut: 'Start out by a word',
  startIn: 'Start in by a word',
  endIn: 'End in by a word',
  endOut: 'End out by a word',
  takeOutPart: (n: number) => `Take out part ${number(n)}`,
  confirm: 'Confirm',
  /** `{reading}` stands for what the words say. */
  wordsSay: 'The words say: {reading}',
  readFromWords: 'Read from the words.',
  asWordsSay: 'As the words say.',
  check: (doubt: string) => `Check: ${doubt}`,
  readAgain: 'Read again',
  doubts: {
    separator: 'the point or comma may stand between thousands or before decimals.',
    currency: 'several countries call their money so.',
    unit: 'the unit has more than one meaning.',
    magnitude: 'what stands behind the number may multiply it.',
    share: 'it may be a date or a score, not a share.',
    vague: 'the words only give a rough bound.',
    range: 'it may be a change from one number to the other, not a range.',
    rate: 'it is an amount for each of something.',
    year: 'it may be a year.',
  },
  history: (n: number) => `History: ${steps(n)}`,
  inSteps: (n: number) => `, in ${steps(n)}`,
  words: 'Words',
  isDropped: 'Dropped',
  none: 'none',
  yes: 'yes',
  undid: (what: string) => `undid: ${what}`,
  redid: (what: string) => `redid: ${what}`,
  markedAs: (tag: string) => `marked it as ${tag.toLowerCase()}`,
  droppedIt: 'dropped it',
  broughtBack: 'brought it back',
  setWords: (words: string) => `set its words to ${words}`,
  cleared: (field: string) => `cleared “${field}”`,
  set: (field: string, value: string) => `set “${field}” to ${value}`,
  and: ', ',
  states: { waiting: 'waiting for its text', changed: 'words changed', moved: 'moved', orphan: 'words gone' },
  people: 'persons counted',
  /** Behind a number. */
  ofPeople: 'people',
  percent: 'percent',
  undo: 'Undo',
  markDropped: 'Mark dropped.',
};
