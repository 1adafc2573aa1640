import { expect, onTestFinished, vi } from 'vitest';
import { shortMemory } from '../../renderer/session/device-memory.ts';
import { makeDoor } from '../../renderer/session/door.ts';
import { noCopy } from '../../renderer/session/local-copy.ts';
import { Project } from '../../renderer/session/project-session.ts';
import type { ProjectSession } from '../../renderer/session/session-types.ts';
import { articleIdOf, type ProjectId } from '../../shared/model/ids.ts';
import { startHost, type TestHost } from './host.ts';
import { startHubProcess } from './hub.ts';
import { shown } from './people.ts';
import { ARTICLE, aMark } from './session-parts.ts';
import { tempDir } from './temp-dir.ts';
import { until } from './until.ts';

const PEOPLE = ['Ana', 'Ben', 'Cleo'] as const;
const DAY = 24 * 3_600_000;
const LONG = 60_000;

/**
 * How much is done: how many days people work on, and how many pass from one to the next; articles in all, articles that one
 * person works in on a day, and acts in each of those.
 */
export interface Apart {
  readonly days: number;
  readonly every: number;
  readonly articles: number;
  readonly aDay: number;
  readonly inEach: number;
}

/** How many acts that are. */
export const actsOf = ({ days, aDay, inEach }: Apart): number => days * PEOPLE.length * aDay * inEach;

const articleOf = (n: number) => ({ ...ARTICLE, text: `Day ${n}\n\nThe river stood at ${n} metres.\n` });
const aidOf = (n: number) => articleIdOf(articleOf(n).text);

/** Somebody at a computer with a real host, whose files are on the disk. */
class Desk {
  readonly name: string;
  readonly #memory = shortMemory();
  readonly #dir = tempDir('thirty-days');
  #host: TestHost | null = null;
  readonly #windows: (() => void)[] = [];

  constructor(name: string) {
    this.name = name;
    onTestFinished(async () => {
      for (const close of this.#windows) close();
      await this.#host?.kill();
      this.#dir.remove();
    });
  }

  /** Starts the computer anew. */
  async start(): Promise<void> {
    for (const close of this.#windows.splice(0)) close();
    await this.#host?.kill();
    this.#host = await startHost(this.#dir.path);
  }

  async window() {
    if (this.#host === null) throw new Error('this computer is off');
    const { host, close } = await this.#host.connect(crypto.randomUUID());
    this.#windows.push(close);
    return { host, door: makeDoor(host, { memory: this.#memory, copy: noCopy }) };
  }

  async open(pid: ProjectId): Promise<Project> {
    return projectOf(await (await this.window()).door.open(pid));
  }
}

function projectOf(session: ProjectSession): Project {
  if (!(session instanceof Project)) throw new Error('a door opens projects');
  onTestFinished(() => session.close());
  return session;
}

const onHub = (session: Project) =>
  until(session, () => session.status.hub.state === 'saved', 'all is on the hub', LONG);

/** Ana's project on the hub, and all three in it, in step. */
async function begin(articles: number) {
  const hub = await startHubProcess();
  const desks = PEOPLE.map((name) => new Desk(name));
  for (const desk of desks) await desk.start();
  const [ana, ...others] = desks as [Desk, ...Desk[]]; // there are three
  const hers = await ana.window();
  const first = projectOf(await hers.door.create('Thirty days'));
  for (let n = 0; n < articles; n++) await first.addArticle(articleOf(n));
  expect(await hers.door.share(first, hub.url, hub.invitation)).toMatchObject({ ok: true });
  await onHub(first);
  for (const desk of others) {
    const invited = await hers.host.invite(first.pid, 'annotator', { uses: 1, days: 14 });
    if (!invited.ok) throw new Error(invited.message);
    const { door } = await desk.window();
    const joined = await door.join(hub.url, invited.value.invitation);
    if (!joined.ok) throw new Error(joined.message);
    const session = projectOf(joined.value);
    await until(session, () => session.progress?.done === articles, 'all articles are here', LONG);
    await onHub(session);
    session.close();
  }
  await onHub(first);
  first.close();
  return { hub, desks, pid: first.pid };
}

/** What somebody does on a day without the hub; the truths are looked at before and after. */
async function aDay(session: Project, person: number, day: number, { articles, aDay, inEach }: Apart): Promise<void> {
  const before = day * aDay * inEach;
  await until(session, () => session.status.hub.state === 'offline', 'the hub is away');
  expect(session.status.hub).toEqual({ state: 'offline', waiting: before });
  for (let n = 0; n < aDay; n++) {
    const article = await session.openArticle(aidOf((day * aDay + n + person * 11) % articles));
    await Promise.all(
      Array.from({ length: inEach }, (_, at) => article.marks.act([aMark('claim', person * 1_000 + day * 10 + at)])),
    );
    article.close();
  }
  await until(session, () => session.status.here.state === 'saved', 'it is on the disk');
  expect(session.status.hub).toEqual({ state: 'offline', waiting: before + aDay * inEach });
}

/**
 * Three people work for so many days without the hub, each on a computer with a real host that is switched off now and
 * then, and come back. What the badge says is checked all the way, and whoever is first to say that all is on the hub is
 * taken at their word: the hub is killed that moment. Answers what it took, in a sentence.
 */
export async function daysApart(amount: Apart): Promise<string> {
  const { days, every, articles } = amount;
  const { hub, desks, pid } = await begin(articles);
  await hub.kill();
  onTestFinished(() => void vi.useRealTimers());
  vi.useFakeTimers({ toFake: ['Date'] });
  const from = performance.now();
  let mostRooms = 0;
  for (let day = 0; day < days; day++) {
    vi.setSystemTime(Date.now() + every * DAY);
    await Promise.all(
      desks.map(async (desk, person) => {
        // Computers are switched off now and then, and not in order.
        if (day % 10 === person) await desk.start();
        const session = await desk.open(pid);
        await aDay(session, person, day, amount);
        mostRooms = Math.max(mostRooms, session.openRooms);
        session.close();
        await session.ended;
      }),
    );
  }
  const apart = performance.now() - from;

  const sessions = await Promise.all(desks.map((desk) => desk.open(pid)));
  const heap = process.memoryUsage().heapUsed;
  let mostHeap = heap;
  for (const session of sessions)
    session.subscribe(() => {
      mostRooms = Math.max(mostRooms, session.openRooms);
      mostHeap = Math.max(mostHeap, process.memoryUsage().heapUsed);
    });
  await hub.start();
  const back = performance.now();
  for (const session of sessions) session.retryHub();
  const first = await Promise.race(sessions.map((session, at) => onHub(session).then(() => at)));
  await hub.kill();
  const word = performance.now() - back;
  await hub.start();
  const late = new Desk('Dora');
  await late.start();
  const inviter = await desks[0]!.window(); // Ana
  const invited = await inviter.host.invite(pid, 'viewer', { uses: 1, days: 14 });
  if (!invited.ok) throw new Error(invited.message);
  const joined = await (await late.window()).door.join(hub.url, invited.value.invitation);
  if (!joined.ok) throw new Error(joined.message);
  const fresh = projectOf(joined.value);
  await Promise.all(sessions.map((session) => onHub(session)));
  const whole = performance.now() - back;
  await until(
    fresh,
    () => fresh.progress?.done === articles && fresh.status.hub.state === 'saved',
    'Dora has all',
    LONG,
  );
  // Dora asked for some articles before the others had brought all of theirs.
  for (const session of [fresh, ...sessions]) expect(await session.catchUp()).toEqual({ complete: true, why: null });

  let steps = 0;
  for (let n = 0; n < articles; n++) {
    const open = await Promise.all([fresh, ...sessions].map((session) => session.openArticle(aidOf(n))));
    const [reference, ...others] = open.map(({ marks }) => shown(marks.fold));
    for (const other of others) expect(other).toEqual(reference);
    steps += open[0]!.marks.fold.stepCount;
    for (const article of open) article.close();
  }
  expect(steps).toBe(actsOf(amount));
  expect(mostRooms).toBeLessThanOrEqual(20);
  const mib = (bytes: number) => Math.round(bytes / 2 ** 20);
  return (
    `${actsOf(amount)} acts apart in ${Math.round(apart)} ms; ${PEOPLE[first]} first on the hub after ${Math.round(word)} ms, ` +
    `all after ${Math.round(whole)} ms with the hub killed between; ${mostRooms} rooms open at most; ` +
    `heap of all windows ${mib(heap)} to ${mib(mostHeap)} MiB`
  );
}
