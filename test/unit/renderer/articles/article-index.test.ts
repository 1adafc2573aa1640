import { afterEach, beforeEach, expect, test } from 'vitest';
import { ArticleIndex } from '../../../../renderer/articles/article-index.ts';
import { Emitter } from '../../../../shared/base/emitter.ts';
import type { Host, HostEvents } from '../../../../shared/host/contract.ts';
import { articleIdOf, newProjectId } from '../../../../shared/model/ids.ts';
import type { ArticleIndexPage, IndexedArticle } from '../../../../shared/model/indexed-article.ts';
import { teamRoom, textRoom } from '../../../../shared/wire/room.ts';
import { until } from '../../../kit/until.ts';

const pid = newProjectId();
const [A, B] = [articleIdOf('a'), articleIdOf('b')];
const row = (aid: typeof A, marks: number): IndexedArticle => ({
  aid,
  marks,
  tags: [],
  contested: 0,
  waiting: 0,
  words: 0,
  opening: '',
  talk: [],
  progress: [],
  steps: [],
  textSteps: [],
});

/** A host at the process border: what it holds can be changed, its answers held back, its events told or lost. */
class IndexHost {
  page: ArticleIndexPage = { rev: 1, rows: [row(A, 1)] };
  reads = 0;
  waits: Promise<void> | null = null;
  readonly changed = new Emitter<HostEvents['indexChanged']>();
  readonly missed = new Emitter<null>();
  readonly replaced = new Emitter<HostEvents['roomReplaced']>();
  readonly host: Pick<Host, 'articleIndex' | 'on'> = {
    articleIndex: async () => {
      this.reads++;
      const { page } = this;
      await this.waits;
      return page;
    },
    // Three of the contract's events, each with its own listeners.
    on: (event, listener) => {
      const emitter = { indexChanged: this.changed, eventsMissed: this.missed, roomReplaced: this.replaced };
      return emitter[event as keyof typeof emitter].on(listener as never);
    },
  };

  put(rows: readonly IndexedArticle[], tell = true): void {
    const since = this.page.rev;
    const rest = this.page.rows.filter(({ aid }) => !rows.some((one) => one.aid === aid));
    this.page = { rev: since + 1, rows: [...rest, ...rows] };
    if (tell) this.changed.emit({ pid, since, rev: since + 1, rows });
  }
}

let from: IndexHost;
let index: ArticleIndex;
const reported: unknown[] = [];
const marks = (aid = A) => index.of(aid)?.marks;
beforeEach(() => {
  from = new IndexHost();
  index = new ArticleIndex(from.host, pid, (error) => reported.push(error));
});
afterEach(() => {
  index.dispose();
  expect(reported.splice(0)).toEqual([]);
});

test('what was counted is read at once, and what changes comes by itself', async () => {
  await until(index, () => marks() === 1, 'the first read');
  from.put([row(B, 5)]);
  expect(marks(B)).toBe(5);
  from.put([row(A, 2)]);
  expect([marks(), from.reads]).toEqual([2, 1]);
});

test('word of another project changes nothing', async () => {
  await until(index, () => marks() === 1, 'the first read');
  from.changed.emit({ pid: newProjectId(), since: 1, rev: 2, rows: [row(A, 9)] });
  expect(marks()).toBe(1);
});

test('after a change that was never told, the next one makes it read all again', async () => {
  await until(index, () => marks() === 1, 'the first read');
  from.put([row(A, 7)], false);
  from.put([row(B, 3)]);
  await until(index, () => marks() === 7 && marks(B) === 3, 'both are here');
});

test('when the flow of events was cut, it reads all again', async () => {
  await until(index, () => marks() === 1, 'the first read');
  from.put([row(A, 7)], false);
  from.missed.emit(null);
  await until(index, () => marks() === 7, 'what was missed is here');
});

test('what is told while it reads is not lost, though the answer was made before', async () => {
  await until(index, () => marks() === 1, 'the first read');
  const { promise, resolve } = Promise.withResolvers<void>();
  from.waits = promise;
  from.missed.emit(null);
  from.put([row(A, 8)]);
  from.put([row(B, 4)]);
  resolve();
  // The answer on its way was older than what was told: it is asked for once more.
  await until(index, () => from.reads === 3 && marks() === 8 && marks(B) === 4, 'the newest counts stand');
});

test('an article that another window deleted is known no more; one of which something was set aside still is', async () => {
  from.put([row(B, 5)]);
  await until(index, () => marks(B) === 5, 'both');
  from.page = { rev: from.page.rev, rows: [row(B, 5)] };
  const before = index.version;
  from.replaced.emit({ room: teamRoom(pid, A) });
  from.replaced.emit({ room: textRoom(newProjectId(), A) });
  expect([marks(), index.version]).toEqual([1, before]);
  from.replaced.emit({ room: textRoom(pid, A) });
  expect(marks()).toBeUndefined();
  expect(index.version).toBeGreaterThan(before);
  await until(index, () => from.reads === 2, 'the second read');
  from.replaced.emit({ room: textRoom(pid, B) });
  await until(index, () => marks(B) === 5, 'what is still there');
  expect(marks()).toBeUndefined();
});
