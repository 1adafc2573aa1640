import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Nudge, nudge, type Stride } from '../../../../renderer/marking/boundaries.ts';

const TEXT = 'At least four people, he said, died in Ōtaki — or five.';
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const words = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);
const moved = (from: string, move: Nudge, stride: Stride = 'word') =>
  words(nudge(TEXT, span(from), move, stride, 'en'));

test('ends move out and in by a word, and leave the marks between words outside', () => {
  expect(moved('four', 'end-out')).toBe('four people');
  expect(moved('four people', 'end-out')).toBe('four people, he');
  expect(moved('four', 'start-out')).toBe('least four');
  expect(moved('least four people', 'start-in')).toBe('four people');
  expect(moved('four people, he', 'end-in')).toBe('four people');
});

test('a span is never moved to nothing, nor beyond the text', () => {
  expect(moved('four', 'start-in')).toBe('four');
  expect(moved('four', 'end-in')).toBe('four');
  expect(moved('At', 'start-out')).toBe('At');
  expect(moved('five', 'end-out')).toBe('five');
});

test('by a letter, a grapheme moves as a whole', () => {
  const text = 'a e\u0301e\u0301 👩‍👩‍👧 z';
  expect(nudge(text, { start: 2, end: 4 }, 'end-out', 'letter', 'en')).toEqual({ start: 2, end: 6 });
  expect(nudge(text, { start: 2, end: 6 }, 'end-in', 'letter', 'en')).toEqual({ start: 2, end: 4 });
  const family = text.indexOf('👩');
  expect(nudge(text, { start: family + 8, end: text.length }, 'start-out', 'letter', 'en').start).toBeLessThanOrEqual(
    family,
  );
});

test('an end in the middle of a word goes to the end of that word', () => {
  expect(words(nudge(TEXT, { start: 9, end: 11 }, 'end-out', 'word', 'en'))).toBe('four');
  expect(words(nudge(TEXT, { start: 11, end: 13 }, 'start-out', 'word', 'en'))).toBe('four');
});

test('an unknown language is no reason to stop', () => {
  expect(words(nudge(TEXT, span('four'), 'end-out', 'word', 'no such language'))).toBe('four people');
});

test('whatever is moved stays a span within the text, and only the named end moves', () => {
  const moves: readonly Nudge[] = ['start-out', 'start-in', 'end-out', 'end-in'];
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 2, maxLength: 60 }),
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...moves),
      fc.constantFrom<Stride>('word', 'letter'),
      (text, a, b, move, stride) => {
        const start = a % (text.length - 1);
        const from = { start, end: start + 1 + (b % (text.length - start)) };
        const to = nudge(text, from, move, stride, 'en');
        expect(to.start).toBeGreaterThanOrEqual(0);
        expect(to.end).toBeLessThanOrEqual(text.length);
        expect(to.start).toBeLessThan(to.end);
        expect(move.startsWith('start') ? to.end : to.start).toBe(move.startsWith('start') ? from.end : from.start);
        if (move.endsWith('out')) expect(to.end - to.start).toBeGreaterThanOrEqual(from.end - from.start);
        else expect(to.end - to.start).toBeLessThanOrEqual(from.end - from.start);
      },
    ),
    { seed: 20_241_018, numRuns: 2_000 },
  );
});
