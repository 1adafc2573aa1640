import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');
const steps = (n: number) => plural(n, { one: '# step', other: '# steps' });

/** Snapshots: copies of all work on this computer. */
export const snapshots = {
  title: 'Snapshots',
  lead: 'Copies of all your work on this computer, made every day. Bringing one back adds what is missing here; nothing that you did since is lost or undone.',
  makeOne: 'Make one now',
  done: 'Done',
  made: 'The snapshot is made.',
  working: 'At work. What is here can be used meanwhile.',
  nothingMissing: 'Everything in it is here already: nothing was missing.',
  back: (n: number) => `What was missing is back: ${steps(n)}.`,
  none: 'There is none yet. The first is made once there is work to copy.',
  causes: {
    daily: 'made by itself',
    asked: 'you asked for it',
    restore: 'before something was brought back',
    update: 'before an update of Postil',
  },
  bringBackAll: 'Bring back all',
  bringBack: 'Bring back',
  nothingThen: 'There was nothing here then.',
  untitledProject: 'Untitled project',
  holds: (articles: number, n: number) => `${plural(articles, { one: '# article', other: '# articles' })}, ${steps(n)}`,
};
