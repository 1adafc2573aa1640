import { isHubError } from '../wire/hub-error.ts';
import { refusalOf } from '../wire/refusal.ts';
import type { Words } from './words.ts';

/** Why a call to the hub was refused, by its code; null for a code that this version does not know. */
export function hubSentence({ hubTrouble, refusals }: Words, code: string): string | null {
  if (isHubError(code)) return hubTrouble.answers[code];
  const refusal = refusalOf(code);
  return refusal === null ? null : refusals[refusal];
}
