import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../../../shared/model/ids.ts';
import {
  MOST_MINUTES,
  parseHere,
  parsePointing,
  parseTop,
  tellsHere,
  tellsPointing,
} from '../../../../shared/wire/presence.ts';
import { parseRoom } from '../../../../shared/wire/room.ts';

const AID = 'a'.repeat(52) as ArticleId; // of the right form
const PID = 'b'.repeat(26);

test('where somebody is, is read as it was told, without anything else that came along', () => {
  const here = { aid: AID, activity: 'idle', minutes: 4 } as const;
  expect(parseHere({ ...here, name: 'Somebody else' })).toEqual(here);
  expect(parseHere({ aid: null, activity: 'active', minutes: 0 })).toEqual({
    aid: null,
    activity: 'active',
    minutes: 0,
  });
});

test.each([
  ['nothing', undefined],
  ['a word', 'active'],
  ['a list', [AID, 'active', 0]],
  ['no article’s id', { aid: '<b>', activity: 'active', minutes: 0 }],
  ['no known activity', { aid: AID, activity: 'asleep', minutes: 0 }],
  ['an activity that every object has', { aid: AID, activity: 'constructor', minutes: 0 }],
  ['half a minute', { aid: AID, activity: 'idle', minutes: 0.5 }],
  ['minutes in words', { aid: AID, activity: 'idle', minutes: '3' }],
  ['more than a day', { aid: AID, activity: 'idle', minutes: MOST_MINUTES + 1 }],
  ['less than no time', { aid: AID, activity: 'idle', minutes: -1 }],
])('%s is not where somebody is', (_, value) => {
  expect(parseHere(value)).toBeNull();
});

test.each([
  ['nothing', null],
  ['one end', { anchor: [1, 0, 0] }],
  ['no side', { anchor: [1, 0], focus: [1, 0] }],
  ['another side', { anchor: [1, 0, 1], focus: [1, 0, 1] }],
  ['a clock below zero', { anchor: [1, -1, 0], focus: [1, 0, 0] }],
  ['a fraction', { anchor: [1, 0.5, 0], focus: [1, 0, 0] }],
  ['a number too large', { anchor: [2 ** 53, 0, 0], focus: [1, 0, 0] }],
  ['words', { anchor: ['1', '0', '0'], focus: [1, 0, 0] }],
])('%s is not what somebody points at', (_, value) => {
  expect(parsePointing(value)).toBeNull();
});

test('where the first paragraph in view begins is one point', () => {
  expect(parseTop([1, 4, 0])).toEqual([1, 4, 0]);
  for (const value of [null, [1, 4], [1, -4, 0], ['1', '4', '0'], { anchor: [1, 4, 0] }])
    expect(parseTop(value)).toBeNull();
});

test('whatever JSON comes, reading it throws nothing and yields only what has the form', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const at = parsePointing(value);
      if (at !== null) for (const end of [at.anchor, at.focus]) expect(end.every(Number.isSafeInteger)).toBe(true);
      const here = parseHere(value);
      if (here !== null) expect(Object.keys(here)).toEqual(['aid', 'activity', 'minutes']);
    }),
    { seed: 20_311_122, numRuns: 300 },
  );
});

test('places are told in two kinds of room alone, and never in a member’s own', () => {
  const room = (name: string) => parseRoom(name)!;
  expect(tellsHere(room(`project/${PID}`))).toBe(true);
  expect(tellsHere(room(`people/${PID}`))).toBe(false);
  expect(tellsPointing(room(`marks/${PID}/${AID}/team`))).toBe(true);
  for (const name of [`marks/${PID}/${AID}/${PID}`, `marks/${PID}/${AID}/gold`, `text/${PID}/${AID}`, `guide/${PID}`])
    expect(tellsPointing(room(name))).toBe(false);
});
