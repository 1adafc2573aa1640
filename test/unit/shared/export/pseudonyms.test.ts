import { expect, test } from 'vitest';
import { Pseudonyms } from '../../../../shared/export/pseudonyms.ts';
import { gatherArticle, noCounts } from '../../../../shared/formats/gather.ts';
import { jsonl } from '../../../../shared/formats/jsonl.ts';
import type { RegisterRow } from '../../../../shared/formats/register-rows.ts';
import { actId, isActId, type StepKey, signerOf } from '../../../../shared/model/ids.ts';
import { ANA, BEN, memberNamed } from '../../../kit/people.ts';
import { goldArticle } from '../formats/gold.ts';
import { schemaProblems } from '../formats/json-schema.ts';
import { jsonlLine } from '../formats/jsonl-line.ts';

const ENTRY: Omit<RegisterRow, 'id'> = {
  ...{ kind: 'actor', name: 'Coast guard', type: '', unit: '', externalId: '', note: '' },
  ...{ aliases: [], merged: [] },
};

const gold = goldArticle();
const article = gatherArticle(gold.parts, 'include', noCounts());
const secret = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);

test('neither a name nor an id of anybody is left, and no id of a mark', () => {
  const row = JSON.stringify(new Pseudonyms(secret(1), [ANA, BEN]).article(article));
  for (const told of [ANA, BEN, '"Ana"', ...article.marks.map(({ id }) => id)]) expect(row).not.toContain(told);
  expect(row).toContain('"Annotator 1"');
});

test('the row is otherwise as it was, and still one of the format', () => {
  const made = new Pseudonyms(secret(1), [ANA, BEN]).article(article);
  expect(made.text).toBe(article.text);
  const plain = ({ marks }: typeof article) =>
    marks.map(({ tag, spans, state, at, attrs }) => ({ tag, spans, state, at: at.slice(0, 10), attrs }));
  expect(plain(made)).toEqual(plain(article));
  expect(made.marks.every(({ id }) => isActId(id))).toBe(true);
  expect(jsonl.read(jsonl.write(made, 1))).toEqual({ ok: true, value: made });
  expect(schemaProblems(JSON.parse(jsonlLine(made)))).toEqual([]);
});

test('a day of a year of five digits is a day still', () => {
  const [first] = article.marks;
  const made = new Pseudonyms(secret(1), []).article({
    ...article,
    marks: [{ ...first!, at: '+012026-01-02T03:04:05.000Z' }],
  });
  expect(made.marks.map(({ at }) => at)).toEqual(['+012026-01-02T00:00:00.000Z']);
  expect(schemaProblems(JSON.parse(jsonlLine({ ...made, relations: [] })))).toEqual([]);
});

test('the same people and ids are the same throughout an export, and others in the next', () => {
  const [one, next] = [new Pseudonyms(secret(1), [ANA, BEN]), new Pseudonyms(secret(2), [ANA, BEN])];
  const [first, again] = [one.article(article), one.article(article)];
  expect(again).toEqual(first);
  expect(next.article(article).marks[0]?.id).not.toBe(first.marks[0]?.id);
  const people = new Map(article.marks.map(({ author }, at) => [author.id, first.marks[at]?.author.name]));
  expect(new Set(people.values())).toEqual(new Set(['Annotator 1', 'Annotator 2']));
  for (const [at, { id, author }] of first.marks.entries()) {
    expect(author.name).toBe(people.get(article.marks[at]!.author.id));
    expect(signerOf(id)).toBe(author.id);
  }
});

test('links lead to the marks they led to', () => {
  const made = new Pseudonyms(secret(1), [ANA, BEN]).article(article);
  const ends = ({ marks, relations }: typeof article) => {
    const wordsOf = (id: string) => marks.find((mark) => mark.id === id)?.spans;
    return new Set(relations.map(({ type, from, to }) => JSON.stringify([type, wordsOf(from), wordsOf(to)])));
  };
  expect(made.relations.length).toBeGreaterThan(0);
  expect(ends(made)).toEqual(ends(article));
});

test('whose work was brought in has a pseudonym of their own, and sets have their members’', () => {
  const [mark] = article.marks;
  const brought = { ...mark!, author: { id: ANA, name: 'Ana', for: 'Carla Real' }, set: BEN };
  const sets = [{ id: BEN, name: 'Ben' }, { id: 'team', name: 'team' } as const];
  const made = new Pseudonyms(secret(3), [ANA, BEN]).article({ ...article, marks: [brought], relations: [], sets });
  // The members have drawn 1 and 2.
  expect(made.marks[0]?.author).toMatchObject({ name: expect.stringMatching(/^Annotator [12]$/), for: 'Annotator 3' });
  const other = made.marks[0]?.author.name === 'Annotator 1' ? 'Annotator 2' : 'Annotator 1';
  expect(made.sets).toEqual([
    { id: 'team', name: 'team' },
    { id: made.marks[0]?.set, name: other },
  ]);
  expect(JSON.stringify(made)).not.toContain('Carla');
});

test('no number and no order comes of real ids: each of them falls out every way, as a fair draw has it', () => {
  const members = [ANA, BEN, memberNamed('c')].sort();
  const [mark] = article.marks;
  const [relation] = article.relations;
  const marks = members.map((by, at) => ({
    ...mark!,
    id: actId(`${by}/${by}` as StepKey, at),
    author: { id: by, name: by, for: null },
    set: by,
  }));
  const relations = marks.map(({ id, author, set }) => ({ ...relation!, id, from: id, to: id, author, set }));
  const sets = members.map((id) => ({ id, name: id }));
  const register = members.map((by) => ({ ...ENTRY, id: actId(`${by}/${by}` as StepKey, 0) }));
  /** How often the first in the order of real ids came first, of each list; and had the first number. */
  const first = { sets: 0, marks: 0, relations: 0, register: 0, number: 0 };
  const draws = 600;
  for (let seed = 0; seed < draws; seed++) {
    const drawn = new Uint8Array(32);
    new DataView(drawn.buffer).setUint32(0, seed);
    const pseudonyms = new Pseudonyms(drawn, members);
    const made = pseudonyms.article({ ...article, marks, relations, sets });
    const [one] = members;
    const told = pseudonyms.set(one!);
    if (made.sets?.[0]?.id === told) first.sets++;
    if (made.marks[0]?.set === told) first.marks++;
    if (made.relations[0]?.set === told) first.relations++;
    if (signerOf(pseudonyms.register(register)[0]!.id) === told) first.register++;
    if (pseudonyms.nameOf(one!) === 'Annotator 1') first.number++;
    expect(made.marks.map(({ set }) => set)).toEqual(made.sets?.map(({ id }) => id));
  }
  // A third of the draws, off by less than five standard deviations.
  for (const [list, n] of Object.entries(first)) expect([list, Math.abs(n - draws / 3) < 58]).toEqual([list, true]);
});
