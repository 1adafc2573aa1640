import { pluralOf } from '../plural.ts';
import { counts } from './counts.ts';

const plural = pluralOf('en');

/** The register of actors, measures and concepts, and the field that refers to it. */
export const registers = {
  title: 'Register',
  open: 'Register…',
  lead: 'Who and what the marks of this project are about, each once, under all its names.',
  kinds: { actor: 'Actors', measure: 'Measures', concept: 'Concepts' },
  kind: { actor: 'Actor', measure: 'Measure', concept: 'Concept' },
  types: {
    person: 'person',
    organisation: 'organisation',
    state: 'state',
    'armed group': 'armed group',
    place: 'place',
    group: 'group',
    'unnamed source': 'unnamed source',
  },
  fields: { name: 'Name', type: 'Type', unit: 'Unit', externalId: 'External id', note: 'Note' },
  externalIdHint: 'Q34, or a web address',
  unnamed: 'Without a name',
  notHere: 'An entry that has not come in yet',

  create: {
    actor: (name: string) => `Create actor “${name}”`,
    measure: (name: string) => `Create measure “${name}”`,
    concept: (name: string) => `Create concept “${name}”`,
  },
  /** Of an actor that is offered and is no entry yet. */
  markedHere: 'marked in this article',
  noMatch: 'Nothing in the register fits.',
  freeWords: 'Free words, not in the register.',
  gone: 'Taken out of the register.',
  openEntry: (name: string) => `Open “${name}” in the register`,
  alsoCall: (name: string) => `Add “${name}” to its names`,

  search: 'Search by any name',
  noneYet: {
    actor: 'No actors yet. Create one here, or while you mark: type a name under “Who is meant” and press Enter.',
    measure:
      'No measures yet: what figures count, such as deaths or votes. Create one here, or under “What is counted”.',
    concept: 'No concepts yet: what claims are about. Create one here, or under a claim’s “About”.',
  },
  chooseOne: 'Choose an entry to see its names and where it is mentioned.',
  back: 'Back to the list',
  undo: 'Undo',
  redo: 'Redo',
  contested: 'Contested',

  aliases: 'Other names',
  noAliases: 'No other names yet.',
  newAlias: 'Another name',
  from: 'From',
  to: 'Until',
  add: 'Add',
  removeAlias: (name: string) => `Take “${name}” out of its names`,
  keepOldName: (name: string) => `Keep “${name}” as another name?`,
  keep: 'Keep it',
  openExternal: 'Open its page on the web',

  mentions: 'Mentions',
  mentionCount: (n: number) => plural(n, { one: '# mention', other: '# mentions' }),
  noMentions: 'No mark refers to it yet.',
  countingMentions: 'Looking for mentions…',
  showMore: 'Show more',
  moreMentions: (n: number) => plural(n, { one: '# more is not shown.', other: '# more are not shown.' }),
  goTo: (article: string) => `Go to this mention in “${article}”`,

  merge: 'Merge with another…',
  mergeWith: 'Merge with',
  mergePick: (name: string) => `Which entry is the same as “${name}”?`,
  mergePreview: (front: string, other: string) => `“${front}” and “${other}” become one entry. It goes by “${front}”.`,
  mergeKeeps: 'All names of both stay, and every mention counts for the one entry. They can be split again.',
  mergeSwap: (name: string) => `Go by “${name}” instead`,
  mergeDo: 'Merge',
  merged: (name: string) => `Merged into “${name}”.`,
  cancel: 'Cancel',

  members: 'Merged from',
  split: (name: string) => `Split “${name}” off…`,
  splitOff: 'Split off…',
  splitPreview: (name: string, from: string) => `“${name}” becomes an entry of its own again, apart from “${from}”.`,
  splitNames: (names: string) => `These names go with it: ${names}.`,
  splitMentions: 'Mentions go to whichever of them they were made for.',
  splitEnds: (a: string, b: string) => `No longer the same: “${a}” and “${b}”`,
  splitKeeps: (a: string, b: string) => `Still the same: “${a}” and “${b}”`,
  splitDo: 'Split off',
  splitDone: (name: string) => `“${name}” is an entry of its own.`,

  takeOut: 'Take out of the register',
  takeOutAsk: (name: string) => `Take “${name}” out of the register?`,
  takeOutMentions: (marks: number, articles: number) =>
    marks === 0
      ? 'No mark refers to it.'
      : `${counts.marks(marks)} in ${counts.articles(articles)} ${marks === 1 ? 'refers' : 'refer'} to it.`,
  takeOutKeeps: 'Marks keep what they say. It is no longer offered while one types, and can be brought back by undo.',
  takenOut: (name: string) => `“${name}” is out of the register.`,
  contestedField: (field: string) => `Contested: ${field}`,
  settle: 'Settle on this',
  settleOn: (value: string) => `Settle on ${value}`,
  nothing: 'nothing',
};
