import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { installStamp, readStamp, sourceStamp, writeStamp } from '../../../scripts/launch/stamp.mjs';
import { npm, withNode } from '../../../scripts/setup.mjs';
import { tempDir } from '../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
beforeEach(async () => {
  dir = tempDir('stamp');
  await mkdir(join(dir.path, 'shared', 'base'), { recursive: true });
  await writeFile(join(dir.path, 'shared', 'base', 'a.ts'), 'a');
  await writeFile(join(dir.path, 'package-lock.json'), '{}');
  await writeFile(join(dir.path, 'README.md'), 'x');
});
afterEach(() => dir.remove());

test('the build’s stamp follows every change of a source and of its place, and nothing else', async () => {
  const stamps = [sourceStamp(dir.path)];
  const after = async (change: Promise<unknown>): Promise<void> => {
    await change;
    stamps.push(sourceStamp(dir.path));
  };
  await after(writeFile(join(dir.path, 'shared', 'base', 'a.ts'), 'b'));
  await after(rename(join(dir.path, 'shared', 'base', 'a.ts'), join(dir.path, 'shared', 'a.ts')));
  await after(writeFile(join(dir.path, 'vite.config.ts'), ''));
  await after(rm(join(dir.path, 'shared', 'a.ts')));
  expect(new Set(stamps).size).toBe(stamps.length);
  const last = sourceStamp(dir.path);
  await writeFile(join(dir.path, 'README.md'), 'y');
  expect(sourceStamp(dir.path)).toBe(last);
});

test('the install’s stamp follows the lockfile', async () => {
  const before = installStamp(dir.path);
  expect(installStamp(dir.path)).toBe(before);
  await writeFile(join(dir.path, 'package-lock.json'), '{ }');
  expect(installStamp(dir.path)).not.toBe(before);
});

test('a stamp is read as it was left', () => {
  const file = join(dir.path, 'dist', '.stamp');
  expect(readStamp(file)).toBeNull();
  writeStamp(file, 'abc');
  expect(readStamp(file)).toBe('abc');
});

test('npm is the one that runs this, else the machine’s', () => {
  expect(npm({ npm_execpath: '/lib/npm-cli.js' })).toEqual([process.execPath, '/lib/npm-cli.js']);
  expect(npm({})).toEqual([process.platform === 'win32' ? 'npm.cmd' : 'npm']);
});

test('below, `node` is the one that was found', () => {
  expect(withNode(join(dir.path, 'bin', 'node'), { PATH: 'x' }).PATH).toMatch(
    new RegExp(`^${join(dir.path, 'bin')}.x$`),
  );
});
