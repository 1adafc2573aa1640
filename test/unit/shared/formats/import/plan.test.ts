import { expect, it } from 'vitest';
import type { ForeignMark } from '../../../../../shared/formats/foreign.ts';
import { labelMap, tagCalled } from '../../../../../shared/formats/import/label-map.ts';
import { anybodysSource, planImport } from '../../../../../shared/formats/import/plan.ts';

const labels = labelMap(['Claim', 'cue', 'actor'], []);
if (!labels.ok) throw new Error(labels.message);

const mark = (id: string, more: Partial<ForeignMark>): ForeignMark => ({
  ...{ id, label: 'Claim', spans: [{ start: 0, end: 4 }], attrs: {}, annotator: null, note: null },
  ...more,
});
const plan = (...marks: ForeignMark[]) =>
  planImport({ name: 'a', text: 'Nine boats.', meta: {}, marks, links: [] }, labels.value);

it('has the attributes and notes of equal marks in one, and counts those that contradict', () => {
  const { marks, alike } = plan(
    mark('a', { attrs: { stance: '-1' }, note: 'one' }),
    mark('b', { attrs: { modality: 'denied' }, note: 'two' }),
    mark('c', { attrs: { stance: '+1', quotation: 'direct' } }),
  );
  expect(marks).toHaveLength(1);
  expect(marks[0]).toMatchObject({
    attrs: { stance: '-1', modality: 'denied', quotation: 'direct' },
    note: 'one\ntwo',
  });
  expect(alike).toBe(1);
});

it('counts marks that labels made one, whatever their attributes', () => {
  const both = labelMap(['Claim', 'statement'], []);
  if (!both.ok) throw new Error(both.message);
  const made = planImport(
    {
      ...{ name: 'a', text: 'Nine boats.', meta: {}, links: [] },
      marks: [mark('a', {}), mark('b', { label: 'statement' }), mark('c', { annotator: 'Ana' })],
    },
    both.value,
  );
  expect(made).toMatchObject({ merged: 1, alike: 0 });
  expect(made.marks).toHaveLength(2);
});

it('knows the tag of cues', () => {
  expect(plan(mark('a', { label: 'cue' })).marks[0]?.tag).toBe('cue');
});

it('names the same place under the same tag alike, whoever marked it', () => {
  const [one, other, nobody] = ['Ana "A", B', 'Ben', null].map(
    (annotator) => plan(mark('a', { annotator })).marks[0]?.source ?? '',
  );
  expect(new Set([one, other, nobody]).size).toBe(3);
  expect([one, other].map((source) => anybodysSource(source ?? ''))).toEqual([nobody, nobody]);
  expect(anybodysSource('import [')).toBe('import [');
});

it('a label is the tag of the project that it names, exactly or else by its letters alone', () => {
  const own = ['Attribution', 'DISCUSS', 'discuss', 'PER', 'claim'];
  const called = ['Attribution', ' attribution', 'discuss', 'Discuss', 'harbour'].map((label) => tagCalled(label, own));
  expect(called).toEqual(['Attribution', 'Attribution', 'discuss', undefined, undefined]);
  const map = labelMap(['ATTRIBUTION', 'PER', 'org', 'Claim'], [], () => new Set(own));
  expect(map.ok && [...map.value.values()]).toEqual(['Attribution', 'PER', 'actor', 'claim']);
  expect(labelMap(['Discuss'], [], () => new Set(own))).toMatchObject({ ok: false, code: 'labels' });
});
