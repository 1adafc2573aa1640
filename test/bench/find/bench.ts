import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Finder } from '../../../electron/services/index/finder.ts';
import { openIndexFile } from '../../../electron/services/index/index-file.ts';
import { runIndex } from '../../../electron/services/index/run-index.ts';
import { openLogHeads } from '../../../hub/log/sqlite-heads.ts';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import type { FindQuery } from '../../../shared/find/query.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { tempDir } from '../../kit/temp-dir.ts';
import { idleMachine } from '../kit/idle.ts';
import type { BenchRow } from '../kit/row.ts';
import { median } from '../kit/statistics.ts';
import { seedProject } from '../project/corpus.ts';

const ARTICLES = 1_000;
const MARKS_EACH = 50;
const ROUNDS = 9;
/** Lines of the first answer: more than a screen. */
const LINES = 100;
/** How long other work on the machine is waited for, in milliseconds. */
const PATIENCE = 3_000;
/** What finding anything may take, in milliseconds. */
const BUDGET = 100;

const ANY = { tag: null, attribute: null, by: null };
const WHOLE = { whole: true, capitals: false, accents: false };

/** What people look for, as the words of a news corpus allow it. */
const SEARCHES: readonly { readonly what: string; readonly query: Partial<FindQuery> }[] = [
  { what: 'a word that is nowhere', query: { words: 'quixotic' } },
  { what: 'a common word', query: { words: 'the' } },
  { what: 'the same, capitals counting', query: { words: 'The', rules: { ...WHOLE, capitals: true } } },
  { what: 'a phrase', query: { words: '"the ferry"' } },
  { what: 'two words of one paragraph', query: { words: 'nurses harbour' } },
  { what: 'a part of nearly every word', query: { words: 'e', rules: { ...WHOLE, whole: false } } },
  { what: 'a word within claims', query: { words: 'ferry', marks: { ...ANY, tag: 'claim' } } },
  { what: 'all marks of a tag', query: { words: '', marks: { ...ANY, tag: 'actor' } } },
  { what: 'a common word by the words after it', query: { words: 'the', sort: 'right' } },
];

/** Searches of 1,000 articles with 50,000 marks, each from scratch, to its first lines (issue of the annotator's desk). */
export async function run(): Promise<BenchRow[]> {
  const dir = tempDir('bench-find');
  const log = openSqliteLog(join(dir.path, 'log.sqlite'));
  const index = openIndexFile(join(dir.path, 'index.sqlite'));
  const heads = openLogHeads(join(dir.path, 'log.sqlite'));
  try {
    const { pid, articles } = await seedProject(log, ARTICLES, MARKS_EACH);
    const start = performance.now();
    await runIndex({ log, heads, index, pid, signal: new AbortController().signal, onProgress: () => undefined });
    const rows: BenchRow[] = [
      { what: 'counting and indexing all, from nothing', value: performance.now() - start, unit: 'ms', budget: null },
      { what: 'the index', value: statSync(join(dir.path, 'index.sqlite')).size / 1024 ** 2, unit: 'MB', budget: null },
    ];
    for (const { what, query } of SEARCHES) {
      await idleMachine(PATIENCE);
      const times: number[] = [];
      let hits = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const begun = performance.now();
        // Another one each time: what was found before is not remembered.
        const page = await new Finder(index).find(
          { page: 'page', asker: 'find' },
          pid,
          { ...ask(articles), ...query },
          { from: 0, count: LINES },
        );
        times.push(performance.now() - begun);
        hits = page?.hits ?? 0;
      }
      const found = `${what} (${hits.toLocaleString('en')} places)`;
      rows.push({ what: found, value: median(times), unit: 'ms', budget: BUDGET });
    }
    return rows;
  } finally {
    heads.close();
    index.close();
    await log.close();
    dir.remove();
  }
}

const ask = (articles: readonly ArticleId[]): FindQuery => ({
  ...{ words: '', phrase: false, rules: WHOLE, marks: ANY, articles, sort: 'article' },
});
