import { GUARD_RULES } from './guard.ts';
import type { Mutation } from './mutation.ts';
import { STEPS } from './steps.ts';

/** Every rule that is broken on purpose. */
export const MUTATIONS: readonly Mutation[] = [...STEPS, ...GUARD_RULES];

/** Rules without a twin, and why. */
export const NOT_BROKEN: { readonly [rule: string]: string } = {
  F6: 'it is how a value is read: `null` is kept like any other value, and views leave it out',
  F10: 'it binds whoever writes a step; what a fold makes of one that breaks it is F3',
  L4: 'it is a list of words, none of which the fold treats otherwise',
  P5: 'the workbench notes the article: `test/hub/assignments.test.ts`',
  T8: 'the workbench notes the comment: `test/hub/fetch-talk.test.ts`',
  U1: 'it is S1: nothing is ever taken out of the map',
};
