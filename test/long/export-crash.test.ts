import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeDataset } from '../../electron/services/jobs/write-dataset.ts';
import { ok } from '../../shared/base/result.ts';
import { formatOf } from '../../shared/formats/formats.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { sampleArticle } from '../unit/shared/formats/sample-article.ts';

const DYING = join(import.meta.dirname, '..', 'kit', 'dying-export.ts');

const article = sampleArticle('This is old.', [['claim', 'old']]);
let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('export-crash');
});
afterEach(() => dir.remove());

const write = (base: string, format: 'label-studio' | 'jsonl') =>
  writeDataset({
    ...{ articles: [article], format: formatOf(format), name: format, base: join(dir.path, base) },
    ...{ mayReplace: () => ok(true), signal: new AbortController().signal },
  });

/** What the files of the dataset hold, by their names. */
const held = (): { readonly [name: string]: string } =>
  Object.fromEntries(
    readdirSync(dir.path)
      .filter((name) => name !== 'q.jsonl')
      .map((name) => [name, readFileSync(join(dir.path, name), 'utf8')]),
  );

it('a dataset whose export was killed is there as it was, or as it was to be, after the next export into the folder', async () => {
  const dying = (moment: number) => spawnSync(process.execPath, [DYING, join(dir.path, 'p'), String(moment)]);
  expect(dying(0).status).toBe(0);
  const made = held();
  const seen: string[] = [];
  for (let moment = 1, died = true; died; moment++) {
    expect((await write('p', 'label-studio')).ok).toBe(true);
    const before = held();
    expect(before).not.toEqual(made);
    const { signal, status } = dying(moment);
    died = signal === 'SIGKILL';
    expect(died || status === 0).toBe(true);

    expect((await write('q', 'jsonl')).ok).toBe(true);
    const isOld = JSON.stringify(held()) === JSON.stringify(before);
    if (!isOld) expect([moment, held()]).toEqual([moment, made]);
    seen.push(`${isOld ? 'old' : 'new'}${died ? '' : ', alive'}`);
  }
  expect([...new Set(seen)]).toEqual(['old', 'new', 'new, alive']);
});
