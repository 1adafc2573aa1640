import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { tempDir } from '../kit/temp-dir.ts';
import { fileOf, manyDeleted } from './kit/bombs.ts';
import { attackedProject } from './kit/projects.ts';

const POSTIL = join(import.meta.dirname, '..', '..', 'bin', 'postil.mjs');

/** Runs the command line with a data folder of its own. */
const postil = (dir: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, POSTIL_DATA_DIR: join(dir, 'data') };
    const child = execFile(process.execPath, [POSTIL, ...args], { env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });

test('at the command line, too, a file that needs more memory than any file gets is refused in one sentence', async () => {
  const dir = tempDir('cli-reader');
  onTestFinished(dir.remove);
  const { project, marks } = attackedProject();
  const file = join(dir.path, 'bomb.postil');
  writeFileSync(file, fileOf(project.pid, marks, manyDeleted(16_000_000)));
  const before = readFileSync(file);
  expect(before.length).toBeLessThan(2_000_000);
  writeFileSync(join(dir.path, 'a.txt'), 'Harbour reopens\n\nThe harbour reopened on Monday.\n');
  for (const args of [
    ['export', file, '--out', join(dir.path, 'out')],
    ['import', join(dir.path, 'a.txt'), '--into', file],
  ]) {
    const { code, out, err } = await postil(dir.path, ...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(
      /^[^\n]*bomb\.postil: Reading the file took more time or memory than Postil gives any file[^\n]*\n$/,
    );
  }
  expect(readFileSync(file).equals(before), 'the file is as it was').toBe(true);
}, 120_000);
