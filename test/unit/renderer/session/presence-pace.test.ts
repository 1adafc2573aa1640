import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PresencePace } from '../../../../renderer/session/presence-pace.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test('the first goes out at once, more of one room a fifth of a second apart, the last state in the end', () => {
  const pace = new PresencePace();
  const room = {};
  const sent: [at: number, state: number][] = [];
  const from = performance.now();
  let state = 0;
  const move = () => {
    state++;
    pace.ask(room, () => {
      sent.push([performance.now() - from, state]);
      return true;
    });
  };
  for (let i = 0; i < 50; i++) {
    move();
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(1_000);
  expect(sent).toEqual([
    [0, 1],
    [200, 20],
    [400, 40],
    [600, 50],
  ]);
});

test('five rooms at once, the sixth when a second is over, and nobody is forgotten', () => {
  const pace = new PresencePace();
  const from = performance.now();
  const sent: [room: number, at: number][] = [];
  for (let room = 0; room < 7; room++) {
    pace.ask({}, () => {
      sent.push([room, performance.now() - from]);
      return true;
    });
  }
  vi.advanceTimersByTime(5_000);
  expect(sent).toEqual([...[0, 1, 2, 3, 4].map((room) => [room, 0]), [5, 1_000], [6, 1_000]]);
});

test('what turns out to be said already counts for nothing; who is forgotten is not asked', () => {
  const pace = new PresencePace();
  const from = performance.now();
  for (let i = 0; i < 10; i++) pace.ask({}, () => false);
  const rooms = Array.from({ length: 6 }, () => ({}));
  const sent: number[] = [];
  rooms.forEach((room, i) => {
    pace.ask(room, () => {
      sent.push(i);
      return true;
    });
  });
  expect(sent).toEqual([0, 1, 2, 3, 4]);
  pace.forget(rooms[5]!);
  vi.advanceTimersByTime(5_000);
  expect(sent).toHaveLength(5);
  expect(performance.now() - from).toBe(5_000);
});

test('one that cannot say what it would holds nobody up, nor itself later', () => {
  const pace = new PresencePace();
  const [bad, good] = [{}, {}];
  const sent: string[] = [];
  const say = (what: string) => () => {
    sent.push(what);
    return true;
  };
  pace.ask(bad, say('first'));
  pace.ask(good, say('good first'));
  pace.ask(bad, () => {
    throw new Error('no such place');
  });
  pace.ask(good, say('good'));
  expect(() => vi.advanceTimersByTime(200)).toThrow('no such place');
  vi.advanceTimersByTime(1_000);
  expect(sent).toEqual(['first', 'good first', 'good']);
  pace.ask(bad, say('again'));
  expect(sent.at(-1)).toBe('again');
});

test('however rooms ask, no second has more than five messages, and each ends with its last state', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(400)), { minLength: 1, maxLength: 80 }), (asks) => {
      const pace = new PresencePace();
      const rooms = Array.from({ length: 6 }, () => ({ state: 0, told: 0 }));
      const sent: number[] = [];
      for (const [n, wait] of asks) {
        const room = rooms[n]!;
        room.state++;
        pace.ask(room, () => {
          sent.push(performance.now());
          room.told = room.state;
          return true;
        });
        vi.advanceTimersByTime(wait);
      }
      vi.advanceTimersByTime(10_000);
      for (const [i, at] of sent.entries())
        expect(at - (sent[i - 5] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(1_000);
      for (const { state, told } of rooms) expect(told).toBe(state);
    }),
    { seed: 20_311_122, numRuns: 100 },
  );
});
