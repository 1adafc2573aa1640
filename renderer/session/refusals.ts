import { REFUSALS, type Refusal, refusalOf } from '../../shared/wire/refusal.ts';

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
  const refusal = refusalOf(reason);
  switch (refusal) {
    case null:
      return { kind: 'reconnect' };
    case 'bad-token':
      return { kind: 'sign-in' };
    case 'not-a-member':
      return { kind: 'project', reason: refusal };
    case 'disk':
      return { kind: 'later', reason: refusal };
    default:
      return { kind: 'room', reason: refusal };
  }
}

/** What a refused person is told: what happened, where the work is, and the way out. */
export function refusalSentence(reason: Refusal | 'unknown', rescue: string | null): string {
  const what = reason === 'unknown' ? 'The hub keeps closing this without saying why.' : REFUSALS[reason].message;
  const copy = rescue === null ? '' : ' A copy of it was put aside.';
  return `${what} Everything here stays on this computer.${copy} Try again, or ask the owner of the project.`;
}
