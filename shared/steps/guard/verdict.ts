import type { Refusal } from '../../wire/refusal.ts';
import { words } from '../../words/words.ts';

/** Why an update is refused. `rule` is the number in GUARD.md, for logs and tests. */
export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
  readonly rule: Rule;
  /** The sentence for the person. */
  readonly message: string;
}

/** The rules of GUARD.md. */
export type Rule = `G${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15}`;

/** A refusal by a rule. */
export const refuse = (rule: Rule, refusal: Refusal): Refused => ({
  ok: false,
  refusal,
  rule,
  message: words.refusals[refusal],
});
