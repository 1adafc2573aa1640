import { expect, test } from 'vitest';
import { candidatesFor, filtered, proposed, typeDigit } from '../../../../renderer/links/candidates.ts';
import { itemsOf } from '../../../../renderer/links/picker-items.ts';
import type { MarkView } from '../../../../renderer/store/mark-view.ts';
import { markView } from '../../../../renderer/store/mark-view.ts';
import type { LiveText } from '../../../../shared/anchor/live-text.ts';
import { mark } from '../../../../shared/steps/commands.ts';
import { ANA, anchorAt, Device } from '../../../kit/people.ts';

/** Where a mark lies is all that is asked of the text here; what lies beyond 9,000 is nowhere. */
const text: Pick<LiveText, 'resolve'> = {
  resolve: ({ start: [, at], quote }) =>
    at > 9000 ? { state: 'orphan' } : { state: 'exact', range: { start: at, end: at + quote.length } },
};
const device = new Device(ANA);
const at = (tag: string, start: number, words: string): MarkView =>
  // `markView` only resolves spans.
  markView(device.fold.get(device.do(mark(tag, [anchorAt(start, words)])))!, text as LiveText);

const claim = at('claim', 100, 'the dam is safe');
const far = at('actor', 10, 'the mayor');
const near = at('actor', 120, 'the engineer');
const beside = at('figure', 150, '40 crews');
const alike = at('claim', 116, 'safe');
const nowhere = at('actor', 9999, 'the paper');
const marks = [far, claim, alike, near, beside, nowhere];
const isFree = () => false;

test('every other mark is offered in the order of the text; those with a place are numbered in it', () => {
  const offered = candidatesFor(claim, marks, isFree);
  expect(offered.map(({ mark, number }) => [mark, number])).toEqual([
    [far, 1],
    [alike, 2],
    [near, 3],
    [beside, 4],
    [nowhere, null],
  ]);
});

test('of many marks only those around the one in hand are numbered', () => {
  const many = Array.from({ length: 80 }, (_, i) => at('actor', i * 20, `word ${i}`));
  const numbered = candidatesFor(many[40]!, many, isFree).filter(({ number }) => number !== null);
  expect(numbered).toHaveLength(30);
  expect(numbered[0]!.mark).toBe(many[25]);
});

test('the nearest that fits and is free is proposed, then any that is free', () => {
  const offer = (linked: readonly MarkView[]) =>
    proposed(
      claim,
      candidatesFor(claim, marks, (id) => linked.some((one) => one.id === id)),
    )?.mark;
  expect(offer([])).toBe(alike);
  expect(offer([alike])).toBe(near);
  expect(offer([alike, near])).toBe(beside);
  expect(offer([alike, near, beside])).toBe(far);
  expect(proposed(claim, [])).toBe(null);
  const other = at('figure', 160, 'two boats');
  expect(proposed(beside, candidatesFor(beside, [other, claim], isFree))?.mark).toBe(claim);
  const actor = proposed(far, candidatesFor(far, [far, nowhere, near], isFree));
  expect(actor?.mark).toBe(near);
});

test('typed words narrow it down, in any order and case', () => {
  const offered = candidatesFor(claim, marks, isFree);
  expect(filtered(offered, 'ENGIN the').map(({ mark }) => mark)).toEqual([near]);
  expect(filtered(offered, ' ')).toBe(offered);
  expect(filtered(offered, 'nobody')).toEqual([]);
});

test('selected words come first, as each tag that goes with the mark’s own', () => {
  const items = itemsOf('claim', true, candidatesFor(claim, marks, isFree));
  expect(items.slice(0, 3)).toMatchObject([
    { kind: 'words', tag: 'actor', choices: [{ type: 'source', turned: false }] },
    { kind: 'words', tag: 'figure', choices: [{ type: 'figure', turned: false }] },
    { kind: 'words', tag: 'cue', choices: [{ type: 'cue', turned: false }] },
  ]);
  expect(items[3]).toMatchObject({ kind: 'mark' });
  expect(itemsOf('claim', false, [])).toEqual([]);
});

test('digits make a number while one begins so, and begin anew otherwise', () => {
  expect(typeDigit('', '1', 30)).toBe('1');
  expect(typeDigit('1', '2', 30)).toBe('12');
  expect(typeDigit('12', '3', 30)).toBe('3');
  expect(typeDigit('1', '2', 9)).toBe('2');
  expect(typeDigit('', '0', 9)).toBe('');
  expect(typeDigit('1', '0', 30)).toBe('10');
});
