import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** Bringing annotations in: what other tools' files hold, and what it becomes here. */
export const importMarks = {
  menu: 'Bring in annotations…',
  title: 'Bring in annotations',
  lead: 'From brat, Label Studio, doccano, Prodigy, CoNLL, W3C Web Annotation, REFI-QDA, CSV, or Postil’s own JSONL. You say what each label becomes before anything comes in.',
  chooseFiles: 'Choose files…',
  chooseFolder: 'Choose a folder…',
  files: 'Annotated files',
  folder: 'Folder of annotated files',
  orDrop: 'Or drop files, a folder or a zip here.',
  dropHere: 'Let go to read them',
  reading: 'Reading',
  stop: 'Stop',
  back: 'Other files…',
  done: 'Done',
  again: 'Read again',
  bringIn: (n: number) => plural(n, { one: 'Bring in # mark', other: 'Bring in # marks' }),
  bringInLinked: (marks: number, links: number) =>
    `${plural(marks, { one: 'Bring in # mark', other: 'Bring in # marks' })}, ${plural(links, { one: '# link', other: '# links' })}`,
  bringInLinks: (n: number) => plural(n, { one: 'Bring in # link', other: 'Bring in # links' }),
  nothing: 'Nothing to bring in',
  /** Parts of one sentence. */
  documents: (n: number) => plural(n, { one: '# document', other: '# documents' }),
  marks: (n: number) => plural(n, { one: '# mark', other: '# marks' }),
  links: (n: number) => plural(n, { one: '# link', other: '# links' }),
  notes: (n: number) => plural(n, { one: '# note', other: '# notes' }),
  list: (parts: readonly string[]) => parts.join(', '),
  format: 'Format',
  conll: 'CoNLL: IOB1, IOB2, BILOU or IOBES',
  predictions: 'Bring in what a program proposed, too',
  sayFormat: 'Read them as',
  foundOut: 'Choose…',
  columns: 'What do the columns hold?',
  columnsLead: 'Start, end, label, and the text or its id are needed. Columns that you leave out become attributes.',
  noColumn: 'none',
  column: (name: string, cell: string) => (cell === '' ? name : `${name} (${cell.slice(0, 40)})`),
  roles: {
    text: 'The article’s text',
    document: 'The id of its text',
    start: 'Start',
    end: 'End',
    quote: 'The words',
    label: 'Label',
    annotator: 'Annotator',
    note: 'Note',
  },
  unit: 'What do the offsets count?',
  unitWhy: (label: string, document: string) =>
    `The files do not say. By it, the first ${label} of ${document} that differs is one of these:`,
  unitUnknown: 'Nothing in the files tells it.',
  units: {
    utf16: 'UTF-16 units (web pages, Java)',
    'code-points': 'Code points (Python, R)',
  },
  unitWords: (words: string) => `“${words}”`,
  articles: 'Articles',
  homes: {
    here: (n: number) => plural(n, { one: '# is in the project already', other: '# are in the project already' }),
    spaced: (n: number) =>
      plural(n, {
        one: '# is in the project with other white space: its marks are put on that text',
        other: '# are in the project with other white space: their marks are put on those texts',
      }),
    new: (n: number) => plural(n, { one: '# is new and comes in', other: '# are new and come in' }),
    independent: (n: number) =>
      plural(n, {
        one: '# is annotated independently: nothing goes into the team’s marks until it is revealed',
        other: '# are annotated independently: nothing goes into the team’s marks until they are revealed',
      }),
  },
  labels: 'Labels',
  labelsLead: 'What each label becomes. Labels without a tag of Postil’s can be kept as tags of your own.',
  attributes: 'Attributes',
  linkTypes: 'Links',
  eventsAtClaims: (n: number) =>
    plural(n, {
      one: 'The links of # event start at its claim instead of its trigger',
      other: 'The links of # events start at their claims instead of their triggers',
    }),
  eventsAtClaimsHint: 'So that each claim is linked to whoever says it. The trigger stays linked to the claim.',
  name: 'In the files',
  count: 'How often',
  examples: 'For example',
  becomes: 'Becomes',
  becomesOf: (name: string) => `What ${name} becomes`,
  ownTag: (name: string) => `Own tag “${name}”`,
  asIs: (name: string) => `“${name}”, as it is`,
  leaveOut: 'Leave out',
  annotators: 'Who annotated',
  annotatorsLead: (n: number) =>
    plural(n, {
      one: 'The files name # annotator. Marks come in signed by you, for:',
      other: 'The files name # annotators. Marks come in signed by you, for:',
    }),
  naming: {
    numbers: 'Numbered pseudonyms',
    names: 'Their names as they stand in the files',
    nobody: 'Nobody in particular',
  },
  /** Between who the files name and whom their work comes in for, and between both ends of a link. */
  comesAs: '→',
  /** Who the files name is in the project under another name. */
  sameAs: (name: string, pseudonym: string) => `${name} is ${pseudonym}`,
  same: (pairs: readonly string[]) => `They marked the same words, so ${pairs.join(', ')}`,
  hereAlready: (n: number) =>
    plural(n, {
      one: '# of these marks and links is in the project already and adds nothing.',
      other: '# of these marks and links are in the project already and add nothing.',
    }),
  /** Why the button counts otherwise than the files do. */
  otherNumber: (reasons: readonly string[]) => `That is another number than in the files: ${reasons.join('; ')}.`,
  becameOne: (n: number) =>
    plural(n, {
      one: '# mark or link is the same as another and becomes one with it',
      other: '# marks and links are the same as others and become one with them',
    }),
  leftOutOf: (n: number) => plural(n, { one: '# mark or link is left out', other: '# marks and links are left out' }),
  ofEvents: (n: number) =>
    plural(n, {
      one: '# link more comes of events that start at their claims',
      other: '# links more come of events that start at their claims',
    }),
  numbered: (n: number) => `annotator ${n}`,
  teamsMarks: 'All marks go to the team’s, told apart by whom they are for.',
  notCarried: 'Not carried over',
  /** With the names of the first of them. */
  passedOver: (n: number, names: readonly string[]) =>
    `${plural(n, { one: '# file in another format, or in none', other: '# files in other formats, or in none' })} (${names.join(', ')}${names.length < n ? ', …' : ''})`,
  /** What a count in a list is of, and how many. */
  counted: (what: string, n: number) => `${what}: ${plural(n, { other: '#' })}`,
  /** What was not carried over, by what the engine calls it; here that is what is said. */
  what: (key: string) => key,
  writing: 'Bringing in annotations',
  ofDocuments: (n: number, all: number) =>
    `${plural(n, { other: '#' })} of ${plural(all, { one: '# document', other: '# documents' })}`,
  finished: 'Annotations brought in',
  stopped: 'Stopped',
  outcome: (parts: readonly string[]) => `Brought in: ${parts.join(', ')}.`,
  newArticles: (n: number) => plural(n, { one: '# new article', other: '# new articles' }),
  broughtBack: (n: number) => plural(n, { one: '# brought back', other: '# brought back' }),
  already: (n: number) => plural(n, { one: '# was here already.', other: '# were here already.' }),
  left: (n: number) => plural(n, { one: '# document was left.', other: '# documents were left.' }),
  failures: 'Did not come in',
  undo: 'Take these marks out again',
  undoHint: 'Undo takes all of it out at once. Articles that came in stay.',
  undone: 'The marks are out again.',
};
