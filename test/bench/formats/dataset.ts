import { codePointCounter } from '../../../shared/formats/code-point-counter.ts';
import type { DatasetArticle, DatasetMark } from '../../../shared/formats/dataset.ts';
import { type ActId, actId, articleIdOf, type StepKey } from '../../../shared/model/ids.ts';
import { Dice } from '../kit/dice.ts';
import { newsMarks, newsText } from '../reader/page/news.ts';

/** UTF-16 units and marks of an article, about as in corpora of news whose every claim, actor and figure is marked. */
const LENGTH = 5_000;
const MARKS_EACH = 100;

/** News-like articles with this many marks in all, and a link for every fifth. The same each time. */
export function datasetOf(marks: number): readonly DatasetArticle[] {
  const dice = new Dice(marks);
  return Array.from({ length: marks / MARKS_EACH }, (_, at) => articleOf(dice, at));
}

function articleOf(dice: Dice, number: number): DatasetArticle {
  const text = `🙂 ${newsText(dice, LENGTH)}`;
  const aid = articleIdOf(text);
  const point = codePointCounter(text);
  const letters = [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const key = `${'a'.repeat(26)}/${letters.padStart(26, 'z')}` as StepKey; // a well-formed key that no one signed
  const common = {
    ...{ author: { id: 'a'.repeat(26), name: 'Ana', for: null }, at: '2026-01-02T03:04:05.000Z' },
    ...{ contested: {}, dropContested: false },
  };
  const marks = newsMarks(dice, LENGTH - 2, MARKS_EACH).map(({ tag, ranges }, at): DatasetMark => {
    const spans = ranges.map(({ start, end }) => {
      const [start16, end16] = [start + 3, end + 3];
      return { start: point(start16), end: point(end16), start16, end16, quote: text.slice(start16, end16), was: null };
    });
    const attrs = { unit: 'people', value: dice.whole(1, 4_000), stance: dice.pick(['-1', '0', '+1']) };
    return { id: actId(key, at), tag, state: 'exact', spans, attrs, ...common };
  });
  const idOf = (at: number): ActId => marks[at]!.id;
  return {
    ...{ schema: 'postil-article/1', aid, title: `Article ${number}`, outlet: 'Lowland Post', byline: '' },
    ...{ date: '2026-01-01', url: '', language: 'en', text, textHash: aid, zones: [], marks },
    relations: Array.from({ length: MARKS_EACH / 5 }, (_, at) => ({
      ...{
        id: actId(key, MARKS_EACH + at),
        type: 'source',
        from: idOf(5 * at),
        to: idOf(5 * at + 1),
        attrs: {},
        ...common,
      },
    })),
  };
}
