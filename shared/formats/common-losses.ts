import type { Loss } from './losses.ts';

/** What formats lose in which marks and links are places in a text: those that lie nowhere, and what hangs on them. */
export const NOWHERE = ['orphans', 'lostStretches', 'looseLinks'] as const satisfies readonly Loss[];

/** What formats lose that know nothing of how a team came to what it marked, nor of what lines of an article are. */
export const OF_A_PROJECT = [
  'linkAuthors',
  'states',
  'contested',
  'linkValues',
  'zones',
] as const satisfies readonly Loss[];
