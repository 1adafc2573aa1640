import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { build, install } from '../../../scripts/setup.mjs';
import { tempDir } from '../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
const said: string[] = [];
beforeEach(async () => {
  dir = tempDir('setup');
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
  await writeFile(join(dir.path, 'package-lock.json'), '{}');
  const vite = join(dir.path, 'node_modules', 'vite', 'bin');
  await mkdir(vite, { recursive: true });
  // They stand for npm and for Vite, and have nothing to do.
  for (const program of [join(vite, 'vite.js'), join(dir.path, 'npm.js')]) await writeFile(program, '');
  vi.stubEnv('npm_execpath', join(dir.path, 'npm.js'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  dir.remove();
});

test('what takes minutes is said before it begins, how much there is to fetch, too, and once', () => {
  const node = install(dir.path);
  expect(said).toEqual([expect.stringMatching(/^Fetching the packages .* about \d+ MB, once\./)]);
  build(dir.path, node);
  expect(said.slice(1)).toEqual([expect.stringMatching(/^Building Postil/)]);
  build(dir.path, install(dir.path));
  expect(said).toHaveLength(2);
});
