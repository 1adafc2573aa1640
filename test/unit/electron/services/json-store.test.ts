import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileAtomic } from '../../../../electron/services/atomic-file.ts';
import { JsonStore } from '../../../../electron/services/json-store.ts';
import type { Notice } from '../../../../electron/services/notice.ts';
import { FIRST_SETTINGS, openSettings } from '../../../../electron/services/settings.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
let file: string;
let said: string[];
const notice: Notice = (say) => said.push(say());
const parseNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);
beforeEach(() => {
  dir = tempDir('json-store');
  file = join(dir.path, 'settings.json');
  said = [];
});
afterEach(async () => {
  await chmod(dir.path, 0o700);
  dir.remove();
});

test('a change is on the disk when it resolves, for its owner only, and nothing temporary stays', async () => {
  const settings = await openSettings(file, notice);
  await settings.change((before) => ({ ...before, name: 'Ana' }));
  expect((await openSettings(file, notice)).value).toEqual({ ...FIRST_SETTINGS, name: 'Ana' });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(dir.path)).toEqual(['settings.json']);
  expect(said).toEqual([]);
});

test('changes made at once are made one after the other: none is lost', async () => {
  const store = await JsonStore.open(file, 0, parseNumber, notice);
  await Promise.all(Array.from({ length: 50 }, () => store.change((n) => n + 1)));
  expect(JSON.parse(await readFile(file, 'utf8'))).toBe(50);
});

test('a corrupt file is kept aside and said; it is never taken for empty', async () => {
  await writeFile(file, '{"name": "An');
  const settings = await openSettings(file, notice);
  expect(settings.value).toEqual(FIRST_SETTINGS);
  await settings.change((before) => ({ ...before, name: 'Ben' }));
  const [aside, ...others] = (await readdir(dir.path)).filter((name) => name !== 'settings.json');
  expect(others).toEqual([]);
  expect(await readFile(join(dir.path, aside ?? ''), 'utf8')).toBe('{"name": "An');
  expect(said).toEqual([expect.stringMatching(/^The file settings\.json could not be read \(.+\); it was kept as /)]);
  expect(said[0]).toMatch(new RegExp(`${aside} and Postil starts with a fresh one\\.$`));
});

test('settings of another shape are corrupt, those of an earlier or a later version are read as far as they go', async () => {
  await writeFile(file, '{"name": "Ana", "colour": "plum", "theme": "dark"}');
  const before = { ...FIRST_SETTINGS, name: 'Ana', colour: 'plum', theme: 'dark', tour: 'open' };
  expect((await openSettings(file, notice)).value).toEqual(before);
  await writeFile(file, '{"name": "Ana", "font": "serif"}');
  expect((await openSettings(file, notice)).value).toEqual({ ...FIRST_SETTINGS, name: 'Ana' });
  await writeFile(file, '{"name": "Ana", "theme": "sepia", "reading": {"size": 105}, "colour": "plum"}');
  expect((await openSettings(file, notice)).value).toEqual({ ...FIRST_SETTINGS, name: 'Ana', colour: 'plum' });
  await writeFile(file, '{"name": 7}');
  expect((await openSettings(file, notice)).value).toEqual(FIRST_SETTINGS);
  expect(said).toHaveLength(1);
});

test('when writing fails, file and value stay, and the next change works', async () => {
  const store = await JsonStore.open(file, 1, parseNumber, notice);
  await store.change(() => 2);
  await expect(
    store.change(() => {
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(store.value).toBe(2);
  await store.change((n) => n + 1);
  expect(JSON.parse(await readFile(file, 'utf8'))).toBe(3);
});

test('a file that cannot be replaced is left as it was, without litter', async () => {
  const target = join(dir.path, 'folder');
  await writeFileAtomic(join(dir.path, 'settings.json'), 'kept');
  // A rename onto a folder fails after everything else went well.
  await mkdir(join(target, 'inner'), { recursive: true });
  await expect(writeFileAtomic(target, 'new')).rejects.toThrow();
  expect((await readdir(dir.path)).sort()).toEqual(['folder', 'settings.json']);
});
