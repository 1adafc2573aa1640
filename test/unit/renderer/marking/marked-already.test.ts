import { describe, expect, test } from 'vitest';
import { markedAlready, OnceOrMeant } from '../../../../renderer/marking/marked-already.ts';
import { markView } from '../../../../renderer/store/mark-view.ts';
import type { LiveText } from '../../../../shared/anchor/live-text.ts';
import type { Act } from '../../../../shared/model/step.ts';
import { mark } from '../../../../shared/steps/commands.ts';
import { ANA, anchorAt, BEN, Device } from '../../../kit/people.ts';

/** Every mark lies where it was made. */
const text: Pick<LiveText, 'resolve'> = {
  resolve: ({ start: [, at], quote }) => ({ state: 'exact', range: { start: at, end: at + quote.length } }),
};
const [ana, ben] = [new Device(ANA), new Device(BEN)];
/** `markView` only resolves spans. */
const made = (device: Device, act: Act) => markView(device.fold.get(device.do(act))!, text as LiveText);

const WORDS = { start: 10, end: 15 };
const span = anchorAt(10, 'ferry');

describe('one’s own mark on the very same words is found', () => {
  const mine = made(ana, mark('actor', [span]));
  const find = (...marks: Parameters<typeof markedAlready>[0]) => markedAlready(marks, ANA, 'actor', WORDS);

  test('and no other: not of another person, another tag, other words, or more of them', () => {
    expect(find(made(ben, mark('actor', [span])))).toBeNull();
    expect(find(made(ana, mark('claim', [span])))).toBeNull();
    expect(
      find(made(ana, mark('actor', [anchorAt(10, 'ferr')])), made(ana, mark('actor', [anchorAt(9, ' ferry')]))),
    ).toBe(null);
    expect(find(made(ana, mark('actor', [span, anchorAt(30, 'crew')])))).toBeNull();
    expect(find({ ...mine, made: { ...mine.made, for: 'annotator 3' } }), 'brought in for somebody else').toBeNull();
    expect(find(mine)).toBe(mine.id);
  });
});

describe('words are marked once', () => {
  test('unless one was told that they are and asks for the same again', () => {
    const once = new OnceOrMeant();
    expect(once.may('claim', WORDS, false)).toBe(true);
    expect(once.may('claim', WORDS, true)).toBe(false);
    expect(once.may('actor', WORDS, true), 'another tag').toBe(false);
    expect(once.may('claim', WORDS, true), 'told of the other tag last').toBe(false);
    expect(once.may('claim', WORDS, true)).toBe(true);
    expect(once.may('claim', WORDS, true), 'each time anew').toBe(false);
  });

  test('the same words selected anew are told of again', () => {
    const once = new OnceOrMeant();
    expect(once.may('claim', WORDS, true)).toBe(false);
    once.startOver();
    expect(once.may('claim', WORDS, true)).toBe(false);
  });

  test('a mark that is still being signed counts', () => {
    const once = new OnceOrMeant();
    const end = once.begin('claim', WORDS);
    expect(once.may('claim', { start: 10, end: 14 }, false)).toBe(true);
    expect(once.may('claim', WORDS, false)).toBe(false);
    once.startOver();
    end();
    expect(once.may('claim', WORDS, false), 'it came to nothing').toBe(true);
  });
});
