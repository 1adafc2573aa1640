import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { typedPath } from '../../../../electron/loopback/typed-path.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('typed-path');
});
afterEach(() => dir.remove());

test.each([
  ['~/data/a.postil', join(homedir(), 'data', 'a.postil')],
  ['~', homedir()],
  ['a.postil', join(homedir(), 'a.postil')],
  ['~ana/a.postil', join(homedir(), '~ana', 'a.postil')],
  ['/data/../a.postil', '/a.postil'],
  ['  /a.postil ', '/a.postil'],
])('%s means %s', (typed, path) => {
  expect(typedPath(typed, 'open')).toBe(path);
});

test('saving takes the next free name; opening and folders take what was typed', () => {
  const path = join(dir.path, 'a.postil');
  writeFileSync(path, '');
  writeFileSync(join(dir.path, 'a-2.postil'), '');
  expect(typedPath(path, 'save')).toBe(join(dir.path, 'a-3.postil'));
  expect(typedPath(path, 'open')).toBe(path);
  expect(typedPath(dir.path, 'folder')).toBe(dir.path);
});
