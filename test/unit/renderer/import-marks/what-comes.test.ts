import { expect, test } from 'vitest';
import { whatComes } from '../../../../renderer/import-marks/what-comes.ts';
import type { ForeignDocument } from '../../../../shared/formats/foreign.ts';
import { bringMarks } from '../../../../shared/formats/import/bring-marks.ts';
import { homesOf } from '../../../../shared/formats/import/homes.ts';
import { MarksThere } from '../../../../shared/formats/import/marks-there.ts';
import { planImport } from '../../../../shared/formats/import/plan.ts';
import { articleIdOf, newStepKey } from '../../../../shared/model/ids.ts';
import { newFold } from '../../../../shared/steps/fold.ts';
import { ANA } from '../../../kit/people.ts';

const TEXT = 'The quay lost nine boats. Ilse Brandt said so.\n';
const OTHER = 'Nobody was hurt, said the harbour office.\n';

const mark = (id: string, label: string, start: number) => ({
  ...{ id, label, attrs: {}, annotator: null, note: null },
  spans: [{ start, end: start + 4 }],
});
const quay: ForeignDocument = {
  ...{ name: 'quay', text: TEXT, meta: {} },
  marks: [mark('a', 'figure', 4), mark('b', 'PER', 14), mark('c', 'PER', 26)],
  links: [
    { type: 'said-by', from: 'a', to: 'c' },
    { type: 'same', from: 'b', to: 'c' },
  ],
};
const office: ForeignDocument = { name: 'office', text: OTHER, meta: {}, marks: [mark('a', 'PER', 0)], links: [] };

const homes = homesOf([quay, office], (aid) => aid === articleIdOf(TEXT), []);
const comes = (labels: readonly (readonly [string, string | null])[], blind = '') =>
  whatComes(
    homes,
    {
      labels: new Map(labels),
      attributes: new Map(),
      linkTypes: new Map(),
      eventsAt: 'claim' as const,
      annotators: new Map(),
    },
    (aid) => aid === articleIdOf(blind),
  );

const SAME_NUMBER = { merged: 0, leftOut: 0, ofEvents: 0 };

test('what would be written is counted: marks, their links, and articles that are new', () => {
  expect(
    comes([
      ['figure', 'figure'],
      ['PER', 'actor'],
    ]),
  ).toEqual({ ...SAME_NUMBER, articles: 1, marks: 4, links: 2, already: 0, notBrought: {} });
});

test('labels that are left out take their marks along, and the links of these', () => {
  expect(
    comes([
      ['figure', null],
      ['PER', 'actor'],
    ]),
  ).toEqual({ ...SAME_NUMBER, articles: 1, marks: 3, links: 1, already: 0, leftOut: 2, notBrought: {} });
  expect(
    comes([
      ['figure', null],
      ['PER', null],
    ]),
  ).toEqual({ ...SAME_NUMBER, articles: 1, marks: 0, links: 0, already: 0, leftOut: 6, notBrought: {} });
});

test('nothing goes into an article that is annotated independently', () => {
  expect(
    comes(
      [
        ['figure', 'figure'],
        ['PER', 'actor'],
      ],
      TEXT,
    ),
  ).toEqual({ ...SAME_NUMBER, articles: 1, marks: 1, links: 0, already: 0, notBrought: {} });
});

test('why what comes is another number than the files hold: marks that become one, and links of events at their claims', () => {
  const role = (type: string, to: string) => ({ type, from: 'said', to, event: 'one' });
  const files: ForeignDocument = {
    ...quay,
    marks: [
      ...quay.marks,
      mark('d', 'PER', 14),
      mark('said', 'cue', 31),
      mark('e', 'claim', 9),
      mark('f', 'claim', 20),
    ],
    links: [role('what', 'e'), role('what', 'f'), role('who', 'c'), { type: 'same', from: 'b', to: 'd' }],
  };
  const labels = new Map(['figure', 'claim', 'cue'].map((tag) => [tag, tag] as const)).set('PER', 'actor');
  const choices = { labels, attributes: new Map(), linkTypes: new Map(), annotators: new Map() };
  const at = (eventsAt: 'claim' | 'trigger') =>
    whatComes(
      homesOf([files], () => true, []),
      { ...choices, eventsAt },
      () => false,
    );
  // Who says it is linked to each of the two claims; a mark is not linked to what is the very same one.
  expect(at('claim')).toMatchObject({ marks: 6, links: 4, merged: 1, leftOut: 1, ofEvents: 1 });
  expect(at('trigger')).toMatchObject({ marks: 6, links: 3, merged: 1, leftOut: 1, ofEvents: 0 });
});

test('what rows of Postil tell beside is counted of what comes, and of nothing that is left out or here', () => {
  const own = { at: '2024-10-18T12:00:00.000Z', author: null, contested: {}, dropContested: false };
  const marks = quay.marks.map((one) => ({ ...one, own }));
  const [home] = homesOf([{ ...quay, marks }], (aid) => aid === articleIdOf(TEXT), []);
  const labels = new Map([
    ['figure', 'figure'],
    ['PER', null],
  ]);
  const choices = { labels, attributes: new Map(), linkTypes: new Map(), eventsAt: 'claim' as const };
  const made = { ...choices, annotators: new Map<string, string | null>() };
  const lost = { 'times at which marks and links were made': 1 };
  expect(whatComes([home!], made, () => false)).toMatchObject({ marks: 1, already: 0, notBrought: lost });
  const fold = newFold();
  const plan = planImport(home!.document, labels);
  bringMarks(plan, fold, (acts, whose) => {
    const key = newStepKey(ANA);
    const named = whose === null ? {} : { for: whose };
    fold.add([[key, { v: 1, by: ANA, at: 0, seq: 1, via: 'import', ...named, acts: acts(key), sig: '' }]]);
  });
  const here = new Map([[home!.aid, { there: new MarksThere(fold), placeOf: undefined }]]);
  const again = { articles: 0, marks: 0, links: 0, already: 1, notBrought: {} };
  expect(whatComes([home!], made, () => false, here)).toEqual({ ...SAME_NUMBER, leftOut: 4, ...again });
});
