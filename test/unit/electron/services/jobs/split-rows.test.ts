import { setImmediate as nextTurn } from 'node:timers';
import { expect, test } from 'vitest';
import { newBreath } from '../../../../../electron/services/jobs/breath.ts';
import type { ExportRows } from '../../../../../electron/services/jobs/export-rows.ts';
import { splitRows } from '../../../../../electron/services/jobs/split-rows.ts';
import { sampleArticle } from '../../../shared/formats/sample-article.ts';

/** Goes on for some milliseconds without waiting for anything. */
function work(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; ) Math.sqrt(end);
}

test('a split can be cancelled on its way through the articles', async () => {
  const cancel = new AbortController();
  let read = 0;
  const rows: Pick<ExportRows, 'all'> = {
    *all() {
      for (; read < 1000; read++) {
        work(3);
        yield sampleArticle(`Report ${read}.`, []);
      }
    },
  };
  nextTurn(() => cancel.abort());
  const asked = { parts: [80, 10, 10], by: 'article', seed: 1 } as const;
  await splitRows(rows, asked, () => undefined, cancel.signal);
  expect(read).toBeLessThan(100);
});

test('a breath is taken only now and then', async () => {
  let turns = 0;
  let going = true;
  const count = (): void => {
    turns++;
    if (going) nextTurn(count);
  };
  const breath = newBreath();
  for (let at = 0; at < 50; at++) await breath();
  nextTurn(count);
  expect(turns).toBe(0);
  for (let at = 0; at < 40; at++) {
    work(1);
    await breath();
  }
  going = false;
  expect(turns).toBeGreaterThan(0);
  expect(turns).toBeLessThan(20);
});
