import { expect, test } from 'vitest';
import { NOTHING_ASKED, queryOf } from '../../../../renderer/find/ask.ts';
import { ProjectLines } from '../../../../renderer/find/project-lines.ts';
import { Emitter } from '../../../../shared/base/emitter.ts';
import type { FindLine, FindPage, FindQuery, LineWindow } from '../../../../shared/find/query.ts';
import type { Host } from '../../../../shared/host/contract.ts';
import { articleIdOf, newProjectId } from '../../../../shared/model/ids.ts';
import { until } from '../../../kit/until.ts';

const AID = articleIdOf('The quay.');
const ARTICLES = [{ aid: AID, title: '', outlet: '', date: '', url: '', language: '' }];

/** A host whose index holds `held` places of every word, and which answers when it is told to. */
class SlowHost {
  readonly pid = newProjectId();
  held = 250;
  rev = 1;
  readonly asked: { query: FindQuery; window: LineWindow; answer(): void }[] = [];
  readonly #changed = new Emitter<unknown>();

  /** As a page has it. */
  get host(): Pick<Host, 'find' | 'on'> {
    return {
      on: (event, listener) =>
        event === 'indexChanged' ? this.#changed.on((payload) => listener(payload as never)) : () => undefined, // of it
      find: (_, query, window) =>
        new Promise((resolve) => {
          this.asked.push({ query, window, answer: () => resolve(this.#page(query, window)) });
          heard.emit();
        }),
    };
  }

  grow(to: number): void {
    this.held = to;
    this.rev++;
    this.#changed.emit({ pid: this.pid, since: 0, rev: this.rev, rows: [] });
  }

  #page({ words }: FindQuery, { from, count }: LineWindow): FindPage {
    const lines = Array.from({ length: Math.max(0, Math.min(count, this.held - from)) }, (_, n): FindLine => {
      const start = from + n;
      return { aid: AID, start, end: start + 1, left: '', hit: words, right: '', tags: [], zone: null, mark: null };
    });
    return { rev: this.rev, lines, hits: this.held, found: 1, indexed: 1, listed: this.held, unsorted: false };
  }
}

const heard = new Emitter<void>();

/** Waits for the host to be asked so many times. */
const asks = (host: SlowHost, times: number) =>
  until({ subscribe: (listener) => heard.on(listener) }, () => host.asked.length >= times, `${times} questions`);

const query = (words: string) => queryOf({ ...NOTHING_ASKED, words }, ARTICLES);
const settle = () => new Promise(setImmediate);

test('typing asks once, and the rows in view are fetched as they come', async () => {
  const host = new SlowHost();
  const lines = new ProjectLines(host.host, host.pid, reported);
  lines.search(query('q'));
  lines.search(query('quay'));
  expect(lines.isBusy).toBe(true);
  await asks(host, 1);
  expect(host.asked[0]?.query.words).toBe('quay');
  host.asked[0]!.answer();
  await settle();
  expect([lines.isBusy, lines.hits, lines.count, lines.at(99)?.start, lines.at(100)]).toEqual([
    false,
    250,
    250,
    99,
    undefined,
  ]);
  lines.want(90, 210);
  lines.want(95, 215);
  expect(host.asked.map(({ window }) => window.from)).toEqual([0, 100, 200]);
  for (const one of host.asked.slice(1)) one.answer();
  await settle();
  expect([lines.at(100)?.start, lines.at(249)?.start]).toEqual([100, 249]);
  lines.dispose();
});

test('an older answer never takes the place of a newer question’s', async () => {
  const host = new SlowHost();
  const lines = new ProjectLines(host.host, host.pid, reported);
  lines.search(query('first'));
  await asks(host, 1);
  lines.search(query('second'));
  await asks(host, 2);
  host.asked[1]!.answer();
  host.asked[0]!.answer();
  await settle();
  expect(lines.at(0)?.hit).toBe('second');
  lines.search(null);
  expect([lines.count, lines.isAsking]).toEqual([0, false]);
  lines.dispose();
});

test('what the index learns is found without being asked for; lines of two states never stand together', async () => {
  const host = new SlowHost();
  const lines = new ProjectLines(host.host, host.pid, reported);
  lines.search(query('quay'));
  await asks(host, 1);
  host.asked[0]!.answer();
  await settle();
  host.rev++;
  lines.want(100, 150);
  host.asked[1]!.answer();
  await asks(host, 3);
  expect(host.asked[2]?.window.from, 'it begins anew').toBe(0);
  host.asked[2]!.answer();
  await settle();
  expect(lines.at(100)).toBeUndefined();
  host.grow(300);
  await asks(host, 4);
  host.asked[3]!.answer();
  await settle();
  expect(lines.hits).toBe(300);
  lines.dispose();
  host.grow(301);
  expect(host.asked, 'nobody looks any more').toHaveLength(4);
});

const reported = (error: unknown): never => {
  throw error;
};
