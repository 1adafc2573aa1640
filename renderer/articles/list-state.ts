import { isMemberId, type MemberId, type ProjectId } from '../../shared/model/ids.ts';
import { isProgressState, type ProgressState } from '../../shared/model/progress.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import type { DeviceMemory } from '../session/device-memory.ts';

/** The orders a list of articles can have besides those by a tag. */
export const PLAIN_ORDERS = [
  'added',
  'title',
  'outlet',
  'byline',
  'date',
  'language',
  'marks',
  'progress',
  'people',
  'due',
] as const;

/** One of the orders; `tag:claim` puts those with the most claims first. */
export type Order = (typeof PLAIN_ORDERS)[number] | `tag:${string}`;

/** The columns of the table that can be left out; `tags` stands for those of all tags. */
export const COLUMNS = ['outlet', 'byline', 'date', 'language', 'tags', 'contested', 'people'] as const;
export type Column = (typeof COLUMNS)[number];

/** What is left in sight of a list of articles, and its order. */
export interface ListState {
  /** Words that title, outlet, author or date must have. */
  readonly words: string;
  /** Whose articles: everybody's, those of nobody, or those assigned to one person. */
  readonly whose: 'all' | 'nobody' | MemberId;
  /** How far that person is, or oneself where nobody is chosen; `open` is all but done. */
  readonly state: 'any' | 'open' | ProgressState;
  /** Those without marks, with contested ones, or (`tag:claim`) with some of a tag. */
  readonly marks: 'any' | 'none' | 'contested' | `tag:${string}`;
  readonly order: Order;
  /** The other way round; what is not known still comes last. */
  readonly reverse: boolean;
  /** The columns that the table goes without. */
  readonly hidden: readonly Column[];
}

/** Everything, in the order it was added. */
export const WHOLE_LIST: ListState = {
  words: '',
  whose: 'all',
  state: 'any',
  marks: 'any',
  order: 'added',
  reverse: false,
  hidden: ['byline'],
};

/** Whether something may be left out. */
export const isNarrowed = ({ words, whose, state, marks }: ListState): boolean =>
  words.trim() !== '' || whose !== 'all' || state !== 'any' || marks !== 'any';

/** Whose progress a list is about: the person it is narrowed to, or oneself. */
export const personOf = ({ whose }: ListState, me: MemberId): MemberId => (isMemberId(whose) ? whose : me);

/** The tag that a filter or an order is about. */
export const tagIn = (about: `tag:${string}`): string => about.slice('tag:'.length);

/** The list of a project as it was left on this device; all of it when what was kept has another form. */
export function keptListState(memory: DeviceMemory, pid: ProjectId): ListState {
  const kept = memory.get(keyOf(pid));
  if (kept === null) return WHOLE_LIST;
  let value: unknown;
  try {
    value = JSON.parse(kept);
  } catch {
    return WHOLE_LIST;
  }
  // What was kept before columns could be left out has those that a new list has.
  const whole = typeof value === 'object' ? { hidden: WHOLE_LIST.hidden, ...value } : value;
  return isListState(whole) ? whole : WHOLE_LIST;
}

/** Keeps the list of a project as it is. */
export const keepListState = (memory: DeviceMemory, pid: ProjectId, state: ListState): void =>
  memory.set(keyOf(pid), JSON.stringify(state));

/** Names the project's room, as everything does that is forgotten with the project. */
const keyOf = (pid: ProjectId): string => `postil.list.${projectRoom(pid)}`;

function isListState(value: unknown): value is ListState {
  if (typeof value !== 'object' || value === null) return false;
  const { words, whose, state, marks, order, reverse, hidden } = value as Partial<Record<keyof ListState, unknown>>; // looked at below
  return (
    typeof words === 'string' &&
    (whose === 'all' || whose === 'nobody' || isMemberId(whose)) &&
    (state === 'any' || state === 'open' || isProgressState(state)) &&
    (marks === 'any' || marks === 'none' || marks === 'contested' || isTagged(marks)) &&
    (PLAIN_ORDERS.some((plain) => plain === order) || isTagged(order)) &&
    typeof reverse === 'boolean' &&
    Array.isArray(hidden) &&
    hidden.every((column) => COLUMNS.some((one) => one === column))
  );
}

const isTagged = (value: unknown): value is `tag:${string}` => typeof value === 'string' && value.startsWith('tag:');
