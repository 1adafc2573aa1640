import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromHome, typedPath } from '../../../../electron/loopback/typed-path.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('typed-path');
});
afterEach(() => dir.remove());

test.each([
  ['~/data/a.postil', join(homedir(), 'data', 'a.postil')],
  ['~', homedir()],
  ['/data/../a.postil', '/a.postil'],
  ['  /a.postil ', '/a.postil'],
])('%s means %s', (typed, path) => {
  expect(typedPath(typed, 'open')).toEqual({ ok: true, value: path });
});

test.each(['a.postil', 'data/a.postil', '../a.postil', './data', '~ana/a.postil'])(
  '%s could mean several places: it is refused, and the same from home on is offered',
  (typed) => {
    expect(typedPath(typed, 'folder')).toEqual({
      ok: false,
      code: 'relative',
      message: 'Please give the whole path, or one that begins with “~/”: here is one in your home folder.',
      instead: join(homedir(), typed),
    });
    expect(fromHome(typed)).toBe(join(homedir(), typed));
  },
);

test('saving takes the next free name; opening and folders take what was typed', () => {
  const path = join(dir.path, 'a.postil');
  writeFileSync(path, '');
  writeFileSync(join(dir.path, 'a-2.postil'), '');
  expect(typedPath(path, 'save')).toEqual({ ok: true, value: join(dir.path, 'a-3.postil') });
  expect(typedPath(path, 'open')).toEqual({ ok: true, value: path });
  expect(typedPath(dir.path, 'folder')).toEqual({ ok: true, value: dir.path });
});

test.each([
  ['marks.jsonl', 'marks'],
  ['Flood.postil', 'Flood'],
  ['out/all.v2.CSV', 'out/all.v2'],
])('%s for a folder is asked about, and %s is offered', (typed, instead) => {
  const path = join(dir.path, typed);
  expect(typedPath(path, 'folder')).toEqual({
    ok: false,
    code: 'file-name',
    message: `“${basename(path)}” is the name of a file, and the files get names of their own: please name the folder they go into, such as this one.`,
    instead: join(dir.path, instead),
  });
  expect(typedPath(path, 'save')).toMatchObject({ ok: true });
});

test('a folder is taken whose name has a dot in it, or that is there under the name of a file', () => {
  for (const name of ['export-1.2', 'ferry.2024', '.postil-out']) {
    expect(typedPath(join(dir.path, name), 'folder')).toMatchObject({ ok: true });
  }
  mkdirSync(join(dir.path, 'marks.jsonl'));
  expect(typedPath(join(dir.path, 'marks.jsonl'), 'folder')).toMatchObject({ ok: true });
});
