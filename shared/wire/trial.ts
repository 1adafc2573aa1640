import { isStepKey, type StepKey } from '../model/ids.ts';
import { REFUSALS, type Refusal } from './refusal.ts';

/** A step under its key; nobody has looked at the value yet. */
export type TrialStep = readonly [StepKey, unknown];

/**
 * A question to the hub on a room's own channel, as a stateless message: which of these steps would it refuse if each
 * came alone now, and why? Nothing is taken in by it.
 */
export type TrialMessage =
  | { readonly t: 'would?'; readonly n: number; readonly steps: readonly TrialStep[] }
  | { readonly t: 'would'; readonly n: number; readonly refused: readonly (readonly [StepKey, Refusal])[] };

/** A question is ended by the step that makes it longer than this (UTF-16 units of JSON); one step may be four times that. */
export const TRIAL_LENGTH = 1024 * 1024;
const LONGEST = 6 * TRIAL_LENGTH;
/** The most steps of one question. */
export const TRIAL_STEPS = 2_000;

/** The steps, in their order, in questions of about the length that one may have, and of no more steps. */
export function* inQuestions(steps: readonly TrialStep[]): Generator<readonly TrialStep[]> {
  let part: TrialStep[] = [];
  let length = 0;
  for (const step of steps) {
    part.push(step);
    length += JSON.stringify(step).length;
    if (length < TRIAL_LENGTH && part.length < TRIAL_STEPS) continue;
    yield part;
    part = [];
    length = 0;
  }
  if (part.length > 0) yield part;
}

/** The message as it travels. */
export const encodeTrial = (message: TrialMessage): string => JSON.stringify(message);

/** The message behind received text, or null when it is none. */
export function parseTrial(text: string): TrialMessage | null {
  // Only the beginning tells: what the barrier asks far more often is not read twice.
  if (!text.startsWith('{"t":"would') || text.length > LONGEST) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('t' in value) || !('n' in value)) return null;
  const { t, n } = value;
  if (typeof n !== 'number' || !Number.isSafeInteger(n)) return null;
  if (t === 'would?' && 'steps' in value && isListOf(value.steps, isStep)) return { t, n, steps: value.steps };
  if (t === 'would' && 'refused' in value && isListOf(value.refused, isRefused))
    return { t, n, refused: value.refused };
  return null;
}

const isListOf = <T>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] =>
  Array.isArray(value) && value.length <= TRIAL_STEPS && value.every(is);

const isStep = (item: unknown): item is TrialStep => Array.isArray(item) && item.length === 2 && isStepKey(item[0]);

const isRefused = (item: unknown): item is readonly [StepKey, Refusal] =>
  Array.isArray(item) && item.length === 2 && isStepKey(item[0]) && Object.hasOwn(REFUSALS, item[1]);
