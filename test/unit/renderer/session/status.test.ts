import { expect, test } from 'vitest';
import { mergeStatus, type RoomStatus } from '../../../../renderer/session/status.ts';
import type { MemberId } from '../../../../shared/model/ids.ts';
import { ANA, BEN } from '../../../kit/people.ts';

const room = (change: Partial<RoomStatus> = {}): RoomStatus => ({
  here: { state: 'saved' },
  hub: { state: 'saved', waiting: 0 },
  holders: new Set<MemberId>(),
  ...change,
});

test('one room that is not saved here is enough', () => {
  expect(mergeStatus([room(), room({ here: { state: 'saving' } })]).here.state).toBe('saving');
  const failed = { state: 'failed', message: 'The disk is full.' } as const;
  expect(mergeStatus([room({ here: failed }), room({ here: { state: 'saving' } })]).here).toEqual(failed);
});

test('the hub’s truth is the worst of all rooms’, with all that waits', () => {
  const merged = mergeStatus([
    room({ hub: { state: 'sending', waiting: 3 } }),
    room({ hub: { state: 'offline', waiting: 4 } }),
    room(),
  ]);
  expect(merged.hub).toEqual({ state: 'offline', waiting: 7 });
  const refused = { state: 'refused', reason: 'no-right', message: 'No.', rescue: null } as const;
  expect(mergeStatus([room({ hub: refused }), room()]).hub).toEqual(refused);
  expect(mergeStatus([]).hub).toEqual({ state: 'none' });
});

test('what waits for people to join hides no trouble: neither another refusal nor a hub that is away', () => {
  const strangers = { state: 'refused', reason: 'unknown-signer', message: 'Ben’s.', rescue: null } as const;
  const broken = { ...strangers, reason: 'bad-step', message: 'Broken.' } as const;
  for (const worse of [broken, { state: 'offline', waiting: 2 } as const]) {
    expect(mergeStatus([room({ hub: strangers }), room({ hub: worse })]).hub).toEqual(worse);
    expect(mergeStatus([room({ hub: worse }), room({ hub: strangers })]).hub).toEqual(worse);
  }
  for (const state of ['saved', 'sending', 'connecting'] as const) {
    expect(mergeStatus([room({ hub: { state, waiting: 1 } }), room({ hub: strangers })]).hub, state).toEqual(strangers);
  }
});

test('with people: only who holds every room that is looked at', () => {
  const both = new Set([ANA, BEN]);
  expect(mergeStatus([room({ holders: both }), room({ holders: new Set([BEN]) })]).people).toBe(1);
  expect(mergeStatus([room({ holders: both }), room({ holders: null })]).people).toBe(2);
  expect(mergeStatus([room({ holders: null })]).people).toBe(0);
});
