import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Arrivals, ArrivalWatch } from '../../../../renderer/presence/arrivals.ts';
import { ANA, BEN, memberNamed } from '../../../kit/people.ts';

const CLEO = memberNamed('c');

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test('those who are there first are not announced; who comes and goes is said once, together', () => {
  const said: Arrivals[] = [];
  const watch = new ArrivalWatch((arrivals) => said.push(arrivals));
  watch.see([]);
  watch.see([ANA]);
  vi.advanceTimersByTime(5_000);
  expect(said).toEqual([]);
  watch.see([ANA, BEN]);
  watch.see([BEN, CLEO]);
  vi.advanceTimersByTime(5_000);
  expect(said).toEqual([{ came: [BEN, CLEO], went: [] }]);
  watch.see([CLEO]);
  vi.advanceTimersByTime(5 * 60_000);
  expect(said.slice(1)).toEqual([
    { came: [], went: [ANA] },
    { came: [], went: [BEN] },
  ]);
});

test('who comes is said as soon as ever, also while somebody else may be about to have left', () => {
  const said: Arrivals[] = [];
  const watch = new ArrivalWatch((arrivals) => said.push(arrivals));
  watch.see([ANA]);
  vi.advanceTimersByTime(5_000);
  watch.see([]);
  vi.advanceTimersByTime(10_000);
  watch.see([BEN]);
  vi.advanceTimersByTime(4_500);
  expect(said).toEqual([{ came: [BEN], went: [] }]);
  vi.advanceTimersByTime(80_000);
  expect(said.slice(1)).toEqual([{ came: [], went: [ANA] }]);
});

test('somebody who is heard once a minute has neither gone nor come', () => {
  const said: Arrivals[] = [];
  const watch = new ArrivalWatch((arrivals) => said.push(arrivals));
  watch.see([ANA]);
  vi.advanceTimersByTime(5_000);
  for (let minute = 0; minute < 5; minute++) {
    watch.see([]);
    vi.advanceTimersByTime(30_000);
    watch.see([ANA]);
    vi.advanceTimersByTime(30_000);
  }
  expect(said).toEqual([]);
});
