import type { Connection } from '@hocuspocus/server';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { DEFAULT_LIMITS } from '../../../hub/limits.ts';
import { Presence } from '../../../hub/presence.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { parseRoom } from '../../../shared/wire/room.ts';
import { ANA, BEN } from '../../kit/people.ts';

const AID = 'c'.repeat(52) as ArticleId; // of the right form
const OTHER = 'd'.repeat(52);
const PID = 'e'.repeat(26);
const POINTING = { anchor: [1, 4, 0], focus: [1, 9, -1] };

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** A hub where one article is blind; `says` answers what is passed on of a message, null for nothing. */
function hub() {
  const presence = new Presence({ limits: DEFAULT_LIMITS, isBlind: (_, aid) => aid === AID });
  // All that screening asks of a line is whether its room still has it, and whom it speaks for there.
  const line = (): Connection =>
    ({ document: Object.assign(new Y.Doc(), { hasConnection: () => true, getClients: () => new Set() }) }) as never;
  const says = (connection: Connection, member: typeof ANA, name: string, state: unknown, client = 1) => {
    const states = new Map([[client, state as Record<string, unknown>]]);
    presence.screen(states, connection, { room: parseRoom(name)!, member });
    return states.get(client) ?? null;
  };
  return { line, says };
}

it('lets five a second through of each member, over all their lines and rooms, after a burst', () => {
  const { line, says } = hub();
  const lines = [line(), line()];
  let n = 0;
  const flood = (member: typeof ANA): number => {
    let through = 0;
    for (let i = 0; i < 500; i++) {
      const room = i % 2 ? `marks/${PID}/${OTHER}/team` : `project/${PID}`;
      if (says(lines[i % 2]!, member, room, { n: ++n }, member === ANA ? 1 : 2)) through++;
    }
    return through;
  };
  expect(flood(ANA)).toBeLessThanOrEqual(DEFAULT_LIMITS.presenceBurst + 1);
  // Nobody else is held up by it, and it is soon made good.
  expect(flood(BEN)).toBeGreaterThanOrEqual(DEFAULT_LIMITS.presenceBurst);
  vi.advanceTimersByTime(1_000);
  expect([flood(ANA), flood(BEN)]).toEqual([5, 5]);
});

it('tells of a blind article neither that somebody has it open nor what they point at in it', () => {
  const { line, says } = hub();
  const here = { aid: AID, activity: 'active', minutes: 0 };
  expect(says(line(), ANA, `project/${PID}`, { here })).toEqual({ here: { ...here, aid: null }, member: ANA });
  expect(says(line(), ANA, `marks/${PID}/${AID}/team`, { at: POINTING, n: 1 })).toEqual({ n: 1, member: ANA });
  expect(says(line(), ANA, `marks/${PID}/${OTHER}/team`, { at: POINTING })).toEqual({ at: POINTING, member: ANA });
});

it('passes on nothing that is no message, nor one that is too long', () => {
  const { line, says } = hub();
  const room = `people/${PID}`;
  for (const state of [{}, [], 'words', 7, true]) expect(says(line(), ANA, room, state)).toBeNull();
  expect(says(line(), ANA, room, { n: 'x'.repeat(DEFAULT_LIMITS.presenceLength) })).toBeNull();
  expect(says(line(), ANA, room, { member: BEN, n: 1 })).toEqual({ member: ANA, n: 1 });
});

it('passes on what somebody sees first as it does what they point at: of no blind article, in no other room, and only a place', () => {
  const { line, says } = hub();
  const top = [1, 4, 0];
  expect(says(line(), ANA, `marks/${PID}/${OTHER}/team`, { top })).toEqual({ top, member: ANA });
  expect(says(line(), ANA, `marks/${PID}/${AID}/team`, { top, n: 1 })).toEqual({ n: 1, member: ANA });
  expect(says(line(), ANA, `project/${PID}`, { top, n: 2 })).toEqual({ n: 2, member: ANA });
  expect(says(line(), ANA, `marks/${PID}/${OTHER}/team`, { top: 'first line', n: 3 })).toEqual({ n: 3, member: ANA });
});
