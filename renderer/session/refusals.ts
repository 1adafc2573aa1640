import type { Result } from '../../shared/base/result.ts';
import { type Refusal, refusalOf } from '../../shared/wire/refusal.ts';
import { words } from '../../shared/words/words.ts';
import type { Refused } from './room-link.ts';

/** What the session does when the hub ends a line with some words. */
export type Verdict =
  /** Everything again in a while, over a new connection: the hub stopped, or nobody knows. */
  | { readonly kind: 'reconnect' }
  /** The sign-in ran out: a fresh one is worth one try. */
  | { readonly kind: 'sign-in' }
  /** This room again in a while. */
  | { readonly kind: 'later'; readonly reason: Refusal }
  /** This room never by itself. */
  | { readonly kind: 'room'; readonly reason: Refusal }
  /** No room of this project. */
  | { readonly kind: 'project'; readonly reason: Refusal };

/** The verdict on a reason text or close code of the hub. */
export function verdictOn(reason: string | number): Verdict {
  const known = refusalOf(reason);
  switch (known) {
    case null:
      return { kind: 'reconnect' };
    case 'bad-token':
      return { kind: 'sign-in' };
    case 'not-a-member':
    case 'revoked':
      return { kind: 'project', reason: known };
    case 'disk':
      return { kind: 'later', reason: known };
    default:
      return { kind: 'room', reason: known };
  }
}

/** What became of the rescue copy of a refused room: where it lies, or why there is none; null while none was made. */
export type Rescue = Result<string> | null;

/** Refusals whose own words name the way out. */
const WITH_WAY_OUT: ReadonlySet<Refusal | 'unknown'> = new Set([
  'not-a-member',
  'revoked',
  'bad-token',
  'newer-schema',
  'no-right',
]);

/**
 * All that a refused person is told: what happened (in the words of the host's where it `said` more), where the work is, and
 * the way out.
 */
export function refusalSentence(reason: Refusal | 'unknown', rescue: Rescue, said: string | null = null): string {
  const what = reason === 'unknown' ? words.trouble.hubCloses : words.refusals[reason];
  // The words for a full disk say themselves that the work is safe and will be sent again.
  if (reason === 'disk') return what;
  return words.trouble.refused(said ?? what, copySentence(rescue), wayOut(reason));
}

function wayOut(reason: Refusal | 'unknown'): string {
  if (WITH_WAY_OUT.has(reason)) return '';
  if (reason === 'unknown-signer') return words.trouble.strangersOut;
  return reason === 'removed' ? words.trouble.removedOut : words.trouble.refusedOut;
}

function copySentence(rescue: Rescue): string {
  if (rescue === null) return '';
  return rescue.ok ? words.trouble.refusedCopy(rescue.value) : words.trouble.refusedNoCopy(rescue.message);
}

/** A refused room as it is shown. */
export const refusal = (reason: Refusal | 'unknown', rescue: Rescue, said: string | null = null): Refused => ({
  state: 'refused',
  reason,
  message: refusalSentence(reason, rescue, said),
  rescue: rescue?.ok ? rescue.value : null,
});
