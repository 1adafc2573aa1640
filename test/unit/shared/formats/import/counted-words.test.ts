import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ar } from '../../../../../shared/words/ar/ar.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..', '..');
const FOLDERS = ['shared/formats', 'renderer/import-marks'];

/** The names of counts in a source: keys of `notRead` and of what choices leave out, and what is added to a counter. */
function counted(source: string): readonly string[] {
  const keys = [...source.matchAll(/^\s*(?:\.\.\.\{ |notRead: \{ )?'([a-z][a-z ,]+ [a-z ,]+)':/gmu)];
  const added = [...source.matchAll(/lost\.add\('([^']+)'/gu)];
  return [...keys, ...added].map(([, name = '']) => name);
}

it('what the engine counts is said in Arabic, with the names behind it', () => {
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => readFileSync(join(ROOT, folder, path), 'utf8')),
  );
  const names = [...new Set(sources.flatMap(counted))];
  expect(names).toContain('texts that nothing points at');
  expect(names).toContain('marks that became one with another');
  for (const name of names) expect(ar.importMarks.what(name)).not.toContain(name);
  expect(ar.importMarks.what('texts that nothing points at (a.txt)')).toMatch(/ \u2068\(a\.txt\)\u2069$/u);
});
