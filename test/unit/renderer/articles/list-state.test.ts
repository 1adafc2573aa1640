import { expect, test } from 'vitest';
import {
  isNarrowed,
  keepListState,
  keptListState,
  type ListState,
  WHOLE_LIST,
} from '../../../../renderer/articles/list-state.ts';
import { isOf } from '../../../../renderer/removal/forget-copies.ts';
import { type DeviceMemory, memoryOf, shortMemory } from '../../../../renderer/session/device-memory.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { ANA, BEN } from '../../../kit/people.ts';

const pid = newProjectId();
const mine: ListState = {
  ...WHOLE_LIST,
  words: 'ferry',
  whose: BEN,
  state: 'open',
  order: 'tag:claim',
  reverse: true,
  hidden: ['language'],
};

test('a list comes back as it was left on this device, for each person and project', () => {
  const device = shortMemory();
  keepListState(memoryOf(ANA, device), pid, mine);
  expect(keptListState(memoryOf(ANA, device), pid)).toEqual(mine);
  expect(keptListState(memoryOf(BEN, device), pid)).toEqual(WHOLE_LIST);
  expect(keptListState(memoryOf(ANA, device), newProjectId())).toEqual(WHOLE_LIST);
});

test.each([
  ['nothing that can be read', '{'],
  ['no object', '7'],
  ['an order that is none', JSON.stringify({ ...mine, order: 'colour' })],
  ['a person who is none', JSON.stringify({ ...mine, whose: 'ben' })],
  ['a column that is none', JSON.stringify({ ...mine, hidden: ['colour'] })],
  ['a part that is missing', JSON.stringify({ ...mine, words: undefined })],
])('%s: all is shown', (_, kept) => {
  const memory: DeviceMemory = {
    get: () => kept,
    set: () => expect.fail('nothing is written'),
    remove: () => undefined,
  };
  expect(keptListState(memory, pid)).toEqual(WHOLE_LIST);
});

test('what was kept before columns could be left out has those that a new list has', () => {
  const { hidden: _, ...before } = mine;
  const memory: DeviceMemory = {
    get: () => JSON.stringify(before),
    set: () => expect.fail('nothing is written'),
    remove: () => undefined,
  };
  expect(keptListState(memory, pid)).toEqual({ ...mine, hidden: ['byline'] });
});

test('it is forgotten with its project', () => {
  const names: string[] = [];
  keepListState(memoryOf(ANA, { get: () => null, set: (key) => names.push(key), remove: () => undefined }), pid, mine);
  expect(names).toHaveLength(1);
  expect(isOf(names[0]!, { pid, aid: null })).toBe(true);
});

test('an order leaves nothing out, and spaces are no words', () => {
  expect(isNarrowed({ ...WHOLE_LIST, order: 'date', reverse: true, words: '  ' })).toBe(false);
  expect(isNarrowed({ ...WHOLE_LIST, marks: 'none' })).toBe(true);
});
