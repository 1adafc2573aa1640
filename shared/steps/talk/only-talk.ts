import { type StepKey, stepOf } from '../../model/ids.ts';
import type { Act } from '../../model/step.ts';
import { parseStep } from '../parse.ts';

/**
 * Whether an act only says something: a comment, a verdict, or what is set of one that `holds` knows. In the room of talk
 * about somebody's own marks nothing else counts [I4].
 */
export function isTalk(act: Act, holds: (key: StepKey) => boolean): boolean {
  if (act.kind === 'comment' || act.kind === 'verdict') return true;
  return act.kind === 'edit' && holds(stepOf(act.of));
}

/** Whether all that a step does is talk. */
export const isAllTalk = (step: unknown, holds: (key: StepKey) => boolean): boolean =>
  parseStep(step)?.acts.every((act) => isTalk(act, holds)) ?? false;
