import { type ArticleId, isArticleId } from '../model/ids.ts';
import { isTextPoint, type TextPoint } from '../model/text-point.ts';
import type { Room } from './room.ts';

/** Whether somebody is at the window they tell of: `idle` for long without any input, `hidden` while nobody can see it. */
export const ACTIVITIES = ['active', 'idle', 'hidden'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/**
 * Where somebody is, as a window of theirs tells it in the project's room (field `here`). `minutes`: whole ones since they
 * last did anything in it, as their own computer counted; no clock is compared with another's.
 */
export interface Here {
  readonly aid: ArticleId | null;
  readonly activity: Activity;
  readonly minutes: number;
}

/**
 * What somebody points at in an article's text, as a window of theirs tells it in the room of the marks (field `at`):
 * both ends of their selection, which are one place while nothing is selected. The caret stands at `focus`.
 */
export interface Pointing {
  readonly anchor: TextPoint;
  readonly focus: TextPoint;
}

/** Nobody is told more minutes than these: a day. */
export const MOST_MINUTES = 1_440;

/** The `here` of a message, or null when it is none: whatever comes over the network may be made up. */
export function parseHere(value: unknown): Here | null {
  if (!isObject(value)) return null;
  const { aid, minutes } = value;
  const activity = ACTIVITIES.find((known) => known === value.activity);
  if (activity === undefined || !(aid === null || isArticleId(aid))) return null;
  if (typeof minutes !== 'number' || !Number.isInteger(minutes) || minutes < 0 || minutes > MOST_MINUTES) return null;
  return { aid, activity, minutes };
}

/** The `at` of a message, or null when it is none. */
export function parsePointing(value: unknown): Pointing | null {
  if (!isObject(value)) return null;
  const { anchor, focus } = value;
  return isTextPoint(anchor) && isTextPoint(focus) ? { anchor, focus } : null;
}

/**
 * The `top` of a message, or null when it is none: where the first row begins that somebody sees, as a window of theirs
 * tells it beside what it points at.
 */
export const parseTop = (value: unknown): TextPoint | null => (isTextPoint(value) ? value : null);

/** Whether `here` is told in this room. */
export const tellsHere = (room: Room): boolean => room.kind === 'project';

/** Whether `at` and `top` are told in this room: never where members work apart from one another. */
export const tellsPointing = (room: Room): boolean => room.kind === 'marks' && room.set === 'team';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
