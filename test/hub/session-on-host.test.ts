import { afterEach, expect, test } from 'vitest';
import { shortMemory } from '../../renderer/session/device-memory.ts';
import { makeDoor } from '../../renderer/session/door.ts';
import { noCopy } from '../../renderer/session/local-copy.ts';
import type { ProjectSession } from '../../renderer/session/session-types.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { ARTICLE, ARTICLE_ID, aMark } from '../kit/session-parts.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { until } from '../kit/until.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function hostOn(dir: string): Promise<TestHost> {
  const host = await startHost(dir);
  ends.push(() => host.kill());
  return host;
}

async function doorOf(host: TestHost, page: string) {
  const { host: contract, close } = await host.connect(page);
  ends.push(close);
  return makeDoor(contract, { memory: shortMemory(), copy: noCopy });
}

const saved = (session: ProjectSession) => () => session.status.here.state === 'saved';

test('what was shown as saved on this computer is there after its host was killed', async () => {
  const dir = tempDir('session');
  ends.push(() => dir.remove());
  const first = await hostOn(dir.path);
  const before = await (await doorOf(first, 'first')).create('Flood');
  ends.push(() => before.close());
  await before.addArticle(ARTICLE);
  const article = await before.openArticle(ARTICLE_ID);
  const keys = await Promise.all(Array.from({ length: 200 }, (_, at) => article.marks.act([aMark('claim', at)])));
  await until(before, saved(before), 'it is saved');
  await first.kill();
  await article.marks.act([aMark('claim', 200)]).catch(() => undefined); // nobody is left to sign it
  const second = await hostOn(dir.path);
  const after = await (await doorOf(second, 'second')).open(before.pid);
  ends.push(() => after.close());
  const again = await after.openArticle(ARTICLE_ID);
  expect(again.text.text).toBe(ARTICLE.text);
  expect(keys.filter((key) => !again.marks.fold.has(key))).toEqual([]);
  expect([...after.project.fold.all('make', 'article')]).toHaveLength(1);
});

test('two tabs of one host show each other’s marks', async () => {
  const dir = tempDir('session');
  ends.push(() => dir.remove());
  const host = await hostOn(dir.path);
  const one = await (await doorOf(host, 'one')).create('Flood');
  const two = await (await doorOf(host, 'two')).open(one.pid);
  ends.push(
    () => one.close(),
    () => two.close(),
  );
  const here = await one.openArticle(ARTICLE_ID);
  const there = await two.openArticle(ARTICLE_ID);
  const key = await here.marks.act([aMark('claim')]);
  await until(there.marks, () => there.marks.fold.has(key), 'the other tab has it');
});
