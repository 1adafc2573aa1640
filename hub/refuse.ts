import { type Failure, fail } from '../shared/base/result.ts';
import type { HubErrorCode } from '../shared/wire/hub-error.ts';
import type { Refusal } from '../shared/wire/refusal.ts';
import { en } from '../shared/words/en/en.ts';
import { hubSentence } from '../shared/words/hub-sentence.ts';

/** A call that is refused. The app says it by the code, in its own language; the sentence beside it is English. */
export function refuse(code: HubErrorCode | Refusal): Failure {
  const sentence = hubSentence(en, code);
  if (sentence === null) throw new Error(`Bug: ${code} has no sentence`);
  return fail(code, sentence);
}
