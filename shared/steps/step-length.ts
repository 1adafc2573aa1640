import { canonicalJson, type Json } from '../base/canonical-json.ts';
import type { Act, Step } from '../model/step.ts';
import { MAX_ACTS } from './parse.ts';

/** The largest step, in UTF-16 units of its canonical JSON: 2,000 acts with generous quotes ([G5]). */
const MAX_STEP_LENGTH = 4 * 1024 * 1024;
/** So much of that is left for what a step holds beside its acts, in the same units. */
const FRAME = 64 * 1024;

/** Whether a step is longer than any hub takes ([G5]). */
export const isTooLong = (step: Step): boolean => lengthOf(step) > MAX_STEP_LENGTH;

/** Whether acts fit into one step, as all readers and hubs take it. */
export const fitInStep = (acts: readonly Act[]): boolean =>
  acts.length <= MAX_ACTS && acts.reduce((sum, act) => sum + lengthOf(act), 0) <= MAX_STEP_LENGTH - FRAME;

/** How things are shared out to steps. */
interface Shares<T> {
  /** The most things of one step; as many as it may have acts unless told otherwise. */
  readonly most?: number;
  /** As how many acts a thing counts; as one unless told otherwise. */
  readonly countOf?: (thing: T) => number;
  /** How long its acts are at most, in UTF-16 units of canonical JSON. */
  readonly lengthOf: (thing: T) => number;
}

/** Acts in their order, in as few steps as they fit into. An act that is too long for any step is one of its own. */
export const inSteps = <A extends Act>(
  acts: readonly A[],
  how: Omit<Shares<A>, 'lengthOf'> = {},
): readonly (readonly A[])[] => shareOut(acts, { ...how, lengthOf });

/** The same for what is to become acts. */
export function shareOut<T>(
  things: readonly T[],
  { most = MAX_ACTS, countOf = () => 1, lengthOf }: Shares<T>,
): readonly (readonly T[])[] {
  const steps: T[][] = [];
  let [count, length] = [0, 0];
  for (const thing of things) {
    const [counts, long] = [countOf(thing), lengthOf(thing)];
    count += counts;
    length += long;
    const last = steps.at(-1);
    if (last !== undefined && last.length < most && count <= MAX_ACTS && length <= MAX_STEP_LENGTH - FRAME) {
      last.push(thing);
    } else {
      steps.push([thing]);
      [count, length] = [counts, long];
    }
  }
  return steps;
}

/** In UTF-16 units of canonical JSON. */
const lengthOf = (value: Act | Step): number => canonicalJson(value as unknown as Json).length; // JSON, but for an index signature
