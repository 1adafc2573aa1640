import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Sentences that no test quotes yet. Write a test with each new one: this number only ever goes down. */
const NOT_YET_REACHED = 69;

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
    expect(reached, words).toMatch(/^(—|test\/\S+\.(test|spec)\.ts)$/);
  }
});

test('the test of a row is there and quotes words of its sentence', () => {
  for (const { words = '', reached = '' } of rows) {
    if (reached === '—') continue;
    const path = join(ROOT, reached);
    expect(existsSync(path), reached).toBe(true);
    expect(quotes(readFileSync(path, 'utf8'), words), `${reached} quotes “${words}”`).toBe(true);
  }
});

test('a new sentence comes with a test that reaches it', () => {
  expect(rows.filter(({ reached }) => reached === '—').length).toBeLessThanOrEqual(NOT_YET_REACHED);
});

test('sentences are told in one tone: no shouting, no straight quotes, no sorry, no codes', () => {
  for (const { words, file } of sentences) {
    expect(words, file).not.toMatch(/!|\b(sorry|oops|invalid|illegal|fatal|error|exception|unable to|null)\b/i);
    expect(words, file).not.toMatch(/["']/);
  }
});

/** Whether a source holds three words in a row of one of the sentence's fixed parts, in a text or in a pattern. */
function quotes(source: string, sentence: string): boolean {
  const plain = source.replace(/\\([^\w])/g, '$1');
  return sentence.split('…').some((part) => {
    const words = part.trim().split(/\s+/);
    return words.some((_, at) => at + 3 <= words.length && plain.includes(words.slice(at, at + 3).join(' ')));
  });
}
