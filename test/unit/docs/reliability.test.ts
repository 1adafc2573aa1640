import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AMOUNT } from '../../soak/amount.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const page = readFileSync(join(ROOT, 'docs/reliability.md'), 'utf8');
const promises = page.split('\n').filter((line) => /^\| R\d+ \|/.test(line));
const filesIn = (text: string): string[] => [...text.matchAll(/`(test\/[\w./-]+)`/g)].map(([, file]) => file ?? '');

test('every test that the page names is there', () => {
  const named = filesIn(page);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

test('every promise is numbered once, in order, and names what shows it', () => {
  expect(promises.map((line) => /R(\d+)/.exec(line)?.[1])).toEqual(promises.map((_, n) => String(n + 1)));
  expect(promises.filter((line) => filesIn(line).length === 0)).toEqual([]);
});

test('the table of the last soak has a row for each count that `npm run soak` takes', () => {
  const counts = page.slice(page.indexOf('## The last soak'));
  for (const name of Object.keys(AMOUNT)) expect(counts, name).toContain(`--${name} `);
});
