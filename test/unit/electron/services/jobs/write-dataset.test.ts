import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesAlone, type MayReplace } from '../../../../../electron/services/jobs/may-replace.ts';
import { putInPlace } from '../../../../../electron/services/jobs/put-in-place.ts';
import { writeDataset } from '../../../../../electron/services/jobs/write-dataset.ts';
import { fail } from '../../../../../shared/base/result.ts';
import type { DatasetArticle } from '../../../../../shared/formats/dataset.ts';
import { formatOf } from '../../../../../shared/formats/formats.ts';
import { gatherArticle, noCounts } from '../../../../../shared/formats/gather.ts';
import type { DatasetFormatName } from '../../../../../shared/host/jobs.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';
import { goldArticle } from '../../../shared/formats/gold.ts';

const article = gatherArticle(goldArticle().parts, 'include', noCounts());
let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('write-dataset');
});
afterEach(() => dir.remove());

const at = (name: string): string => join(dir.path, name);

const write = (name: DatasetFormatName, articles: Iterable<DatasetArticle>, mayReplace: MayReplace = filesAlone) =>
  writeDataset({
    ...{ articles, format: formatOf(name), name, base: at('p'), mayReplace, signal: new AbortController().signal },
  });

/** Articles that nobody may ask for. */
const never: Iterable<DatasetArticle> = {
  [Symbol.iterator](): Iterator<DatasetArticle> {
    throw new Error('an article was written already');
  },
};

it('asks before the first article whether what is there may be replaced', async () => {
  writeFileSync(at('p.jsonl'), 'mine');
  const refused = await write('jsonl', never, () => fail('kept', 'It stays.'));
  expect(refused).toMatchObject({ ok: false, code: 'kept' });
  mkdirSync(at('p.brat'));
  expect(await write('brat', never)).toMatchObject({
    ok: false,
    message: 'A folder “p.brat” is there already. Choose another place for the export.',
  });
  expect(readFileSync(at('p.jsonl'), 'utf8')).toBe('mine');
});

it('takes the report of an earlier export away when nothing is lost any more', async () => {
  const bare = { ...article, marks: [], relations: [], zones: [] };
  expect((await write('doccano', [article])).ok).toBe(true);
  expect(existsSync(at('p.doccano.LOSSES.md'))).toBe(true);
  expect((await write('doccano', [bare])).ok).toBe(true);
  expect(readdirSync(dir.path)).toEqual(['p.doccano.jsonl']);
});

it('leaves everything as it was when one of its files cannot get its name', async () => {
  writeFileSync(at('a'), 'old a');
  writeFileSync(at('c'), 'old c');
  const arrivals = [
    { path: at('a'), put: async () => writeFileSync(at('a'), 'new a') },
    { path: at('b'), put: async () => writeFileSync(at('b'), 'new b') },
    { path: at('d'), put: () => Promise.reject(new Error('no room')) },
  ];
  await expect(putInPlace(arrivals, [at('c')], 'x')).rejects.toThrow('no room');
  expect(readdirSync(dir.path)).toEqual(['a', 'c']);
  expect(readFileSync(at('a'), 'utf8')).toBe('old a');
  await putInPlace(arrivals.slice(0, 2), [at('c')], 'x');
  expect(readdirSync(dir.path)).toEqual(['a', 'b']);
  expect(readFileSync(at('a'), 'utf8')).toBe('new a');
});
