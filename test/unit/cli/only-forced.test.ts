import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cancelled } from '../../../cli/interrupt.ts';
import { onlyForced } from '../../../cli/only-forced.ts';
import { writeDataset } from '../../../electron/services/jobs/write-dataset.ts';
import { formatOf } from '../../../shared/formats/formats.ts';
import type { DatasetFormatName } from '../../../shared/host/jobs.ts';
import { tempDir } from '../../kit/temp-dir.ts';
import { sampleArticle } from '../shared/formats/sample-article.ts';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('may-replace');
});
afterEach(() => dir.remove());

const at = (name: string): string => join(dir.path, name);
const article = sampleArticle('Nine were missing.', [['claim', 'Nine']]);

function write(name: DatasetFormatName, forced: boolean, articles: Iterable<typeof article> = [article]) {
  const format = formatOf(name);
  return writeDataset({
    ...{ articles, format, name, base: at('p'), signal: new AbortController().signal },
    mayReplace: onlyForced(format, { forced, reading: null, named: 'folder' }),
  });
}

describe.each(['brat', 'cas', 'parquet', 'iob2', 'csv'] as const)('%s', (format) => {
  it('is replaced when that is forced, and only then', async () => {
    expect((await write(format, false)).ok).toBe(true);
    const before = readdirSync(dir.path);
    const refused = await write(format, false);
    expect(refused).toMatchObject({ ok: false, code: 'there-already' });
    expect(refused.ok || refused.message).toContain('replace it with --force.');
    expect((await write(format, true)).ok).toBe(true);
    expect(readdirSync(dir.path)).toEqual(before);
  });
});

it('never a folder that holds what Postil did not write', async () => {
  expect((await write('brat', false)).ok).toBe(true);
  writeFileSync(at('p.brat/notes.txt'), 'mine');
  const refused = await write('brat', true);
  expect(refused).toMatchObject({ ok: false, code: 'there-already' });
  expect(refused.ok || refused.message).toContain('holds what Postil did not write there (notes.txt)');
  mkdirSync(at('p.jsonl'));
  writeFileSync(at('p.jsonl/x'), '');
  expect(await write('jsonl', true)).toMatchObject({ ok: false, code: 'there-already' });
  expect(existsSync(at('p.jsonl/x'))).toBe(true);
});

it('nothing that came there while it was written', async () => {
  function* late() {
    yield article;
    mkdirSync(at('p.brat'));
    writeFileSync(at('p.brat/a.ann'), '');
  }
  expect(await write('brat', true, late())).toMatchObject({ ok: false, code: 'there-already' });
  expect(readdirSync(at('p.brat'))).toEqual(['a.ann']);
});

it('takes the files of tags away that are not met any more', async () => {
  const other = sampleArticle('Nine were missing.', [['cue', 'missing']]);
  expect((await write('iob2', false, [other])).ok).toBe(true);
  expect(existsSync(at('p.cue.iob2.conll'))).toBe(true);
  expect((await write('iob2', true)).ok).toBe(true);
  expect(readdirSync(dir.path).filter((name) => name.endsWith('.conll'))).toEqual([
    'p.all.iob2.conll',
    'p.claim.iob2.conll',
  ]);
});

it('what was stopped while it was read says so, and what to do', () => {
  expect(cancelled()).toMatchObject({ message: 'It was stopped before it was through. Start it again.' });
});
