import { codePointCounter } from '../../../../shared/formats/code-point-counter.ts';
import type { DatasetArticle, DatasetMark, DatasetRelation } from '../../../../shared/formats/dataset.ts';
import { type ActId, articleIdOf } from '../../../../shared/model/ids.ts';

/** What a sample mark is made of: its tag, its words as they first stand in the text, and more where it matters. */
export type SampleMark = readonly [tag: string, words: string, more?: Partial<DatasetMark>];

/** An act's id made of a word. */
export const sampleId = (word: string): ActId =>
  `${'m'.repeat(26)}/${word
    .toLowerCase()
    .replace(/[^a-z]/g, 'x')
    .padEnd(26, 'z')
    .slice(0, 26)}/0` as ActId; // of an id's form

/** An article with marks on words of it; `links` go from mark to mark by their numbers. */
export function sampleArticle(
  text: string,
  marks: readonly SampleMark[],
  links: readonly (readonly [type: string, from: number, to: number])[] = [],
): DatasetArticle {
  const point = codePointCounter(text);
  const aid = articleIdOf(text);
  const common = {
    ...{ attrs: {}, author: { id: 'm', name: 'Ana', for: null }, at: '2026-01-02T03:04:05.000Z' },
    ...{ contested: {}, dropContested: false },
  };
  const made = marks.map(([tag, words, more], at): DatasetMark => {
    const start16 = text.indexOf(words);
    const end16 = start16 + words.length;
    if (start16 < 0) throw new Error(`“${words}” is not in the text`);
    const span = { start: point(start16), end: point(end16), start16, end16, quote: words, was: null };
    return { ...common, id: sampleId(`mark ${'i'.repeat(at)}`), tag, state: 'exact', spans: [span], ...more };
  });
  const relations = links.map(
    ([type, from, to], at): DatasetRelation => ({
      ...{ ...common, id: sampleId(`link ${'i'.repeat(at)}`), type, from: made[from]!.id, to: made[to]!.id },
    }),
  );
  return {
    ...{ schema: 'postil-article/1', aid, text, textHash: aid, zones: [], marks: made, relations },
    ...{ title: 'Harbour', outlet: 'Lowland Post', byline: '', date: '2026-01-01', url: '', language: 'en' },
  };
}
