import { expect, test } from 'vitest';
import { EndedLines } from '../../../hub/ended-lines.ts';

const ADDRESS = 'people/p\0line';
const bytes = (text: string): Uint8Array => Buffer.from(text);
const messageFor = (address: string): Uint8Array =>
  Buffer.concat([Uint8Array.of(address.length), bytes(address), bytes('rest')]);

test('only messages of a line that has ended are its own, and one that is shorter than it says is nobody’s', () => {
  const ended = new EndedLines();
  expect(ended.isFor(messageFor(ADDRESS), ADDRESS.length)).toBe(false);
  ended.add(ADDRESS);
  expect(ended.isFor(messageFor(ADDRESS), ADDRESS.length)).toBe(true);
  expect(ended.isFor(messageFor('people/p\0next'), ADDRESS.length)).toBe(false);
  // With a store of its own behind it there is nothing after its end.
  expect(ended.isFor(Uint8Array.of(120, 1, 2), 120)).toBe(false);
});
