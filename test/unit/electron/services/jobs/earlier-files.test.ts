import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { onlyForced } from '../../../../../cli/only-forced.ts';
import { earlierFiles } from '../../../../../electron/services/jobs/earlier-files.ts';
import { type ExportRun, runExport } from '../../../../../electron/services/jobs/run-export.ts';
import { writeDataset } from '../../../../../electron/services/jobs/write-dataset.ts';
import { fileSection } from '../../../../../shared/export/file-list.ts';
import { formatOf } from '../../../../../shared/formats/formats.ts';
import type { ExportOptions } from '../../../../../shared/host/export-options.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';
import { sampleArticle } from '../../../shared/formats/sample-article.ts';
import { ExportProject } from './export-project.ts';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('earlier-files');
});
afterEach(() => dir.remove());

const at = (name: string): string => join(dir.path, name);

const desk = new ExportProject();
for (let n = 0; n < 4; n++) {
  const aid = desk.article(`Report ${n}: nine boats ${'xyz '.repeat(n)}were missing.`);
  desk.mark(desk.ana, aid, 'team', 'nine boats');
  desk.mark(desk.ben, aid, desk.ben.member, 'boats', 'figure');
}

const write = (options: Partial<ExportOptions>, more: Partial<ExportRun> = {}) =>
  runExport({
    ...{ source: desk.source, pid: desk.project.pid, folder: dir.path, viewer: desk.as(desk.ana) },
    options: { format: 'jsonl', inexact: 'leave-out', ...options },
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...more,
  });

const PLAIN = ['Ferries.jsonl', 'Ferries.jsonl.DATASHEET.md', 'Ferries.jsonl.tags-per-outlet.svg'];
const SPLIT = { parts: [50, 25, 25], by: 'article', seed: 1 } as const;

it('what an export with other options left goes with the next: a folder holds exactly one dataset of a name', async () => {
  expect(await write({ split: SPLIT, tokens: true })).toMatchObject({ ok: true });
  expect(readdirSync(dir.path)).toContain('Ferries.dev.jsonl.tokens.jsonl');
  expect(await write({})).toMatchObject({ ok: true });
  expect(readdirSync(dir.path).sort()).toEqual(PLAIN);
  expect(await write({ split: SPLIT })).toMatchObject({ ok: true });
  expect(readdirSync(dir.path)).not.toContain('Ferries.jsonl');
});

it('in another format it stays, and so does whatever somebody put there or changed since', async () => {
  expect(await write({ split: SPLIT })).toMatchObject({ ok: true });
  expect(await write({ format: 'doccano' })).toMatchObject({ ok: true });
  writeFileSync(at('Ferries.old.jsonl'), 'mine');
  writeFileSync(at('Ferries.dev.jsonl'), 'mine now');
  expect(await write({})).toMatchObject({ ok: true });
  const names = readdirSync(dir.path);
  expect(names).not.toContain('Ferries.train.jsonl');
  expect(names).toEqual(expect.arrayContaining(['Ferries.doccano.jsonl', 'Ferries.old.jsonl', ...PLAIN]));
  expect(readFileSync(at('Ferries.dev.jsonl'), 'utf8')).toBe('mine now');
});

it('folders of sets go only where that is forced, and never with a file in them that Postil does not write there', async () => {
  expect(await write({ format: 'brat', set: 'side-by-side' })).toMatchObject({ ok: true });
  expect(readdirSync(dir.path)).toContain('Ferries.ben.brat');
  expect(await write({ format: 'brat' })).toMatchObject({ ok: false, code: 'there-already' });
  const forced = { mayReplace: onlyForced(formatOf('brat'), { forced: true, reading: null, named: 'folder' }) };
  writeFileSync(at('Ferries.ben.brat/notes.txt'), 'mine');
  expect(await write({ format: 'brat' }, forced)).toMatchObject({
    message: expect.stringContaining('holds what Postil did not write there (notes.txt)'),
  });
  writeFileSync(at('Ferries.ben.brat/notes.txt'), '');
  dir.remove();
  mkdirSync(dir.path);
  await write({ format: 'brat', set: 'side-by-side' });
  expect(await write({ format: 'brat' }, forced)).toMatchObject({ ok: true });
  expect(readdirSync(dir.path).filter((name) => name.endsWith('.brat'))).toEqual(['Ferries.brat']);
});

it('a conversion under the name of an export takes its datasheet away too, which tells of other files', async () => {
  expect(await write({ split: SPLIT })).toMatchObject({ ok: true });
  const made = await writeDataset({
    ...{ articles: [sampleArticle('Nine were missing.', [['claim', 'Nine']])], format: formatOf('jsonl') },
    ...{ name: 'jsonl', base: at('Ferries'), signal: new AbortController().signal },
    mayReplace: onlyForced(formatOf('jsonl'), { forced: true, reading: null, named: 'folder' }),
  });
  expect(made).toMatchObject({ ok: true });
  expect(readdirSync(dir.path)).toEqual(['Ferries.jsonl']);
});

it('a list that somebody else wrote names nothing outside the dataset', async () => {
  writeFileSync(at('other.txt'), '12345');
  mkdirSync(at('Ferries'));
  writeFileSync(at('Ferries/a.txt'), '12345');
  writeFileSync(at('Ferries.mine.jsonl'), '12345');
  if (process.platform !== 'win32') writeFileSync(at('Ferries.*'), '12345'); // no name there
  const listed = [
    'other.txt',
    '../other.txt',
    'Ferries/a.txt',
    'Ferries.mine.jsonl',
    'Ferries.gone.jsonl',
    'Ferries.*',
  ];
  const files = [
    ...listed.map((name) => ({ name, bytes: 5 })),
    { name: 'Ferries', bytes: null },
    { name: 'Ferries.mine.jsonl', bytes: null },
  ];
  writeFileSync(at('Ferries.jsonl.DATASHEET.md'), `# Datasheet\n\n${fileSection(files)}`);
  expect(await earlierFiles(at('Ferries'), 'jsonl')).toEqual(['.jsonl.DATASHEET.md', '.mine.jsonl']);
  expect(await earlierFiles(at('Ferries'), 'csv')).toEqual([]);
});
