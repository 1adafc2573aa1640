import { describe, expect, it } from 'vitest';
import { bratName, nameOfBrat } from '../../../../shared/formats/brat/names.ts';
import { readBrat } from '../../../../shared/formats/brat/read.ts';
import { writeAnn } from '../../../../shared/formats/brat/write.ts';
import { csv } from '../../../../shared/formats/csv.ts';
import type { DatasetArticle, DatasetMark } from '../../../../shared/formats/dataset.ts';
import { readDoccanoLine } from '../../../../shared/formats/doccano.ts';
import { FORMATS, formatOf } from '../../../../shared/formats/formats.ts';
import { gatherArticle, noCounts } from '../../../../shared/formats/gather.ts';
import { attributeOf, controlName, labelingConfig } from '../../../../shared/formats/label-studio/config.ts';
import { readTask } from '../../../../shared/formats/label-studio/read.ts';
import { addLosses, lossLines } from '../../../../shared/formats/losses.ts';
import { sentencesOf, tokensOf } from '../../../../shared/formats/tokens.ts';
import { GrowingVocabulary } from '../../../../shared/formats/vocabulary.ts';
import { proof } from '../../../kit/memory-files.ts';
import { goldArticle } from './gold.ts';

const article = gatherArticle(goldArticle().parts, 'include', noCounts());
const { text } = article;

/** The gold article with its first mark as told. */
const withMark = (change: Partial<DatasetMark>): DatasetArticle => ({
  ...article,
  marks: [{ ...article.marks[0]!, ...change }],
  relations: [],
});

const at = (start16: number, end16: number) => ({
  ...{ start: [...text.slice(0, start16)].length, end: [...text.slice(0, end16)].length, start16, end16 },
  ...{ quote: text.slice(start16, end16), was: null },
});

const check = (name: keyof typeof FORMATS, of: DatasetArticle) => proof(formatOf(name), of);

const names = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

describe.each(names)('%s proves', (name) => {
  it.each(['a b/c', 'فاعل', 'a\u2028b', '_u0041', 'x-y'])('a mark of the tag “%s”', async (tag) => {
    expect(await check(name, withMark({ tag }))).toEqual({ ok: true, value: true });
  });

  it('a mark whose own stretches overlap', async () => {
    expect(await check(name, withMark({ spans: [at(3, 6), at(17, 27), at(20, 30)] }))).toEqual({
      ok: true,
      value: true,
    });
  });
});

it.each(['jsonl', 'csv'] as const)('%s never passes an offset behind the end of the text', async (name) => {
  const whole = at(text.length - 3, text.length);
  expect((await check(name, withMark({ spans: [whole] }))).ok).toBe(true);
  expect((await check(name, withMark({ spans: [{ ...whole, end: whole.end + 40 }] }))).ok).toBe(false);
  expect((await check(name, withMark({ spans: [{ ...whole, end16: whole.end16 + 40 }] }))).ok).toBe(false);
});

describe('brat', () => {
  it('refuses a stretch behind the end of the text, by its own line', () => {
    const ann = 'T1\tactor 0 4\tIlse\nT2\tactor 5 99\tBrandt\n';
    expect(readBrat('a', 'Ilse Brandt', ann)).toMatchObject({ ok: false, message: expect.stringContaining('line 2') });
  });

  it('has a name of its own for every name', () => {
    const written = ['فاعل', 'ادعاء', 'a b', 'a/b', 'a_b', '_u0061', 'é'].map(
      (name) => [name, bratName(name)] as const,
    );
    expect(new Set(written.map(([, name]) => name)).size).toBe(written.length);
    for (const [name, there] of written) {
      expect(there).toMatch(/^[\w-]+$/);
      expect(nameOfBrat(there)).toBe(name);
    }
  });

  it('writes a note in one line, whatever Python takes for a line end', () => {
    const claimer = 'a\u2028b\u2029c\u0085d';
    const ann = writeAnn(withMark({ attrs: { claimer } }));
    expect(ann).not.toMatch(/[\u2028\u2029\u0085]/u);
    const read = readBrat('a', text, ann);
    expect(read.ok && read.value.marks[0]?.attrs).toEqual({ claimer });
  });

  it('counts what is said of links, and keeps every reference of a mark', () => {
    const lines = ['T1\tactor 0 4\tIlse', 'T2\tactor 5 11\tBrandt', 'R1\tsame Arg1:T1 Arg2:T2'];
    const more = ['A1\tsure R1', '#1\tAnnotatorNotes R1\tso it is', 'N1\tRef T1 w:1\tI', 'N2\tRef T1 v:2\tI'];
    const read = readBrat('a', 'Ilse Brandt', [...lines, ...more].join('\n'));
    expect(read.ok && read.value).toMatchObject({
      notRead: { 'attributes and notes that are not of marks': 2 },
      marks: [{ attrs: { reference: 'w:1 v:2' } }, {}],
    });
  });
});

it('doccano’s old files are refused, not read as empty', () => {
  const line = { text: 'Nine', annotations: [{ label: 3, start_offset: 0, end_offset: 4, user: 1 }] };
  expect(readDoccanoLine(JSON.stringify(line), 1, 'utf16')).toMatchObject({
    ok: false,
    message: expect.stringContaining('from an old doccano'),
  });
});

describe('Label Studio', () => {
  const region = (id: string, start: number, end: number, labels: string[]) => ({
    ...{ id, type: 'labels', from_name: 'label' },
    value: { start, end, labels },
  });
  const link = (direction: string, labels: string[]) => ({
    ...{ type: 'relation', from_id: 'a', to_id: 'b', direction, labels },
  });
  const read = (...result: object[]) => {
    const task = readTask({ data: { text: 'Ilse Brandt' }, annotations: [{ result }] }, 1);
    if (!task.ok) throw new Error(task.message);
    return task.value;
  };

  it('is read with every label, every label of a link, and its direction', () => {
    const both = [region('a', 0, 4, ['actor', 'claim']), region('b', 5, 11, ['actor'])];
    const { marks } = read(...both);
    expect(marks.map(({ label, spans }) => [label, spans[0]?.start])).toEqual([
      ['actor', 0],
      ['claim', 0],
      ['actor', 5],
    ]);
    const links = (...of: object[]) => read(...both, ...of).links.map(({ type, from, to }) => `${type} ${from} ${to}`);
    expect(links(link('left', ['cue', 'same']))).toEqual(['cue b a', 'same b a']);
    expect(links(link('bi', ['same']))).toEqual(['same a b', 'same b a']);
  });

  it('counts what it has no place for, and keeps an attribute of any name', () => {
    const control = (type: string, value: object, from_name = 'kind') => ({ id: 'a', type, from_name, value });
    const { marks, notRead } = read(
      region('a', 0, 4, ['actor']),
      control('rating', { rating: 3 }),
      control('choices', { choices: ['x'] }, '__proto__'),
    );
    expect(Object.entries(marks[0]?.attrs ?? {})).toEqual([['__proto__', 'x']]);
    expect(Object.values(notRead ?? {}).filter((n) => n > 0)).toEqual([1]);
  });

  it('has a control for every kind of value, and no two of one name', () => {
    const vocabulary = new GrowingVocabulary();
    const values = [...Array(120).keys()].map(String);
    for (const odd of [...values, 7])
      vocabulary.add({ ...article, marks: [{ ...article.marks[0]!, tag: 'claim', attrs: { odd } }], relations: [] });
    expect(labelingConfig(vocabulary)).toContain(`<Number name="${controlName('claim', 'odd', 'number')}"`);
    expect(controlName('a-b', 'c', 'choices')).not.toBe(controlName('a', 'b-c', 'choices'));
    for (const [tag, key] of [
      ['a-b', 'c'],
      ['a', 'b-c'],
      ['a~', '-b'],
    ] as const)
      expect(attributeOf(tag, controlName(tag, key, 'number'), 'number')).toBe(key);
  });
});

it('losses tell of blank marks, of what links say, and of the register', () => {
  const blank = withMark({ spans: [at(text.indexOf(' '), text.indexOf(' ') + 1)] });
  const lines = (name: keyof typeof FORMATS, of: DatasetArticle) =>
    lossLines(addLosses({}, formatOf(name).loses, of)).join('; ');
  expect(lines('iob2', blank)).toContain('1 mark on nothing but white space');
  expect(lines('brat', blank)).toContain('1 mark on nothing but white space');
  expect(lines('label-studio', blank)).not.toContain('nothing but');
  const [from] = article.marks;
  const relation = { ...from!, type: 'same', from: from!.id, to: from!.id, attrs: { sure: true } };
  expect(lines('label-studio', { ...article, relations: [relation] })).toContain('the other values of 1 link');
  const entries = { odd: { id: from!.id, name: 'Ilse', externalId: 'Q1' } };
  expect(lines('brat', withMark({ entries }))).toContain('1 mark refer to');
  expect(csv().write(withMark({ entries }), 1)[0]?.text).toContain('Q1');
});

it('a sentence does not end within any span, in whatever order they come', () => {
  const words = 'One came. Two went. Three stayed.';
  const tokens = tokensOf(words, 'en', []);
  const count = (spans: { start: number; end: number }[]) => sentencesOf(words, 'en', tokens, spans).length;
  expect(count([])).toBe(3);
  expect(
    count([
      { start: 14, end: 24 },
      { start: 4, end: 14 },
    ]),
  ).toBe(1);
  expect(
    count([
      { start: 0, end: 10 },
      { start: 10, end: 20 },
    ]),
  ).toBe(3);
});
