import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');
const articles = (n: number) => plural(n, { one: '# article', other: '# articles' });

/** How the project keeps up with its hub: the badge's explanation, and what can be done about it. */
export const sync = {
  lineLost: 'The connection was lost; it comes back by itself.',
  since: (time: string) => `Since ${time}.`,
  nextTry: (time: string) => `Next try at ${time}.`,
  tryingNow: 'It is tried now.',
  goOn: 'Go on working: it will be sent as soon as the hub is back.',
  updatePostil: 'Update Postil',
  hubTooOld: 'Hub too old',
  pausedShort: 'Paused',
  pausedWhy: (at: string) =>
    `What is open here is on the hub${at}. The other articles were not compared with it, because you paused that.`,
  upToDate: (done: number, total: number) => `${done.toLocaleString('en')} of ${articles(total)} up to date`,
  progress: 'Articles up to date with the hub',
  pause: 'Pause',
  resume: 'Go on',
  thisArticle: 'This article',
  hubMoved: 'The hub has moved…',
  movedTitle: 'The hub has moved',
  movedLead: (now: string) =>
    `This project is at ${now}. Give the new address only if an owner of the project told you: all that is here goes there. Postil looks first whether the hub there knows this project, and you in it.`,
  newAddress: 'New address',
  move: 'Use this address',
  moving: 'Looking…',
  movedTo: (address: string) => `This project is at ${address} now.`,
};
