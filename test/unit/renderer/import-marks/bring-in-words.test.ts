import { expect, test } from 'vitest';
import { bringInWords, isNothing } from '../../../../renderer/import-marks/bring-in-words.ts';

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
