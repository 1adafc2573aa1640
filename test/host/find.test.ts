import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FindPage, FindQuery } from '../../shared/find/query.ts';
import type { Host } from '../../shared/host/contract.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { HostProject } from '../kit/host-project.ts';
import { tempDir } from '../kit/temp-dir.ts';

const ARTICLES = 30;

let dir: ReturnType<typeof tempDir>;
let running: TestHost;
beforeEach(() => {
  dir = tempDir('host-find');
});
afterEach(async () => {
  await running.kill();
  dir.remove();
});

/** Searches again whenever the index has changed, until the answer is as wanted. */
async function until(
  host: Host,
  project: HostProject,
  words: string,
  isRight: (page: FindPage) => boolean,
): Promise<FindPage> {
  const query: FindQuery = {
    ...{ words, phrase: false, rules: { whole: true, capitals: false, accents: false }, sort: 'article' },
    ...{ marks: { tag: null, attribute: null, by: null }, articles: project.aids },
  };
  return new Promise((found, fail) => {
    const look = () =>
      host.find('find', project.pid, query, { from: 0, count: 5 }).then((page) => {
        if (page !== null && isRight(page)) found(page);
      }, fail);
    host.on('indexChanged', look);
    look();
  });
}

test('a host finds what it has indexed so far, then everything; and nothing of what is deleted', async () => {
  running = await startHost(dir.path);
  const { host } = await running.connect('tab');
  const project = await HostProject.make(host, 'Ferries', ARTICLES);
  const page = await until(host, project, 'quay', ({ indexed }) => indexed === ARTICLES);
  expect(page).toMatchObject({ hits: ARTICLES, found: ARTICLES, listed: ARTICLES });
  expect(page.lines).toHaveLength(5);
  expect(page.lines[0]).toMatchObject({
    aid: project.aids[0],
    left: 'Nobody on the ',
    hit: 'quay',
    right: ' knows when it will come.',
  });
  expect((await until(host, project, '"Ferry 7"', ({ hits }) => hits > 0)).hits).toBe(1);

  const [gone, ...stay] = project.aids;
  expect(await host.removeHere(project.pid, gone!)).toMatchObject({ ok: true });
  const left = await until(host, project, 'quay', ({ hits }) => hits === stay.length);
  expect(left).toMatchObject({ indexed: stay.length });
  expect(await host.removeHere(project.pid, null)).toMatchObject({ ok: true });
  const [none, bytes] = [await until(host, project, 'quay', () => true), indexBytes(dir.path)];
  expect(none).toMatchObject({ hits: 0, indexed: 0 });
  expect(bytes.includes('Nobody on'), 'its words are in the file').toBe(false);
}, 60_000);

const indexBytes = (root: string): string =>
  ['', '-wal'].map((suffix) => readFileSync(join(root, `index.sqlite${suffix}`), 'latin1')).join('');
