import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');
const changes = (n: number) => plural(n, { one: '# change', other: '# changes' });

/**
 * What the workbench says when something is not as expected: what happened, then the way out. Every sentence has its row
 * in docs/messages.md and a test that reaches it.
 */
export const trouble = {
  didNotWork: (why: string) => `That did not work: ${why}`,
  settingsNotSaved: (why: string) => `Your settings could not be saved: ${why}`,
  yourName: 'Please type a name: your colleagues see it beside your marks.',
  projectName: 'Please give the project a name.',
  projectNotOpened: (why: string) => `The project could not be opened: ${why}`,
  projectFirst: 'Open or make a project first, then drop articles on it. A .postil file can be dropped here.',
  onlyOneOpened: (name: string) => `Only “${name}” was opened. Drop the other files once it is there.`,
  mayNotAdd: 'Only owners and curators of this project can add articles. Ask one of them.',
  hereAlready: 'This article is here already.',
  filesNotRead: 'The files could not be read. Drop them again, or choose “Add files”.',
  noTextFile: 'There is no article in what you dropped. Drop files that hold text, or a folder that has some.',
  waitForFiles: 'Please wait until the other files are in, then add these.',
  filesNotAdded: (why: string) => `The files could not be added: ${why}`,
  restNotAdded: (why: string) => `The other articles did not come in; bring them in again once this is mended: ${why}`,
  typePath: 'Please type a path.',
  questionGone:
    'The connection to Postil was cut while it asked for a path, so nothing was saved or opened. Give the command again.',
  notCopied: 'The system did not let Postil copy. Please select the link and copy it.',
  onlyHere:
    'Nobody reaches this address from another computer. Start the hub again with “npm run hub -- --address 0.0.0.0”, then make an invitation that leads to it.',
  hubAddress: (where: string) => `Please type the hub’s address. ${where}`,
  hubInvitation: (where: string) => `Please type the invitation. ${where}`,

  /** With the keys of the next and the previous mark. */
  noneInHand: (next: string, previous: string) => `Click a mark first, or move to one with ${next} and ${previous}.`,
  noWordsSelected: 'There are no words in the selection. Select some, then press the key.',
  nothingSelected: 'Select some text first, then press the key.',
  /** With the key that marks. */
  markedAlready: (tag: string, key: string) =>
    `These words are marked as ${tag.toLowerCase()} already. Press ${key} once more to mark them twice.`,
  noneToMerge: 'There is no mark of the same tag to merge it with. Take another one in hand, or retag one first.',
  mergeGone: 'The mark to merge with was dropped meanwhile. Give the command again to take in the next one.',
  mergeContested:
    'The next mark has values that two people left differently. Take it in hand and settle them, then merge the two.',
  nothingToSplit:
    'There is nothing to split here. Put the caret between two words of the mark in hand, or select some of its words, then press the key.',
  /** With the keys that mark. */
  noMarksYet: (claim: string, actor: string, figure: string) =>
    `There are no marks in this article yet. Select some text and press ${claim}, ${actor} or ${figure}.`,
  noLines: 'Select some lines first.',
  emptyLines: 'The lines of the selection are empty. Select some that have words.',
  mayNotZone: 'Only owners and curators of this project can say what lines are. Ask one of them.',
  endsLost:
    'These words are not in the text any more, so their ends cannot be moved. Select others and choose “Fit mark”.',
  lastPart: 'A mark keeps its last part. Drop the mark to take it out.',
  fieldGone:
    'What you were typing in is gone by somebody’s act; a comment you began is kept. Click or press Tab to go on.',
  linkedAlready: 'These two marks are linked like this already. Choose another way, or another mark.',
  builtOn: (n: number) =>
    `Done, except that ${changes(n)} others built on ${n === 1 ? 'stays as it is' : 'stay as they are'}.`,
  changedSince: (name: string) => `${name} changed this since, so it stays as it is.`,
  nothingTo: (verb: 'undo' | 'redo') => `There is nothing to ${verb}.`,

  textWaiting: 'The text this belongs to has not come in yet.',
  wordsChanged: 'The words inside were changed since they were marked. If the mark still fits, confirm it.',
  wordsMoved: 'The marked words were taken out, and found again here. If this is the place, confirm it.',
  wordsGone: 'The marked words are not in the text any more. Select others and fit the mark to them, or drop it.',

  notANumber: 'Please type a number, such as 3,000, 12.5 or 2 million.',
  tooLow: (low: string) => `The high end is below the low one. Type at least ${low}, or lower the low end.`,
  tooHigh: (high: string) => `The low end is above the high one. Type at most ${high}, or raise the high end.`,
  notADate: 'Please type a date, such as 2024, 2024-10, 2024-10-18 or 2024-10-18 14:30.',
  notADay: 'Please write a day: year, month and day, such as 2024-10-18.',
  articleDate: 'Please write the date as 2024-10-18, or with its time as 2024-10-18T09:30.',
  articleDateUnsure:
    'It is not certain which day this is. Please write the year first, then month and day: 2024-10-18.',
  articleAddress: 'Please give the whole address, beginning with https://.',
  articleLanguage: 'Please write the language as a short code: en, de, ar …',

  hubCloses: 'The hub keeps closing this without saying why.',
  refused: (what: string, copy: string, out: string) => `${what} Everything here stays on this computer.${copy}${out}`,
  refusedOut: ' Try again, or ask the owner of the project.',
  strangersOut: ' They go there by themselves as soon as those people have joined: invite them, or ask an owner to.',
  removedOut:
    ' An owner or curator can take a removed article out of the list and delete it here too; a removed project can go on another hub.',
  refusedCopy: (path: string) => ` A copy of it is at ${path}.`,
  refusedNoCopy: (why: string) => ` No copy of it could be put aside: ${why}`,
  commentWithdrawn: 'This comment was withdrawn by its author. Nothing is left to answer.',
  commentMarkDropped:
    'The mark of this comment was dropped. Choose “Dropped” above the list of marks to see it or bring it back.',
};
