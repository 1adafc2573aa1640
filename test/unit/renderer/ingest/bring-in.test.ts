import { afterEach, expect, test } from 'vitest';
import { bringIn, type Progress } from '../../../../renderer/ingest/bring-in.ts';
import type { NewArticle } from '../../../../renderer/session/session-types.ts';
import { articlesOf } from '../../../../renderer/store/articles-view.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';
import { textRoom } from '../../../../shared/wire/room.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { ARTICLE, openOn } from '../../../kit/session-parts.ts';

const article = (n: number): NewArticle => ({ ...ARTICLE, text: `Report ${n}\n\nWords of it.\n`, zones: [] });
const many = (count: number) => Array.from({ length: count }, (_, n) => article(n));

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});
async function opened() {
  const computer = new FakeComputer('Ana');
  const session = await openOn(computer);
  ends.push(() => session.close());
  await session.introduce();
  const entries = () => articlesOf(session.project.fold);
  return { computer, session, entries };
}

test('many articles come in with their texts in the order they were given, many in a step, and who watches is told few times', async () => {
  const { session, entries } = await opened();
  const before = { steps: session.project.fold.stepCount, version: session.version };
  const told: Progress[] = [];
  await bringIn(session, [...many(60), article(3)], [], new AbortController().signal, (now) => told.push(now));
  expect(told.at(-1)).toMatchObject({
    total: 61,
    added: 60,
    already: 1,
    state: 'done',
    first: articleIdOf(article(0).text),
  });
  expect(entries().map(({ aid }) => aid)).toEqual(many(60).map(({ text }) => articleIdOf(text)));
  expect(await session.readText(articleIdOf(article(59).text))).toBe(article(59).text);
  expect(session.project.fold.stepCount - before.steps).toBeLessThan(6);
  expect(session.version - before.version).toBeLessThan(60);
});

test('stopped, what came in stays, and the rest comes in when it is brought in again', async () => {
  const { session, entries } = await opened();
  const control = new AbortController();
  const told: Progress[] = [];
  await bringIn(session, many(80), [], control.signal, (now) => {
    told.push(now);
    if (now.added > 0) control.abort();
  });
  const stopped = told.at(-1)!;
  expect(stopped.state).toBe('stopped');
  expect(stopped.added).toBeGreaterThan(0);
  expect(stopped.added).toBeLessThan(80);
  expect(entries()).toHaveLength(stopped.added);
  await bringIn(session, many(80), [], new AbortController().signal, (now) => told.push(now));
  expect(told.at(-1)).toMatchObject({ added: 80 - stopped.added, already: stopped.added, state: 'done' });
  expect(entries()).toHaveLength(80);
});

test('where one text cannot be written, those before it are in and counted, and it is said why the others are not', async () => {
  const { computer, session, entries } = await opened();
  computer.broken.set(textRoom(session.pid, articleIdOf(article(30).text)), new Error('the host is gone'));
  const told: Progress[] = [];
  const signal = new AbortController().signal;
  await bringIn(session, many(60), [], signal, (now) => told.push(now));
  const problem = 'The other articles did not come in; bring them in again once this is mended: the host is gone';
  expect(told.at(-1)).toMatchObject({ state: 'stopped', problem, total: 60 });
  expect(entries()).toHaveLength(told.at(-1)!.added);
  expect(entries().length).toBeGreaterThan(20);
});

test('where nothing could be written, that is all there is to say', async () => {
  const { computer, session } = await opened();
  computer.broken.set(textRoom(session.pid, articleIdOf(article(0).text)), new Error('the host is gone'));
  const signal = new AbortController().signal;
  await expect(bringIn(session, many(1), [], signal, () => undefined)).rejects.toThrow('the host is gone');
});
