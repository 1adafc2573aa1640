import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');
const places = (n: number) => plural(n, { one: '# place', other: '# places' });
const marks = (n: number) => plural(n, { one: '# mark', other: '# marks' });
const articles = (n: number) => plural(n, { one: '# article', other: '# articles' });

/** Marking every occurrence of some words at once. */
export const markAll = {
  title: 'Mark all',
  open: 'Mark all…',
  words: 'Words to mark',
  tag: 'Mark as',
  copy: 'Give all of them',
  attribute: (label: string, value: string) => `${label}: ${value}`,
  list: 'Places to mark',
  how: 'Space ticks and unticks; on an article, all of its places.',
  allIn: (heading: string) => `All in “${heading}”`,
  mark: (n: number) => `Mark ${places(n)}`,
  willMark: (n: number, inArticles: number) => `${places(n)} in ${articles(inArticles)} will be marked.`,
  willMarkSoon: 'Looking… What is found will be marked at once; Escape leaves it.',
  noneToMark: 'Nothing is ticked.',
  marked: (n: number) => `${places(n)} marked already.`,
  inZones: (n: number) => `${places(n)} in bylines, datelines and leftovers of the page, not ticked.`,
  tooMany: (n: number) => `These are the first ${plural(n, { other: '#' })}: mark them, then mark all once more.`,
  standing: { free: '', marked: 'marked already', zone: 'no part of the report' },
  progress: (done: number, all: number, made: number) => `${marks(made)} made; article ${done} of ${all}`,
  stop: 'Stop',
  cancel: 'Cancel',
  done: (made: number, inArticles: number) => `${marks(made)} made in ${articles(inArticles)}.`,
  nothingDone: 'Nothing was marked.',
  stopped: 'It was stopped before its end.',
  changed: (n: number) => `${places(n)} left out: the text there has changed since.`,
  already: (n: number) => `${places(n)} left out: marked by somebody meanwhile.`,
  failed: (n: number) => `${articles(n)} could not be marked to the end.`,
  turning: {
    undo: (done: number, all: number) => `Undoing: article ${done} of ${all}`,
    redo: (done: number, all: number) => `Redoing: article ${done} of ${all}`,
  },
  nothingHere: 'Take a mark in hand or select some words first, then mark all.',
};
