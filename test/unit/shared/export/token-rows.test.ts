import { describe, expect, it } from 'vitest';
import { tokenFlaw, tokenRow } from '../../../../shared/export/token-rows.ts';
import { ownStretches } from '../../../../shared/formats/flat.ts';
import { gatherArticle, noCounts } from '../../../../shared/formats/gather.ts';
import { goldArticle } from '../formats/gold.ts';

const article = gatherArticle(goldArticle().parts, 'include', noCounts());
const VERSIONS = { icu: '78.1', unicode: '17.0' };
const row = tokenRow(article, VERSIONS);

describe('tokens beside an export', () => {
  it('cut the same words out of the text in both units, in order, with nothing but white space between', () => {
    expect(tokenFlaw(article.text, row)).toBeNull();
    expect(row).toMatchObject({ textHash: article.textHash, segmenter: { name: 'Intl.Segmenter', ...VERSIONS } });
    const points = [...article.text];
    for (const [start, end, start16, end16] of row.sentences.flat())
      expect(points.slice(start, end).join('')).toBe(article.text.slice(start16, end16));
  });

  it('begin and end where marks do, white space at the ends of a mark apart', () => {
    const places = row.sentences.flat();
    const [starts, ends] = [new Set(places.map(([, , start]) => start)), new Set(places.map(([, , , end]) => end))];
    for (const { start, end } of article.marks.flatMap(ownStretches)) {
      const words = article.text.slice(start, end);
      expect(starts).toContain(start + words.length - words.trimStart().length);
      expect(ends).toContain(end - (words.length - words.trimEnd().length));
    }
  });

  it('end no sentence after a title or an initial', () => {
    const text = 'Dr. Ode met J. Brandt. They spoke.';
    const { sentences } = tokenRow({ ...article, text, language: 'en', marks: [] }, VERSIONS);
    expect(sentences.map((words) => words.map(([, , start, end]) => text.slice(start, end)).join(' '))).toEqual([
      'Dr . Ode met J . Brandt .',
      'They spoke .',
    ]);
  });

  it('are found out when a place is off by one, in either unit, or a word is missing', () => {
    const wrong = (change: (place: readonly number[]) => readonly number[]) =>
      tokenFlaw(article.text, {
        sentences: row.sentences.map((words) => words.map((place) => change(place) as (typeof words)[number])),
      });
    expect(wrong(([a, b, c, d]) => [a! + 1, b!, c!, d!])).not.toBeNull();
    expect(wrong(([a, b, c, d]) => [a!, b!, c!, d! - 1])).not.toBeNull();
    expect(tokenFlaw(article.text, { sentences: row.sentences.slice(1) })).not.toBeNull();
  });
});
