import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBundle } from '../../../shared/bundle/read-bundle.ts';
import { readJsonl } from '../../../shared/formats/jsonl.ts';
import { articleIdOf } from '../../../shared/model/ids.ts';
import { SAMPLE_ARTICLES } from '../../../shared/sample/articles.ts';
import { tempDir } from '../../kit/temp-dir.ts';

const POSTIL = join(import.meta.dirname, '..', '..', '..', 'bin', 'postil.mjs');

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('cli');
});
afterEach(() => dir.remove());

const at = (name: string): string => join(dir.path, name);

/** Runs the command line in a process of its own. */
function postil(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [POSTIL, ...args],
      { env: { ...process.env, POSTIL_DATA_DIR: at('data') } },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

/** The sample's articles as files. */
function sampleFiles(count = SAMPLE_ARTICLES.length): string[] {
  return SAMPLE_ARTICLES.slice(0, count).map((text, index) => {
    writeFileSync(at(`${index}.txt`), text);
    return at(`${index}.txt`);
  });
}

const articlesOf = (file: string) =>
  [...readJsonl(readFileSync(file, 'utf8'))].map((row) => {
    if (!row.ok) throw new Error(row.message);
    return row.value;
  });

describe('postil import and export, as processes', () => {
  it('makes a file of articles and a dataset of the file', async () => {
    const imported = await postil('import', ...sampleFiles(), '--into', at('ferry.postil'));
    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(imported.out).toContain('5 imported, 0 already there, 0 refused');
    const exported = await postil('export', at('ferry.postil'), '--format', 'jsonl', '--out', at('out'));
    expect(exported).toMatchObject({ code: 0, err: '' });
    expect(exported.out).toContain('5 articles and 0 marks exported.');
    const rows = articlesOf(at('out/ferry.jsonl'));
    expect(new Set(rows.map((row) => row.text))).toEqual(new Set(SAMPLE_ARTICLES));
    for (const row of rows) expect(row.aid).toBe(articleIdOf(row.text));
    expect(rows.filter((row) => row.zones.length > 0).length).toBeGreaterThanOrEqual(4);
    expect(rows.filter((row) => row.date.startsWith('2024-10-')).length).toBeGreaterThanOrEqual(4);
  });

  it('adds to a file, skips what is there, and refuses file by file in a sentence', async () => {
    const [first, second] = sampleFiles(2) as [string, string];
    await postil('import', first, '--into', at('p.postil'));
    writeFileSync(at('empty.txt'), ' \n');
    writeFileSync(at('picture.txt'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    mkdirSync(at('folder'));
    const bad = [at('empty.txt'), at('picture.txt'), at('missing.txt'), at('folder')];
    const { code, out } = await postil('import', first, ...bad, second, '--into', at('p.postil'));
    expect(code).toBe(1);
    expect(out).toContain('It cannot be read: there is no such file');
    expect(out).toContain('1 imported, 1 already there, 4 refused');
    for (const path of bad) expect(out).toMatch(new RegExp(`refused   ${path}: [A-Z].*\\.\\n`));
    const bundle = readBundle(readFileSync(at('p.postil')));
    expect(bundle.ok && bundle.value.rooms.filter(({ name }) => name.startsWith('text/'))).toHaveLength(2);
  });

  it('takes an article with other line ends and a BOM for the same article', async () => {
    const [first] = sampleFiles(1) as [string];
    writeFileSync(at('windows.txt'), `\ufeff${SAMPLE_ARTICLES[0]!.replaceAll('\n', '\r\n')}`);
    const { out } = await postil('import', first, at('windows.txt'), '--into', at('p.postil'));
    expect(out).toContain('1 imported, 1 already there');
  });

  it('leaves a file alone that it cannot read, and makes none when nothing came in', async () => {
    const [first] = sampleFiles(1) as [string];
    writeFileSync(at('broken.postil'), 'PK\u0003\u0004 and so on');
    const broken = await postil('import', first, '--into', at('broken.postil'));
    expect(broken).toMatchObject({ code: 1, out: '' });
    expect(broken.err).toContain('cut short');
    expect(readFileSync(at('broken.postil'), 'utf8')).toBe('PK\u0003\u0004 and so on');
    await postil('import', at('missing.txt'), '--into', at('none.postil'));
    expect(existsSync(at('none.postil'))).toBe(false);
    const exported = await postil('export', at('broken.postil'), '--out', at('out'));
    expect(exported).toMatchObject({ code: 1, out: '' });
    expect(existsSync(at('out'))).toBe(false);
  });

  it('says in a sentence when a file cannot be read or written, and which', async () => {
    const [first] = sampleFiles(1) as [string];
    mkdirSync(at('folder'));
    expect(await postil('export', at('none.postil'), '--out', at('out'))).toEqual({
      code: 1,
      out: '',
      err: `${at('none.postil')}: It cannot be read: there is no such file or folder. Check the path.\n`,
    });
    expect(await postil('import', first, '--into', at('folder'))).toEqual({
      code: 1,
      out: '',
      err: `${at('folder')}: It cannot be read: it is a folder. Choose a file.\n`,
    });
    expect(await postil('import', first, '--into', at('none/p.postil'))).toEqual({
      code: 1,
      out: '',
      err: `${at('none/p.postil')}: The file was not saved: there is no such file or folder. Check the path.\n`,
    });
  });

  it('does not add to a file whose rooms are no Yjs states', async () => {
    const [first] = sampleFiles(1) as [string];
    await postil('import', first, '--into', at('p.postil'));
    const bundle = readBundle(readFileSync(at('p.postil')));
    if (!bundle.ok) throw new Error(bundle.message);
    const entries = bundle.value.rooms.map((_, index) => [`rooms/${index}.bin`, new Uint8Array([9, 9, 9])] as const);
    const rooms = bundle.value.rooms.map(({ name }, index) => ({
      name,
      file: `rooms/${index}.bin`,
      steps: 0,
      bytes: 3,
    }));
    const manifest = JSON.stringify({ ...bundle.value, format: 'postil', version: 1, rooms });
    const zip = zipSync({ ...Object.fromEntries(entries), 'manifest.json': new TextEncoder().encode(manifest) });
    writeFileSync(at('garbage.postil'), zip);
    const { code, err } = await postil('import', first, '--into', at('garbage.postil'));
    expect([code, err]).toEqual([1, expect.stringMatching(/garbage\.postil: [A-Z].*cannot be read.*\.\n$/)]);
    expect(new Uint8Array(readFileSync(at('garbage.postil')))).toEqual(zip);
  });

  it('exports CSV, and refuses a format it does not know', async () => {
    await postil('import', ...sampleFiles(1), '--into', at('p.postil'));
    expect((await postil('export', at('p.postil'), '--format', 'csv', '--out', at('out'))).code).toBe(0);
    expect(readdirSync(at('out')).filter((name) => name.endsWith('.csv'))).toEqual(
      ['articles', 'marks', 'registers', 'relations'].map((table) => `p.${table}.csv`),
    );
    const unknown = await postil('export', at('p.postil'), '--format', 'docx', '--out', at('out'));
    expect(unknown.code).not.toBe(0);
    expect(unknown.err).toContain('jsonl, csv');
  });
});
