import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../shared/base/canonical-json.ts';
import { codePointCounter } from '../../../../shared/formats/code-point-counter.ts';
import type { DatasetArticle, DatasetMark } from '../../../../shared/formats/dataset.ts';
import type { DatasetFormat } from '../../../../shared/formats/format.ts';
import { FORMATS } from '../../../../shared/formats/formats.ts';
import { checkWritten, expectedOf } from '../../../../shared/formats/self-check.ts';
import { writtenInMemory } from '../../../kit/memory-files.ts';
import { sampleArticle } from './sample-article.ts';

const SEED = 7;
const RUNS = 60;

/** What exports have been seen to stumble over, and plain words between. */
const PIECES = [
  ...['🙂', '🇺🇳', 'E\u0301va', 'فاعل قال', 'the wall', '3,000', '-5', ' ', '\n', '\n\n', '\t', '\u2028', '\u0085'],
  ...[']]>', '&<"', "'", '"a", b;', '=SUM(A1)', '_', '[x]', '\\n', '\u200f', '\ufeff', '.', 'a|b', '#', '\u00a0'],
];

const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));

const attrs = fc.dictionary(
  fc.constantFrom('stance', 'concept', 'claimer', 'checkworthy', 'type', 'value', 'odd key', '__proto__x', 'ü'),
  fc.oneof(words, fc.constantFrom('+1', '-1', 'person'), fc.boolean(), fc.integer(), fc.constant([1, { a: '"' }])),
  { maxKeys: 3 },
);

const tags = fc.constantFrom('claim', 'claim', 'actor', 'figure', 'cue', 'a b/c', '_u0041', 'x-y', 'ادعاء', '[tag]');

interface Plan {
  readonly tag: string;
  readonly ends: readonly (readonly [number, number])[];
  readonly attrs: { readonly [key: string]: Json };
  readonly isOrphan: boolean;
}

const plans: fc.Arbitrary<Plan> = fc.record({
  tag: tags,
  ends: fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
  attrs,
  isOrphan: fc.nat(9).map((n) => n === 0),
});

/** An article of such a text, with marks wherever the numbers fall, snapped to whole characters. */
const articles: fc.Arbitrary<DatasetArticle> = fc
  .tuple(words, words, fc.array(plans, { maxLength: 8 }), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }))
  .map(([title, text, planned, links]) => {
    const borders = [0];
    for (const sign of text) borders.push(borders.at(-1)! + sign.length);
    const point = codePointCounter(text);
    const spanOf = ([a, b]: readonly [number, number]) => {
      const [from, to] = [a % borders.length, b % borders.length].sort((x, y) => x - y) as [number, number]; // of two
      const [start16, end16] = [borders[from]!, borders[to]!];
      const quote = text.slice(start16, end16);
      return { start: point(start16), end: point(end16), start16, end16, quote, was: null };
    };
    const lost = { start: null, end: null, start16: null, end16: null, quote: 'gone', was: null };
    const marks = planned.flatMap(({ tag, ends, attrs: told, isOrphan }): Partial<DatasetMark>[] => {
      const found = ends.map(spanOf).filter(({ quote }) => quote !== '');
      const spans = found.sort((a, b) => a.start16 - b.start16);
      if (isOrphan) return [{ tag, attrs: told, state: 'orphan', spans: [lost] }];
      return spans.length === 0 ? [] : [{ tag, attrs: told, spans }];
    });
    const made = sampleArticle(
      text,
      marks.map((mark) => [mark.tag ?? '', '', mark] as const),
      marks.length === 0 ? [] : links.map(([a, b]) => ['source', a % marks.length, b % marks.length] as const),
    );
    return { ...made, title };
  });

/** Articles of different texts. */
const datasets = fc.uniqueArray(articles, { minLength: 1, maxLength: 4, selector: ({ aid }) => aid });

describe.each(Object.entries(FORMATS))('%s', (_, formatFor) => {
  it(`proves ${RUNS} generated datasets (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(datasets, async (dataset) => {
        const format: DatasetFormat = formatFor({});
        const { read } = await writtenInMemory(format, dataset);
        expect(read.size).toBe(dataset.length);
        for (const article of dataset)
          expect(checkWritten(read.get(article.aid)!, expectedOf(format, article))).toEqual({ ok: true, value: true });
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
