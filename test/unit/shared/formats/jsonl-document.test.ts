import { expect, it } from 'vitest';
import { gatherArticle, noCounts } from '../../../../shared/formats/gather.ts';
import { readJsonlLine } from '../../../../shared/formats/jsonl-document.ts';
import { goldArticle } from './gold.ts';
import { jsonlLine } from './jsonl-line.ts';

const gold = goldArticle();
const line = jsonlLine(gatherArticle(gold.parts, 'include', noCounts()));

/** The gold row with other offsets for the first stretch of a mark. */
function withSpan(id: string, change: object): string {
  const row = JSON.parse(line);
  const mark = row.marks.find((one: { id: string }) => one.id === id);
  Object.assign(mark.spans[0], change);
  return JSON.stringify(row);
}

it('brings in what is exact and counts the rest', () => {
  const read = readJsonlLine(line, 1);
  if (!read.ok) throw new Error(read.message);
  const ids = read.value.marks.map(({ id }) => id);
  expect(ids).toContain(gold.ids.start);
  for (const gone of [gold.ids.changed, gold.ids.orphan]) expect(ids).not.toContain(gone);
  const all = JSON.parse(line).marks.length;
  expect(read.value.notRead).toEqual({ 'marks that are not exact': all - ids.length, 'links of such marks': 1 });
  expect(all - ids.length).toBeGreaterThan(1);
});

it('knows the marks of a set by its name, and those of the team by who made them', () => {
  const row = JSON.parse(line);
  const [one, two] = row.marks.filter(({ state }: { state: string }) => state === 'exact');
  row.sets = [
    { id: 'team', name: 'The team' },
    { id: 'gold', name: 'Adjudicated' },
  ];
  for (const mark of row.marks) mark.set = mark === two ? 'gold' : 'team';
  const read = readJsonlLine(JSON.stringify(row), 1);
  if (!read.ok) throw new Error(read.message);
  const whose = new Map(read.value.marks.map(({ id, annotator }) => [id, annotator]));
  expect(whose.get(two.id)).toBe('Adjudicated');
  expect(whose.get(one.id)).toBe(one.author.for ?? one.author.name);
});

it('takes the unit whose offsets cut out the quote', () => {
  const read = readJsonlLine(withSpan(gold.ids.flags!, { start16: 0, end16: 4 }), 1);
  if (!read.ok) throw new Error(read.message);
  const [span] = read.value.marks.find(({ id }) => id === gold.ids.flags)?.spans ?? [];
  expect(read.value.text.slice(span?.start, span?.end)).toBe('3,000 flags 🇺🇳');
});

it.each([
  ['backwards', { start: 9, end: 3, start16: 9, end16: 3 }],
  ['behind the end', { start: 5, end: 9999, start16: 5, end16: 9999 }],
  ['elsewhere', { start: 0, end: 3, start16: 0, end16: 3 }],
])('refuses by line a mark whose offsets lie %s', (_, change) => {
  const read = readJsonlLine(withSpan(gold.ids.flags!, change), 7);
  expect(read).toMatchObject({ ok: false, message: expect.stringContaining('Line 7: the mark ') });
  expect(read).toMatchObject({ message: expect.stringContaining('does not lie where its offsets say') });
});

it('a refusal quotes a mark on one line, and its quotes within are other ones', () => {
  const read = readJsonlLine(withSpan(gold.ids.flags!, { quote: 'said “no”.\nThe lamps' }), 7);
  expect(read).toMatchObject({ ok: false, message: expect.stringContaining(' on “said ‘no’. The lamps” does not') });
});
