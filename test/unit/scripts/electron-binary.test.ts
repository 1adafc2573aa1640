import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { downloadElectron, electronBinary } from '../../../scripts/launch/electron-binary.mjs';
import { tempDir } from '../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
let folder: string;
beforeEach(async () => {
  dir = tempDir('electron-binary');
  folder = join(dir.path, 'node_modules', 'electron');
  await mkdir(join(folder, 'dist'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"version":"45.4.1"}');
});
afterEach(() => dir.remove());

async function binary(version: string): Promise<void> {
  await writeFile(join(folder, 'dist', 'version'), version);
  await writeFile(join(folder, 'dist', 'electron'), '');
  await writeFile(join(folder, 'path.txt'), 'electron');
}

test('a complete download of the right version counts', async () => {
  expect(electronBinary(dir.path, {})).toBeNull();
  await binary('v45.4.1');
  expect(electronBinary(dir.path, {})).toBe(join(folder, 'dist', 'electron'));
});

test('one of another version, or one that was cut off, does not', async () => {
  await binary('44.0.0');
  expect(electronBinary(dir.path, {})).toBeNull();
  await binary('45.4.1');
  await writeFile(join(folder, 'path.txt'), 'elsewhere');
  expect(electronBinary(dir.path, {})).toBeNull();
});

test('another folder can be named, as for Electron itself', async () => {
  const other = join(dir.path, 'other');
  await mkdir(other);
  expect(electronBinary(dir.path, { ELECTRON_OVERRIDE_DIST_PATH: other })).toBeNull();
  await writeFile(join(other, 'electron'), '');
  expect(electronBinary(dir.path, { ELECTRON_OVERRIDE_DIST_PATH: other })).toBe(join(other, 'electron'));
});

test.each([
  ['that works', 'process.exit(0)', null],
  ['that fails', 'console.error("Error: getaddrinfo ENOTFOUND example"); process.exit(1)', /ENOTFOUND/],
  ['that fails without a word', 'process.exit(3)', /exit code 3/],
  ['that hangs', 'setInterval(() => {}, 1000)', /within 0\.5 seconds/],
])('a download %s', async (_, program, outcome) => {
  await writeFile(join(folder, 'install.js'), program);
  const failure = downloadElectron(dir.path, 500);
  expect(failure).toEqual(outcome === null ? null : expect.stringMatching(outcome));
});
