import { expect, test } from 'vitest';
import { bringInWords, isNothing, whyOtherNumber } from '../../../../renderer/import-marks/bring-in-words.ts';

test('links that are new between marks that are here can be brought in, and so can everything else that comes', () => {
  const said = [
    { articles: 0, marks: 0, links: 0 },
    { articles: 0, marks: 0, links: 2 },
    { articles: 1, marks: 0, links: 1 },
    { articles: 3, marks: 0, links: 0 },
    { articles: 1, marks: 4, links: 0 },
    { articles: 0, marks: 4, links: 1 },
  ].map((comes) => [isNothing(comes), bringInWords(comes)]);
  expect(said).toEqual([
    [true, 'Nothing to bring in'],
    [false, 'Bring in 2 links'],
    [false, 'Bring in 1 link'],
    [false, 'Bring in 3 articles'],
    [false, 'Bring in 4 marks'],
    [false, 'Bring in 4 marks, 1 link'],
  ]);
});

test('one line says why that is another number than in the files', () => {
  expect(whyOtherNumber({ merged: 0, leftOut: 0, ofEvents: 0 })).toBeNull();
  expect(whyOtherNumber({ merged: 1, leftOut: 0, ofEvents: 17 })).toBe(
    'That is another number than in the files: 1 mark or link is the same as another and becomes one with it; 17 links more come of events that start at their claims.',
  );
});
