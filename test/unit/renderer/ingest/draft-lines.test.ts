import { expect, test } from 'vitest';
import { draftLines, draftText, draftZones, setKind } from '../../../../renderer/ingest/draft-lines.ts';
import { withText } from '../../../../renderer/ingest/edit-lines.ts';
import type { LeftOut } from '../../../../shared/ingest/draft.ts';
import { ingestText } from '../../../../shared/ingest/ingest.ts';
import type { DetectedZone } from '../../../../shared/model/zone.ts';

const TEXT = 'Harbour closed\n\nThe harbour was closed at noon.\n\n- one\n\n- two\n\nIt opens at six.\n';
const ZONES: DetectedZone[] = [
  { type: 'heading', start: 0, end: 14 },
  { type: 'list', start: 49, end: 61 },
];
const shop: LeftOut = { text: 'Visit our shop\nToday', reason: 'boilerplate', at: 16 };
const quoted = (lines: Parameters<typeof draftZones>[0]) =>
  draftZones(lines).map(({ type, start, end }) => [type, draftText(lines).slice(start, end)]);
const place = (lines: Parameters<typeof draftZones>[0], text: string) => lines.findIndex((line) => line.text === text);
const at = (lines: Parameters<typeof draftZones>[0], text: string, to = text) => ({
  first: place(lines, text),
  last: place(lines, to),
});

test('text and zones come out as they went in, and what was left out is no part of them', () => {
  const lines = draftLines(TEXT, ZONES, [shop]);
  expect(draftText(lines)).toBe(TEXT);
  expect(draftZones(lines)).toEqual(ZONES);
  expect(lines.filter(({ kind }) => kind === 'left-out')).toMatchObject([
    { text: 'Visit our shop', reason: 'boilerplate' },
    { text: 'Today', reason: 'boilerplate' },
  ]);
});

test('what the classifier finds in a text of ours is kept to the letter', () => {
  const read = ingestText(
    'Night train stands still\n\nHarbour Post\n\n2025-03-04\n\nSome 240 travellers spent the night in a tunnel near Alvik.\n\n- one\n- two\n\nPhoto: Harbour Post\n\nShare this article\nTweet\n',
  );
  expect(read.ok).toBe(true);
  if (!read.ok) return;
  const { text, zones } = read.value;
  expect(zones.length).toBeGreaterThan(3);
  const lines = draftLines(text, zones, []);
  expect([draftText(lines), draftZones(lines)]).toEqual([text, zones]);
});

test('lines are given another kind: a list lies together, headings each by themselves, text has none', () => {
  const lines = draftLines(TEXT, ZONES, []);
  const listed = setKind(lines, at(lines, 'The harbour was closed at noon.', '- two'), 'list');
  expect(quoted(listed)).toEqual([
    ['heading', 'Harbour closed'],
    ['list', 'The harbour was closed at noon.\n\n- one\n\n- two'],
  ]);
  const headings = setKind(lines, at(lines, '- one', '- two'), 'heading');
  expect(quoted(headings).map(([, words]) => words)).toEqual(['Harbour closed', '- one', '- two']);
  expect(quoted(setKind(lines, at(lines, 'Harbour closed'), 'body'))).toEqual([['list', '- one\n\n- two']]);
  const middle = setKind(lines, at(lines, '- two'), 'boilerplate');
  expect(quoted(setKind(middle, at(lines, 'It opens at six.'), 'boilerplate')).at(-1)).toEqual([
    'boilerplate',
    '- two\n\nIt opens at six.',
  ]);
});

test('what was left out comes back as paragraphs of its own, and leaving it out again restores the text', () => {
  const lines = draftLines(TEXT, ZONES, [shop]);
  const back = setKind(lines, at(lines, 'Visit our shop', 'Today'), 'caption');
  expect(draftText(back)).toBe(TEXT.replace('The harbour was', 'Visit our shop\n\nToday\n\nThe harbour was'));
  expect(quoted(back).slice(1, 3)).toEqual([
    ['caption', 'Visit our shop'],
    ['caption', 'Today'],
  ]);
  const out = setKind(back, at(back, 'Visit our shop', 'Today'), 'left-out');
  expect(draftText(out)).toBe(TEXT);
  expect(draftZones(out)).toEqual(ZONES);
});

test('at the edges of a text, nothing but its own line comes back', () => {
  const ends = draftLines(
    'A.',
    [],
    [
      { text: 'Above', reason: 'page-head', at: 0 },
      { text: 'Below', reason: 'page-foot', at: 2 },
    ],
  );
  expect(draftText(setKind(ends, at(ends, 'Above', 'Below'), 'body'))).toBe('Above\n\nA.\n\nBelow');
});

test('empty lines that were double in the source stay so', () => {
  const lines = draftLines('A.\n\n\nB.\n\nC.', [], []);
  expect(draftText(setKind(lines, at(lines, 'C.'), 'left-out'))).toBe('A.\n\n\nB.\n');
  expect(draftText(setKind(lines, at(lines, 'A.'), 'heading'))).toBe('A.\n\n\nB.\n\nC.');
});

test('an edited text keeps the zones of the lines that are as they were, or were changed one for one', () => {
  const lines = draftLines(TEXT, ZONES, [shop]);
  const typo = withText(lines, TEXT.replace('Harbour closed', 'Harbour is closed'));
  expect(quoted(typo)[0]).toEqual(['heading', 'Harbour is closed']);
  const more = TEXT.replace('- one\n', 'New words.\n\n- zero\n- one\n');
  const added = withText(lines, more);
  expect(draftText(added)).toBe(more);
  expect(quoted(added)).toEqual([
    ['heading', 'Harbour closed'],
    ['list', '- one\n\n- two'],
  ]);
  expect(added.findIndex(({ text }) => text === 'Today')).toBe(place(added, 'The harbour was closed at noon.') - 1);
  expect(draftText(withText(lines, ''))).toBe('');
  expect(withText(lines, '').filter(({ kind }) => kind === 'left-out')).toHaveLength(2);
});

test('a long text of which every line was changed is taken over while one waits', () => {
  const lines = draftLines(Array.from({ length: 50_000 }, (_, at) => (at % 2 ? '' : `Line ${at}`)).join('\n'), [], []);
  const text = ['First', ...lines.map((line) => (line.text === '' ? '' : `${line.text}!`)), 'Last'].join('\n');
  const since = performance.now();
  expect(draftText(withText(lines, text))).toBe(text);
  // Tens of milliseconds; looking through all empty lines for each of them took twenty seconds.
  expect(performance.now() - since).toBeLessThan(4_000);
});

test('whatever lines are edited away, what was left out there is still offered, in its order', () => {
  const lines = draftLines(TEXT, ZONES, [shop, { text: 'Last', reason: 'boilerplate', at: TEXT.length }]);
  const cut = withText(lines, 'Quite another text.\n\nIt opens at six.\n');
  expect(cut.filter(({ kind }) => kind === 'left-out').map(({ text }) => text)).toEqual([
    'Visit our shop',
    'Today',
    'Last',
  ]);
});
