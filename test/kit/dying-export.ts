import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { sampleArticle } from '../unit/shared/formats/sample-article.ts';

/**
 * The program of a process that exports a sample article for Label Studio to the path it is given, and dies at the given one of the
 * moments at which it renames something or takes something away: before the first for 1. Behind the last it ends as usual.
 */
const [base = '', moment = ''] = process.argv.slice(2);
let left = Number(moment);

const orDie =
  <Args extends unknown[], T>(act: (...args: Args) => Promise<T>) =>
  (...args: Args): Promise<T> => {
    left--;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
    return act(...args);
  };
fs.promises.rename = orDie(fs.promises.rename);
fs.promises.rm = orDie(fs.promises.rm);
syncBuiltinESMExports();

// Only now: what is loaded takes the names as they are.
const { writeDataset } = await import('../../electron/services/jobs/write-dataset.ts');
const { formatOf } = await import('../../shared/formats/formats.ts');
const made = await writeDataset({
  articles: [{ ...sampleArticle('This is new.', [['claim', 'new']]), title: 'New' }],
  format: formatOf('label-studio'),
  name: 'label-studio',
  base,
  mayReplace: () => ({ ok: true, value: true }),
  signal: new AbortController().signal,
});
process.exit(made.ok ? 0 : 1);
