import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sentencesOf, withoutComments } from './sentences.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const rows = readFileSync(join(ROOT, 'docs/messages.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| /.test(line) && !/^\| (when|---) /.test(line))
  .map((line) => line.slice(2, -2).split(' | '))
  .map(([when, words, out, reached, ...more]) => ({ when, words, out, reached, more }));
const sentences = sentencesOf(ROOT);

test('every sentence has its row, and every row its sentence', () => {
  const said = sentences.map(({ words }) => words);
  const written = rows.map(({ words }) => words ?? '');
  expect(said.length).toBeGreaterThan(150);
  expect(
    said.filter((words) => !written.includes(words)),
    'have no row in docs/messages.md',
  ).toEqual([]);
  expect(
    written.filter((words) => !said.includes(words)),
    'are said nowhere any more',
  ).toEqual([]);
  expect(new Set(written).size).toBe(written.length);
});

test('every row says when, the way out, and where it is reached', () => {
  for (const { when, words, out, reached, more } of rows) {
    expect(more, words).toEqual([]);
    for (const cell of [when, out]) expect(cell, words).toMatch(/.{3}/);
    expect(reached, words).toMatch(/^test\/\S+\.(test|spec)\.ts$/);
  }
});

test('the test of a row is there and quotes words of its sentence', () => {
  for (const [reached = '', own] of Map.groupBy(rows, (row) => row.reached)) {
    expect(existsSync(join(ROOT, reached)), reached).toBe(true);
    const said = spoken(readFileSync(join(ROOT, reached), 'utf8'));
    for (const { words = '' } of own)
      expect(
        tellingOf(words).some((run) => said.includes(run)),
        `${reached} quotes “${words}”`,
      ).toBe(true);
  }
});

test('a title, a comment, and words that other sentences have too, are no quote', () => {
  const source =
    "test('It is full now', () => {\n  // We are all here.\n  expect(said).toMatch(/^Go on \\(again\\)\\. Now$/);\n});";
  expect(spoken(source)).toContain('Go on (again). Now');
  expect(spoken(source)).not.toMatch(/full|here/);
  const each = spoken("test.each([[at(() => 1), 'All is lost']])('so it is', () => undefined);");
  expect(each).toContain('All is lost');
  expect(each).not.toContain('so it is');
  const all = ['The list is full: free some space.', 'The disk is full: free some space.', '… is full: …'];
  expect(tellingOf(all[0]!, all)).toEqual(['The list is', 'list is full:']);
  expect(tellingOf(all[2]!, all)).toEqual(['is full:']);
});

test('sentences are told in one tone: no shouting, no straight quotes, no sorry, no codes', () => {
  for (const { words, file } of sentences) {
    expect(words, file).not.toMatch(/!|\b(sorry|oops|invalid|illegal|fatal|error|exception|unable to|null)\b/i);
    expect(words, file).not.toMatch(/["']/);
  }
});

/** What a test says itself: its code without comments and titles, and without what only patterns escape. */
function spoken(source: string): string {
  return withoutComments(source)
    .replace(/(\b(?:test|it|describe)(?:\.\w+)*|\))\(\s*(?:'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)(?=,)/g, '$1(')
    .replace(/\\([^\w])/g, '$1');
}

/** Three words in a row that tell a sentence from all others; where it has none, its fixed parts. */
function tellingOf(sentence: string, all: readonly string[] = rows.map(({ words = '' }) => words)): readonly string[] {
  const parts = sentence.split('…').map((part) => part.trim());
  const runs = parts.flatMap((part) => {
    const words = part.split(/\s+/);
    return words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));
  });
  const own = runs.filter((run) => all.every((other) => other === sentence || !other.includes(run)));
  return own.length > 0 ? own : parts.filter((part) => part !== '');
}
