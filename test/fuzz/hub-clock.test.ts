import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newKeyPair } from '../../electron/services/key-pair.ts';
import type { Role } from '../../shared/model/role.ts';
import { AuthDesk, ana, pid, tokenOf } from '../kit/auth-desk.ts';

const SEED = 20_261_122;
const RUNS = 60;
const NOW = Date.UTC(2031, 2, 4);
const DAY = 24 * 60 * 60 * 1_000;
/** How long a token holds, and how long an invitation holds at most, in milliseconds. */
const TOKEN = 30 * DAY;
const INVITATION = 365 * DAY;

/** One throw: numbers are taken modulo what there is. */
type Throw =
  | { readonly do: 'clock'; readonly days: number }
  | { readonly do: 'invite'; readonly role: Role }
  | { readonly do: 'join'; readonly who: number; readonly with: number }
  | { readonly do: 'role'; readonly who: number; readonly role: Role }
  | { readonly do: 'revoke' | 'token'; readonly who: number };

const who = fc.nat(1);
const role = fc.constantFrom<Role>('viewer', 'annotator', 'curator');
const throws = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('clock' as const),
        days: fc.oneof(fc.integer({ min: -14_000, max: 14_000 }), fc.constantFrom(0, 1, 13, 15, 31)),
      }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('invite' as const), role }) },
    { weight: 5, arbitrary: fc.record({ do: fc.constant('join' as const), who, with: fc.nat(9) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('role' as const), who, role }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('revoke' as const, 'token' as const), who }) },
  ),
  { minLength: 5, maxLength: 40, size: 'max' },
);

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterEach(() => void vi.useRealTimers());

/** Plays throws at a hub's doors. @throws when a wrong clock lets in whom it must not, or keeps out who comes by a fresh way */
function play(moves: readonly Throw[]): void {
  vi.setSystemTime(NOW);
  const desk = new AuthDesk();
  desk.db.exec('PRAGMA synchronous = OFF'); // it is not the disk that is asked here
  try {
    desk.join(ana, desk.founding(), pid);
    const people = [newKeyPair(), newKeyPair()] as const;
    /** In the order in which they were made: the turn, and the time then as the clock had it. */
    const invitations: { readonly code: string; readonly turn: number; readonly madeAt: number }[] = [];
    const tokens: { readonly token: string; readonly at: number }[] = [];
    const decided = new Map<string, number>();
    const removed = new Set<string>();
    const standing = (member: string): Role | undefined => {
      const team = desk.auth.team(owner(), { pid });
      return team.ok ? team.value.members.find((line) => line.member === member)?.role : undefined;
    };
    // Whatever the clock shows now, a fresh nonce and a fresh token are good at once.
    const owner = (): string => {
      const token = tokenOf(desk.session(ana));
      tokens.push({ token, at: Date.now() });
      expect(desk.auth.holder(token)).toMatchObject({ ok: true });
      return token;
    };
    const invite = (as: Role): string => {
      const made = desk.auth.invite(owner(), { pid, role: as, uses: 5 });
      if (!made.ok) throw new Error(made.message);
      return made.value.invitation;
    };

    for (const [turn, move] of moves.entries()) {
      const person = 'who' in move ? people[move.who % people.length]! : people[0];
      const { member } = person;
      switch (move.do) {
        case 'clock':
          vi.setSystemTime(NOW + move.days * DAY);
          break;
        case 'invite':
          invitations.push({ code: invite(move.role), turn, madeAt: Date.now() });
          break;
        case 'join': {
          const invitation = invitations[move.with % Math.max(invitations.length, 1)];
          if (invitation === undefined) break;
          const before = standing(member);
          const joined = desk.join(person, invitation.code).ok;
          const after = standing(member);
          if ((decided.get(member) ?? -1) > invitation.turn) {
            expect(after, 'what was decided holds against older invitations').toBe(before);
            if (removed.has(member)) expect(joined).toBe(false);
          }
          const age = Date.now() - invitation.madeAt;
          if (before === undefined && joined) {
            expect(age).toBeLessThanOrEqual(INVITATION);
            expect(-age, 'not for years because a clock was ahead').toBeLessThanOrEqual(INVITATION);
          }
          if (joined) removed.delete(member);
          break;
        }
        case 'role':
          if (desk.auth.setRole(owner(), { pid, member, role: move.role }).ok) decided.set(member, turn);
          break;
        case 'revoke':
          if (!desk.auth.revoke(owner(), { pid, member }).ok) break;
          decided.set(member, turn);
          removed.add(member);
          break;
        case 'token':
          tokens.push({ token: tokenOf(desk.session(person)), at: Date.now() });
          break;
      }
      for (const { token, at } of tokens) {
        if (desk.auth.holder(token).ok) expect(Math.abs(Date.now() - at)).toBeLessThanOrEqual(TOKEN);
      }
    }
    const fresh = newKeyPair();
    for (const each of [...people, fresh]) {
      expect(desk.join(each, invite('annotator')), 'a fresh invitation lets in at once').toMatchObject({ ok: true });
    }
  } finally {
    desk.close();
  }
}

describe('a hub whose clock jumps', () => {
  it(`lets nobody in by it, and goes on at once, in ${RUNS} throws of seed ${SEED}`, () => {
    fc.assert(fc.property(throws, play), { seed: SEED, numRuns: RUNS });
  });

  /** Throws that once failed, as short as they could be made. */
  const FOUND: readonly (readonly [string, readonly Throw[]])[] = [
    [
      'whoever is removed after the clock went back is not let in by an invitation from before',
      [
        { do: 'clock', days: 300 },
        { do: 'invite', role: 'viewer' },
        { do: 'join', who: 0, with: 0 },
        { do: 'clock', days: 0 },
        { do: 'revoke', who: 0 },
        { do: 'join', who: 0, with: 0 },
      ],
    ],
    [
      'nor when all of it happens in one millisecond',
      [
        { do: 'invite', role: 'viewer' },
        { do: 'join', who: 0, with: 0 },
        { do: 'role', who: 0, role: 'viewer' },
        { do: 'invite', role: 'viewer' },
        { do: 'revoke', who: 0 },
        { do: 'join', who: 0, with: 1 },
      ],
    ],
    [
      'a token does not hold for years because the clock was ahead',
      [
        { do: 'clock', days: 4_000 },
        { do: 'role', who: 0, role: 'viewer' },
        { do: 'clock', days: 0 },
        { do: 'role', who: 0, role: 'viewer' },
      ],
    ],
  ];
  it.each(FOUND)('%s', (_, moves) => {
    expect(() => play(moves)).not.toThrow();
  });

  it('takes no nonce that is from another time', () => {
    const desk = new AuthDesk();
    const invitation = desk.founding();
    const { nonce } = desk.auth.hello();
    vi.setSystemTime(NOW - DAY);
    expect(desk.join(ana, invitation, pid, nonce)).toMatchObject({ ok: false, code: 'bad-nonce' });
    expect(desk.join(ana, invitation, pid)).toMatchObject({ ok: true });
    desk.close();
  });
});
