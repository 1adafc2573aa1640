import { expect, test } from 'vitest';
import { NOTHING_ASKED, queryOf } from '../../../../renderer/find/ask.ts';
import { ProjectLines } from '../../../../renderer/find/project-lines.ts';
import { Emitter } from '../../../../shared/base/emitter.ts';
import type { FindLine, FindPage, FindQuery, LineWindow } from '../../../../shared/find/query.ts';
import type { Host } from '../../../../shared/host/contract.ts';
import { articleIdOf, newProjectId } from '../../../../shared/model/ids.ts';
import { until } from '../../../kit/until.ts';

const AID = articleIdOf('The quay.');
const ARTICLES = [{ aid: AID, title: '', outlet: '', byline: '', date: '', url: '', language: '' }];

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
      find: (_, __, query, window) =>
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
  expect(host.asked[3]?.window.from, 'then come the lines in view').toBe(100);
  host.asked[3]!.answer();
  await settle();
  expect(lines.at(100)?.start).toBe(100);
  host.grow(300);
  await asks(host, 5);
  host.asked[4]!.answer();
  await settle();
  expect(lines.hits).toBe(300);
  lines.dispose();
  const asked = host.asked.length;
  host.grow(301);
  expect(host.asked, 'nobody looks any more').toHaveLength(asked);
});

test('lines that did not come are asked for again when they are next looked for', async () => {
  const host = new SlowHost();
  const told: unknown[] = [];
  const { find, on } = host.host;
  let fails = false;
  const failing: Pick<Host, 'find' | 'on'> = {
    on,
    find: (...args) => (fails ? Promise.reject(new Error('The host is away.')) : find(...args)),
  };
  const lines = new ProjectLines(failing, host.pid, (error) => told.push(error));
  lines.search(query('quay'));
  await asks(host, 1);
  host.asked[0]!.answer();
  await settle();
  fails = true;
  lines.want(100, 150);
  await settle();
  expect([lines.at(100), told.length]).toEqual([undefined, 1]);
  fails = false;
  lines.want(101, 151);
  await asks(host, 2);
  host.asked[1]!.answer();
  await settle();
  expect(lines.at(100)?.start).toBe(100);
  lines.dispose();
});

test('what the index learns while it is searched is found, too', async () => {
  const host = new SlowHost();
  const lines = new ProjectLines(host.host, host.pid, reported);
  lines.search(query('quay'));
  await asks(host, 1);
  const shown: number[] = [];
  lines.subscribe(() => shown.push(lines.hits));
  host.held = 12;
  host.asked[0]!.answer();
  host.grow(13);
  await asks(host, 2);
  await settle();
  expect([shown, lines.isBusy], 'what was found is in sight').toEqual([[12], true]);
  host.asked[1]!.answer();
  await settle();
  expect([lines.hits, lines.isBusy, host.asked.length]).toEqual([13, false, 2]);
  lines.dispose();
});

test('the lines in view are fetched anew when the index has changed, those scrolled to meanwhile as well', async () => {
  const host = new SlowHost();
  const lines = new ProjectLines(host.host, host.pid, reported);
  lines.search(query('quay'));
  await asks(host, 1);
  host.asked[0]!.answer();
  await settle();
  lines.want(110, 140);
  host.asked[1]!.answer();
  await settle();
  host.grow(251);
  await asks(host, 3);
  host.asked[2]!.answer();
  await asks(host, 4);
  host.asked[3]!.answer();
  await settle();
  expect(lines.at(120)?.start, 'in view all the time').toBe(120);
  host.grow(252);
  lines.want(210, 240);
  await asks(host, 5);
  host.asked[4]!.answer();
  await asks(host, 6);
  host.asked[5]!.answer();
  await settle();
  expect(lines.at(220)?.start, 'scrolled to while it was searched').toBe(220);
  lines.dispose();
});

const reported = (error: unknown): never => {
  throw error;
};
