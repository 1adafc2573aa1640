import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type ExportRun, runExport } from '../../../../../electron/services/jobs/run-export.ts';
import type { ExportOptions } from '../../../../../shared/host/export-options.ts';
import { DATASET_FORMATS } from '../../../../../shared/host/jobs.ts';
import { articleIdOf } from '../../../../../shared/model/ids.ts';
import { newPerson, SignedProject } from '../../../../kit/signed-project.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

/** Exports a project of two articles into a folder of the test's own. */
function exporting(change: Partial<ExportRun>) {
  const temp = tempDir('run-export');
  onTestFinished(() => temp.remove());
  const ana = newPerson();
  const project = SignedProject.founded(ana, 'Ferries');
  for (const text of ['Nine were missing.', 'Ten were found.']) project.addArticle(ana, text);
  const made = runExport({
    source: { rooms: [...project.docs.keys()], read: (room) => project.state(room) },
    pid: project.pid,
    folder: temp.path,
    options: { format: 'csv', inexact: 'leave-out' },
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...change,
  });
  return { made, folder: temp.path };
}

test.each(DATASET_FORMATS)(
  'an export as %s that is cancelled at any moment keeps nothing and says so',
  async (format) => {
    const split = { parts: [1, 1, 1], by: 'article', seed: 1 } as const;
    for (const options of [{}, { tokens: true, split }] satisfies Partial<ExportOptions>[]) {
      for (let moment = 1, isDone = false; !isDone; moment++) {
        let looks = 0;
        const cancel = new AbortController();
        // Looked at between articles, both when they are written and when they are read back.
        const signal = new Proxy(cancel.signal, {
          get(target, name) {
            if (name === 'aborted' && ++looks === moment) cancel.abort();
            const value: unknown = Reflect.get(target, name);
            return typeof value === 'function' ? value.bind(target) : value;
          },
        });
        const { made, folder } = exporting({ options: { format, inexact: 'leave-out', ...options }, signal });
        const { ok, ...said } = await made;
        isDone = looks < moment;
        expect([moment, ok]).toEqual([moment, isDone]);
        // Before the first article, at each of the two, behind the last, and at each that is read back.
        if (isDone) expect(moment).toBeGreaterThan(6);
        if (isDone) continue;
        expect(said).toEqual({ code: 'cancelled', message: 'The export was cancelled; nothing of it was kept.' });
        expect(readdirSync(folder)).toEqual([]);
      }
    }
  },
);

test('only the articles that are asked for are exported, and none that is no part of the project', async () => {
  const only = ['Ten were found.', 'Of another project.'].map(articleIdOf);
  const { made, folder } = exporting({ options: { format: 'jsonl', inexact: 'leave-out', only } });
  expect(await made).toMatchObject({ ok: true, value: { articles: 1, withoutText: 0 } });
  const rows = readFileSync(join(folder, 'Ferries.jsonl'), 'utf8').trim().split('\n');
  expect(rows.map((row) => JSON.parse(row).text)).toEqual(['Ten were found.']);
});

test('a folder that cannot be made is the reason, in a sentence', async () => {
  const temp = tempDir('run-export');
  onTestFinished(() => temp.remove());
  const file = join(temp.path, 'file');
  writeFileSync(file, '');
  expect(await exporting({ folder: join(file, 'out') }).made).toEqual({
    ok: false,
    code: 'io',
    message: 'Nothing was exported: a file has the name that the folder should have. Choose another one.',
  });
});
