import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { staticFile } from '../../../../electron/services/static-files.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
let folder: string;
beforeEach(() => {
  dir = tempDir('static-files');
  folder = join(dir.path, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), 'page');
  writeFileSync(join(folder, 'assets', 'a b.js'), 'code');
  writeFileSync(join(dir.path, 'secret.txt'), 'secret');
  mkdirSync(`${folder}-beside`);
  writeFileSync(join(`${folder}-beside`, 'secret.txt'), 'secret');
});
afterEach(() => dir.remove());

test('a file is found by its encoded path, the page by the root', async () => {
  expect(await staticFile(folder, '/')).toMatchObject({ status: 200, path: join(folder, 'index.html') });
  expect(await staticFile(folder, '/assets/a%20b.js')).toMatchObject({ status: 200, body: Buffer.from('code') });
});

test.each(['/nothing.js', '/assets', '/assets/', '/index.html/x'])('%s is not there', async (path) => {
  expect(await staticFile(folder, path)).toEqual({ status: 404 });
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2f..%2fetc/passwd',
  '/../renderer-beside/secret.txt',
  '/assets/../../secret.txt',
  '/%00',
  '/%e0%a4',
  '/..',
])('%s leads out, and is refused', async (path) => {
  expect(await staticFile(folder, path)).toEqual({ status: 400 });
});
