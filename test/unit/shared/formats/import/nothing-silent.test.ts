import { describe, expect, it } from 'vitest';
import { readBrat } from '../../../../../shared/formats/brat/read.ts';
import type { ForeignDocument, ForeignLink } from '../../../../../shared/formats/foreign.ts';
import { ground } from '../../../../../shared/formats/import/ground.ts';
import { homesOf } from '../../../../../shared/formats/import/homes.ts';
import { joinEqual } from '../../../../../shared/formats/import/join-equal.ts';
import { notReadOf, present } from '../../../../../shared/formats/import/not-carried.ts';
import { readW3c } from '../../../../../shared/formats/w3c/read.ts';
import { actId, articleIdOf, newStepKey } from '../../../../../shared/model/ids.ts';
import { ANA } from '../../../../kit/people.ts';
import { file, read, TEXT, units } from './annotated-files.ts';

/** What of a file was read, and what was not. */
function readOf(name: string, content: string) {
  const made = read([file(name, content)], { unit: 'utf16' });
  if (made.kind !== 'read') throw new Error(made.kind);
  const { documents } = made;
  const marks = documents.flatMap(({ text, marks }) =>
    marks.map(({ label, spans }) => `${label} ${text.slice(spans[0]?.start, spans[0]?.end)}`),
  );
  return { documents, marks, lost: present(notReadOf(documents)) };
}

const region = (id: string, words: string, more: object) => {
  const [start, end] = units(words);
  return { id, from_name: 'label', to_name: 'text', type: 'labels', value: { start, end, text: words, ...more } };
};
const tasks = (data: object, ...result: object[]): string =>
  JSON.stringify([{ id: 1, data: { text: TEXT, ...data }, annotations: [{ completed_by: 3, result }] }]);

describe('Label Studio', () => {
  const quay = region('a', 'quay', { labels: ['place'] });
  const picture = { id: 'p', from_name: 'box', to_name: 'image', type: 'rectanglelabels' };
  const relation = { type: 'relation', from_id: 'a', to_id: 'p', direction: 'right' };

  it('counts a relation to a region on a picture, and still brings in the marks', () => {
    const box = { ...picture, value: { x: 1, y: 2, width: 3, height: 4, rectanglelabels: ['boat'] } };
    const { marks, lost } = readOf('x.json', tasks({}, quay, box, relation));
    expect(marks).toEqual(['place quay']);
    expect(lost).toEqual({ 'values that are no labels, choices, numbers or texts of a region': 2 });
  });

  it('brings in the labels of a web page that have a name of their own', () => {
    const html = { ...region('h', 'nine boats', { hypertextlabels: ['figure'] }), type: 'hypertextlabels' };
    expect(readOf('x.json', tasks({}, html)).marks).toEqual(['figure nine boats']);
  });

  it('counts by name what an article has no place for', () => {
    const { lost } = readOf('x.json', tasks({ source_id: 'A-17', year: 2020, outlet: 'Quay', none: '' }, quay));
    expect(lost).toEqual({ 'details that an article has no place for (source_id, year)': 2 });
  });

  it('counts what JSON_MIN says of no region', () => {
    const [start, end] = units('quay');
    const row = {
      ...{
        id: 1,
        annotation_id: 2,
        annotator: 3,
        text: TEXT,
        label: [{ start, end, text: 'quay', labels: ['place'] }],
      },
      ...{ note: [{ start: 0, end: 2, text: ['odd'] }], stars: [{ rating: 4 }], mood: 4, topics: { choices: ['sea'] } },
    };
    expect(readOf('x.json', JSON.stringify([row])).lost).toEqual({
      'values that are no labels, choices, numbers or texts of a region': 2,
      'details that an article has no place for (mood, topics)': 2,
    });
  });
});

describe('lines', () => {
  it('of doccano and Prodigy count what an article has no place for', () => {
    const [start, end] = units('quay');
    const doccano = { text: TEXT, label: [[start, end, 'place']], source: 'A-17', year: 2020, title: 'Boats' };
    expect(readOf('d.jsonl', `${JSON.stringify(doccano)}\n`).lost).toEqual({
      'details that an article has no place for (source, year)': 2,
    });
    const span = { start, end, label: 'place', token_start: 1, token_end: 1, score: 0.5 };
    const prodigy = { text: TEXT, spans: [span], accept: ['sea'], meta: { pattern: 7 }, _input_hash: 1 };
    expect(readOf('p.jsonl', `${JSON.stringify(prodigy)}\n`).lost).toEqual({
      'details that an article has no place for (accept, pattern)': 2,
      'values of spans beside their labels': 1,
    });
  });
});

it('brat: a second value of an attribute is counted, and the attributes of events that share a trigger', () => {
  const ann = ['T1\tSay 39 43\tsaid', 'E1\tSay:T1', 'E2\tSay:T1', 'A1\tmood E1 sure', 'A2\tmood E2 unsure'];
  const bound = ['T2\tplace 5 9\tquay', 'A3\tkind T2 one', 'A4\tkind T2 two', 'A5\tkind T2 two'];
  const made = readBrat('a', 'Ah.  quay, and what Ilse Brandt at once said.', [...bound, 'T3\tx 0 2\tAh'].join('\n'));
  expect(made).toMatchObject({ ok: true, value: { notRead: { 'values of attributes that have another value': 1 } } });
  const shared = readBrat('a', `${'.'.repeat(39)}said`, ann.join('\n'));
  expect(shared).toMatchObject({ ok: true, value: { notRead: { 'attributes of events that share a trigger': 2 } } });
});

it('brat: ten thousand attributes of one mark take no longer than their lines do', () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `A${at + 1}\tkey${at} T1 yes`);
  const begun = performance.now();
  const made = readBrat('a', 'quay', ['T1\tplace 0 4\tquay', ...lines].join('\n'));
  expect(performance.now() - begun).toBeLessThan(3_000);
  expect(Object.keys((made.ok && made.value.marks[0]?.attrs) || {})).toHaveLength(10_000);
});

describe('CoNLL', () => {
  it('has tokens that begin as comments do, and says which of their lines is not right', () => {
    const tags = '# a comment\n#alone\n#COVID B-topic\nspreads O\n';
    expect(readOf('a.conll', tags).marks).toEqual(['topic #COVID']);
    const wrong = read.bind(null, [file('a.conll', 'Ilse B-PER\n#COVID B_ORG\nleft O\n')], { format: 'conll' });
    expect(wrong).toThrow('B_ORG');
  });

  it('counts what no layer of a text could hold', () => {
    const layer = (name: string, label: string) => file(name, `Ilse NNP ${label}\nleft VBD O\n`);
    const made = read([layer('a.conll', 'B-PER'), layer('b.conll', 'B-ORG')]);
    const documents = made.kind === 'read' ? made.documents : [];
    expect(documents).toHaveLength(1);
    expect(notReadOf(documents)).toEqual({ 'cells beside the label': 4 });
  });
});

it('a table with two columns of one name keeps both', () => {
  const [start, end] = units('quay');
  const text = `"${TEXT}"`;
  const { documents } = readOf('t.csv', `text,start,end,label,kind,kind,\n${text},${start},${end},place,one,two,7\n`);
  expect(documents[0]?.marks[0]?.attrs).toEqual({ kind: 'one', 'kind (column 6)': 'two' });
});

it('a Web Annotation of two makers counts the second', () => {
  const target = { source: 'urn:x', selector: { type: 'TextQuoteSelector', exact: 'quay' } };
  const item = {
    ...{ '@context': 'http://www.w3.org/ns/anno.jsonld', id: 'urn:a', type: 'Annotation', motivation: 'tagging' },
    ...{ body: 'place', target, creator: [{ name: 'Ana' }, { name: 'Ben' }] },
  };
  const made = readW3c(JSON.stringify(item), () => TEXT);
  expect(made).toMatchObject({ ok: true, value: [{ notRead: { 'further makers of annotations': 1 } }] });
});

describe('a mark without a place on the text that is kept', () => {
  const mark = (id: string, start: number, end: number) => ({
    ...{ id, label: 'x', spans: [{ start, end }], attrs: {}, annotator: null, note: null },
  });
  const document = (text: string): ForeignDocument => ({
    ...{ name: 'a', text, meta: {}, marks: [mark('m', 0, 1), mark('n', 1, 5)] },
    links: [{ type: 'same', from: 'n', to: 'm' }],
  });

  it('is counted with its links where it lay on a byte order mark', () => {
    const made = ground(document('\ufeffquay'));
    const notRead = {
      ...{ 'marks on a byte order mark or a line end alone': 1, 'links of marks that were left out': 1 },
    };
    expect(made).toMatchObject({ ok: true, value: { marks: [{ id: 'n' }], notRead } });
  });

  it('is counted with its links where it lay on white space', () => {
    const aid = articleIdOf('quay');
    const [home] = homesOf([document(' quay')], (one) => one === aid, [{ aid, text: 'quay', corrected: null }]);
    expect(home).toMatchObject({
      ...{ kind: 'spaced', document: { marks: [{ id: 'n' }] } },
      lost: { 'marks on nothing but white space': 1, 'links of marks that were left out': 1 },
    });
  });
});

it('an empty detail of the first document hides none of the second', () => {
  const titled = (title: string): ForeignDocument => ({
    name: 'a',
    text: 'quay',
    meta: { title },
    marks: [],
    links: [],
  });
  expect(joinEqual([titled(''), titled('Boats')])[0]?.meta).toEqual({ title: 'Boats' });
});

it('what rows of Postil tell of their links stays when two of them are on one text; a link that is in both is one', () => {
  const key = newStepKey(ANA);
  const own = (n: number) => ({
    ...{ id: actId(key, n), attrs: { how: 'by name' }, at: '2024-10-18T12:00:00.000Z' },
    ...{ author: null, contested: {}, dropContested: false },
  });
  const [first, second] = [actId(key, 0), actId(key, 1)];
  const row = (name: string, ...links: ForeignLink[]): ForeignDocument => ({
    ...{ name, text: 'The quay', meta: {}, links },
    marks: [],
  });
  const shared = { type: 'said-by', from: first, to: second, own: own(2) };
  const [joined] = joinEqual([
    row('a', shared, { type: 'same', from: 'x', to: 'y' }),
    row('b', shared, { type: 'same', from: 'x', to: 'y', event: 'E' }, { ...shared, own: own(3) }),
  ]);
  expect(joined?.links).toEqual([
    shared,
    { type: 'same', from: '1/x', to: '1/y' },
    { type: 'same', from: '2/x', to: '2/y', event: '2/E' },
    { ...shared, own: own(3) },
  ]);
});
