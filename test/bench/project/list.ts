import { filterRows } from '../../../renderer/articles/filter-rows.ts';
import { type ListState, PLAIN_ORDERS, WHOLE_LIST } from '../../../renderer/articles/list-state.ts';
import { sortRows } from '../../../renderer/articles/sort-rows.ts';
import { rowOf } from '../../kit/list-rows.ts';
import { ANA, BEN } from '../../kit/people.ts';
import { Dice } from '../kit/dice.ts';
import type { BenchRow } from '../kit/row.ts';
import { newsText } from '../reader/page/news.ts';

const ROWS = 5_000;
const ROUNDS = 25;
const OUTLETS = ['Lowland Post', 'Harbour Courier', 'The Vesper Line', 'Holm Valley Record', 'Quayside Wire'];

/** Narrowing and sorting a list of 5,000 articles by each of its columns: the slowest of all ways (each at its best of many
 * rounds, as nothing else is to be measured), and a word typed anew. */
export function listRows(): BenchRow[] {
  const dice = new Dice(11);
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const text = newsText(dice, 200);
    return rowOf(`${text.slice(0, text.indexOf('\n'))} ${n}`, {
      outlet: dice.pick(OUTLETS),
      date: `2031-${String(dice.whole(1, 12)).padStart(2, '0')}-${String(dice.whole(1, 28)).padStart(2, '0')}`,
      tags: { claim: dice.whole(0, 20), actor: dice.whole(0, 9) },
      progress: n % 3 === 0 ? { [ANA]: 'done', [BEN]: 'doing' } : {},
      assigned: n % 2 === 0 ? { [ANA]: '2031-06-01' } : {},
    });
  });
  const time = (change: Partial<ListState>, fresh: boolean): number => {
    const state = { ...WHOLE_LIST, ...change };
    const times = Array.from({ length: ROUNDS }, () => {
      // What is remembered of a row goes with the row.
      const list = fresh ? rows.map((row) => ({ ...row })) : rows;
      const start = performance.now();
      sortRows(filterRows(list, state, ANA), state, { me: ANA, nameOf: (member) => member });
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  const orders = PLAIN_ORDERS.map((order) => time({ order }, false));
  const all = time({ words: 'har', order: 'title', state: 'open', marks: 'tag:claim' }, false);
  return [
    { what: '5,000 articles: the slowest order', value: Math.max(...orders), unit: 'ms', budget: 16 },
    { what: '5,000 articles: all filters, by title', value: all, unit: 'ms', budget: 16 },
    {
      what: '5,000 articles: the first letter of a search',
      value: time({ words: 'h' }, true),
      unit: 'ms',
      budget: null,
    },
  ];
}
