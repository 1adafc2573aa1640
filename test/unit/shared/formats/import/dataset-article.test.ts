import { expect, it } from 'vitest';
import type { ForeignDocument } from '../../../../../shared/formats/foreign.ts';
import { datasetArticle } from '../../../../../shared/formats/import/dataset-article.ts';
import { joinEqual } from '../../../../../shared/formats/import/join-equal.ts';
import { keptLabels } from '../../../../../shared/formats/import/label-map.ts';
import { isActId } from '../../../../../shared/model/ids.ts';

const by = (annotator: string, label: string, meta: ForeignDocument['meta'] = {}): ForeignDocument => ({
  ...{ name: 'quay', text: 'Nine boats were lost.', meta, links: [{ type: 'same', from: 'm', to: 'm' }] },
  marks: [{ id: 'm', label, spans: [{ start: 0, end: 4 }], attrs: {}, annotator, note: null }],
});
const labels = keptLabels(['claim', 'figure'], []);
if (!labels.ok) throw new Error(labels.message);

function rowsOf(...documents: ForeignDocument[]) {
  return joinEqual(documents).map((document) => {
    const made = datasetArticle(document, labels.ok ? labels.value : new Map());
    if (!made.ok) throw new Error(made.message);
    return made.value;
  });
}

it('makes one row of the work of several people on one text, each mark with an id of its own', () => {
  const rows = rowsOf(by('ana', 'claim'), by('ben', 'figure'), by('ana', 'claim'));
  expect(rows).toHaveLength(1);
  const ids = [...(rows[0]?.marks ?? []), ...(rows[0]?.relations ?? [])].map(({ id }) => id);
  expect(new Set(ids).size).toBe(6);
  expect(ids.every(isActId)).toBe(true);
  expect(rows[0]?.relations.map(({ from }) => from)).toEqual(rows[0]?.marks.map(({ id }) => id));
});

it('makes other ids of the marks of another person, also in a file of their own', () => {
  const [ana] = rowsOf(by('ana', 'claim'));
  const [ben] = rowsOf(by('ben', 'claim'));
  const [again] = rowsOf(by('ana', 'claim'));
  expect(ana?.marks[0]?.id).not.toBe(ben?.marks[0]?.id);
  expect(ana?.marks[0]?.id).toBe(again?.marks[0]?.id);
});

it('takes a detail from whoever tells it: an empty one of the first hides none', () => {
  const [row] = rowsOf(by('ana', 'claim', { title: '', outlet: 'Echo' }), by('ben', 'claim', { title: 'The quay' }));
  expect(row).toMatchObject({ title: 'The quay', outlet: 'Echo' });
});

it('takes no detail that an article cannot have', () => {
  const [row] = rowsOf(by('ana', 'claim', { date: 'last Tuesday', url: 'javascript:alert(1)', outlet: 'The Quay' }));
  expect(row).toMatchObject({ date: '', url: '', outlet: 'The Quay' });
});
