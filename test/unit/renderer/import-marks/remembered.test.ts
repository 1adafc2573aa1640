import { expect, test } from 'vitest';
import { ownTags } from '../../../../renderer/import-marks/own-tags.ts';
import { proposedMaps } from '../../../../renderer/import-marks/propose.ts';
import { recall, remember } from '../../../../renderer/import-marks/remembered.ts';
import { shortMemory } from '../../../../renderer/session/device-memory.ts';
import { pseudonymsFor } from '../../../../shared/formats/import/pseudonyms.ts';
import { surveyOf } from '../../../../shared/formats/import/survey.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import type { IndexedArticle } from '../../../../shared/model/indexed-article.ts';

const pid = newProjectId();
const numbered = (n: number): string => `annotator ${n}`;
const mark = (id: string, label: string) => ({
  ...{ id, label, spans: [{ start: 0, end: 4 }], attrs: { stance: 'for' }, annotator: null, note: null },
});
const survey = surveyOf([
  {
    ...{ name: 'a', text: 'Nine boats', meta: {} },
    marks: [mark('1', 'PER'), mark('2', 'Quay'), mark('3', 'Quay')],
    links: [{ type: 'Source', from: '1', to: '2' }],
  },
]);

test('what names usually mean is proposed, else the name itself; and what was decided before goes first', () => {
  const memory = shortMemory();
  expect(proposedMaps(survey, recall(memory, pid), [])).toEqual({
    labels: new Map([
      ['Quay', 'Quay'],
      ['PER', 'actor'],
    ]),
    attributes: new Map([['stance', 'stance']]),
    linkTypes: new Map([['Source', 'source']]),
    eventsAt: 'claim',
  });
  const none = { attributes: new Map(), linkTypes: new Map(), eventsAt: 'trigger' as const, pseudonyms: new Map() };
  remember(memory, pid, { ...none, labels: new Map([['Quay', null]]) });
  remember(memory, pid, { ...none, labels: new Map([['PER', 'claim']]) });
  expect(proposedMaps(survey, recall(memory, pid), ['quay']).labels).toEqual(
    new Map([
      ['Quay', null],
      ['PER', 'claim'],
    ]),
  );
  expect(proposedMaps(survey, recall(memory, pid), []).eventsAt).toBe('trigger');
  expect(recall(memory, newProjectId())).toMatchObject({ labels: new Map(), eventsAt: 'claim' });
});

test('a label that is called like a tag of the project’s own is proposed as that tag', async () => {
  const rows = [
    { tags: [['claim', 1] as const, ['PER', 2] as const] },
    {
      tags: [
        ['', 1],
        ['PER', 1],
        ['quay', 3],
      ] as const,
    },
  ];
  // Of a row, only the tags are looked at.
  const articleIndex = async () => ({ rev: 1, rows: rows as unknown as readonly IndexedArticle[] });
  const own = await ownTags({ articleIndex }, pid);
  expect(own).toEqual(['PER', 'quay']);
  expect(proposedMaps(survey, recall(shortMemory(), pid), own).labels).toEqual(
    new Map([
      ['Quay', 'quay'],
      ['PER', 'PER'],
    ]),
  );
});

test.each(['{', '7', '[[["a"]],[[1,2]],{},null]'])('memory that holds %s is as good as none', (kept) => {
  const memory = shortMemory();
  memory.set(`postil.import.${pid}`, kept);
  expect([...recall(memory, pid).labels, ...recall(memory, pid).attributes]).toEqual([]);
});

test('a number stays somebody’s own: it is given again to the same name, and to no other', () => {
  const first = pseudonymsFor(['ben', 'ana'], 'numbers', new Map(), new Set(), numbered);
  expect([...first]).toEqual([
    ['ana', 'annotator 1'],
    ['ben', 'annotator 2'],
  ]);
  const known = new Map([...first].map(([name, pseudonym]) => [name, pseudonym ?? '']));
  const later = pseudonymsFor(['aaron', 'ben'], 'numbers', known, new Set(['annotator 3']), numbered);
  expect([...later]).toEqual([
    ['aaron', 'annotator 4'],
    ['ben', 'annotator 2'],
  ]);
  expect(pseudonymsFor(['ben'], 'names', known, new Set(), numbered).get('ben')).toBe('ben');
  expect(pseudonymsFor(['ben'], 'nobody', known, new Set(), numbered).get('ben')).toBeNull();
});

test('a survey counts, and shows two different examples of each name', () => {
  expect(survey).toMatchObject({ documents: 1, marks: 3, links: 1, nobodys: 3 });
  expect(survey.labels[0]).toEqual({ name: 'Quay', count: 2, examples: [['Nine']] });
  expect(survey.linkTypes[0]).toEqual({ name: 'Source', count: 1, examples: [['PER', 'Quay']] });
});
