import { expect, test } from 'vitest';
import { deskWith, sync } from './desk.ts';

const TEXT = 'The quick fox 🦊 jumps.\n';

test('a point is where it was made, whatever is written before it', () => {
  const [ana, ben] = [deskWith(TEXT, 100), deskWith(TEXT, 200)];
  const point = ana.live.pointAt(4, 0)!;
  expect(point).toEqual([1, 4, 0]);
  ben.body.insert(0, 'Today: ');
  ben.body.delete(8, 2);
  sync(ana, ben);
  for (const { live } of [ana, ben]) expect(live.text.slice(live.offsetOf(point)!)).toMatch(/^quick fox/);
});

test('the end of a selection stays behind its last character when words are put in there', () => {
  const desk = deskWith(TEXT, 100);
  const [start, end] = [desk.live.pointAt(4, 0)!, desk.live.pointAt(9, -1)!];
  desk.body.insert(9, 'est');
  desk.body.insert(4, 'very ');
  expect(desk.live.text.slice(desk.live.offsetOf(start)!, desk.live.offsetOf(end)!)).toBe('quick');
});

test('there is a point at both ends of a text, counted in UTF-16, and none beyond or in an empty one', () => {
  const { live } = deskWith(TEXT);
  for (const assoc of [0, -1] as const) {
    for (const at of [0, 16, TEXT.length]) expect(live.offsetOf(live.pointAt(at, assoc)!)).toBe(at);
    expect(live.pointAt(-1, assoc)).toBeNull();
    expect(live.pointAt(TEXT.length + 1, assoc)).toBeNull();
    expect(deskWith(null).live.pointAt(0, assoc)).toBeNull();
  }
});

test('a point at what was deleted is where that stood; one that the text here does not have is nowhere', () => {
  const desk = deskWith(TEXT);
  const [before, after] = [desk.live.pointAt(5, 0)!, desk.live.pointAt(8, -1)!];
  desk.body.delete(4, 6);
  expect(desk.live.offsetOf(before)).toBe(4);
  expect(desk.live.offsetOf(after)).toBe(4);
  expect(desk.live.offsetOf([1, TEXT.length, 0])).toBeNull();
  expect(desk.live.offsetOf([7, 0, 0])).toBeNull();
  expect(deskWith(null).live.offsetOf(before)).toBeNull();
});
