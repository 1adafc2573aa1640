import { expect, test } from 'vitest';
import { progressShown } from '../../../../renderer/articles/progress-shown.ts';
import type { MemberId } from '../../../../shared/model/ids.ts';
import type { ProgressState } from '../../../../shared/model/progress.ts';
import { ANA, BEN } from '../../../kit/people.ts';

const counted: readonly [MemberId, ProgressState][] = [
  [ANA, 'doing'],
  [BEN, 'done'],
];
const shown = (live: readonly [MemberId, ProgressState][] | null, apart: boolean) =>
  [...progressShown({ me: ANA, counted, live: live && new Map(live), apart })].sort();

test('a curator’s own set tells of the curator alone: how far the others are stays as their rows have it', () => {
  expect(shown([[ANA, 'done']], true)).toEqual([...([[ANA, 'done']] as const), [BEN, 'done']].sort());
  expect(shown([], true)).toEqual([[BEN, 'done']]);
  expect(shown([[ANA, 'todo']], true)).toEqual([[BEN, 'done']]);
});

test('somebody else’s set in sight changes nobody’s state: neither theirs nor one’s own', () => {
  expect(shown(null, true)).toEqual([...counted].sort());
  expect(shown(null, false)).toEqual([...counted].sort());
});

test('of what is annotated together the open article knows more than the index has counted', () => {
  expect(shown([[BEN, 'again']], false)).toEqual([[BEN, 'again']]);
  expect([...progressShown({ me: ANA, counted: undefined, live: null, apart: false })]).toEqual([]);
});

test('people stand in the order of the row', () => {
  const [first, last] = [ANA, BEN].sort() as [MemberId, MemberId]; // two were given
  const live = new Map<MemberId, ProgressState>([
    [last, 'done'],
    [first, 'again'],
  ]);
  expect([...progressShown({ me: ANA, counted, live, apart: false }).keys()]).toEqual([first, last]);
});
