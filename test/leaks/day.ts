import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { shortMemory } from '../../renderer/session/device-memory.ts';
import { makeDoor } from '../../renderer/session/door.ts';
import { noCopy } from '../../renderer/session/local-copy.ts';
import type { OpenArticle, ProjectSession, SessionDoor } from '../../renderer/session/session-types.ts';
import { articleIdOf } from '../../shared/model/ids.ts';
import { FakeComputer } from '../kit/fake-host.ts';
import { HubProcess } from '../kit/hub-process.ts';
import { ARTICLE, aMark } from '../kit/session-parts.ts';
import { until } from '../kit/until.ts';

/** How many articles the project has, and how many each person opens in a round. */
const ARTICLES = 12;
const OPENED = 4;
/** Rounds before anything is measured: what is made once and kept is made in them. */
const WARMING = 3;

/** What a process and its hub hold at one moment. */
export interface Holding {
  /** Sessions and articles that were closed and can still be reached. */
  readonly sessions: number;
  readonly articles: number;
  /** MiB of objects here. */
  readonly heap: number;
  /** What keeps the event loop here alive, by kind. */
  readonly resources: Readonly<Record<string, number>>;
  readonly files: number;
  readonly hubRooms: number;
  readonly hubSockets: number;
  readonly hubFiles: number;
  /** MiB of objects in the hub. */
  readonly hubHeap: number;
}

/** What a day's work came to. */
export interface Day {
  readonly before: Holding;
  readonly after: Holding;
  readonly opened: number;
}

/** What was closed, held so that it can be seen whether anything else holds it. */
const closed = { sessions: [] as WeakRef<object>[], articles: [] as WeakRef<object>[] };

class Worker {
  readonly #door: SessionDoor;
  #pid: ProjectSession['pid'] | null = null;
  opened = 0;

  constructor(computer: FakeComputer) {
    // One window for the whole day: its door and its events are what would hold on to what was closed.
    this.#door = makeDoor(computer.window(), { memory: shortMemory(), copy: noCopy });
  }

  get door(): SessionDoor {
    return this.#door;
  }

  begin(session: ProjectSession): void {
    this.#pid = session.pid;
  }

  /** Opens the project, works in some articles, and closes it. */
  async round(n: number): Promise<void> {
    if (this.#pid === null) throw new Error('Bug: begin first');
    const session = await this.#door.open(this.#pid);
    await until(session, () => session.status.hub.state === 'saved', 'the project is in step', 60_000);
    for (let at = 0; at < OPENED; at++) await this.#work(session, (n * OPENED + at) % ARTICLES);
    await until(session, () => session.status.hub.state === 'saved', 'all is on the hub', 60_000);
    session.close();
    closed.sessions.push(new WeakRef(session));
    this.opened++;
  }

  async #work(session: ProjectSession, n: number): Promise<void> {
    const article: OpenArticle = await session.openArticle(aidOf(n));
    await until(article, () => article.text.loaded, 'the text is here', 60_000);
    const end = article.subscribe(() => undefined);
    await Promise.all([0, 1, 2].map((at) => article.marks.act([aMark('claim', at)])));
    await article.marks.undo();
    end();
    article.close();
    closed.articles.push(new WeakRef(article));
  }
}

const articleOf = (n: number) => ({ ...ARTICLE, text: `Article ${n}\n\nThe river stood at ${n} metres.\n` });
const aidOf = (n: number) => articleIdOf(articleOf(n).text);

/** Collects what nothing holds, as far as that can be asked for. */
async function collect(): Promise<void> {
  if (globalThis.gc === undefined) throw new Error('run with --expose-gc');
  for (let n = 0; n < 5; n++) {
    globalThis.gc();
    await pause(20); // a turn of the loop: what a WeakRef was asked for in this one lives to its end
  }
}

async function hubNumbers(url: string): Promise<(name: string) => number> {
  const page = await (await fetch(`${url}/metrics`, { headers: { connection: 'close' } })).text();
  return (name) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(page)?.[1]);
}

const filesOf = (pid: number | 'self'): number => {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0; // only Linux tells
  }
};

async function holding(hub: HubProcess): Promise<Holding> {
  // Rooms leave the hub a moment after the last line to them.
  for (let n = 0; n < 200 && (await hubNumbers(hub.url))('postil_hub_rooms_open') > 0; n++) await pause(50);
  // Timers of the last moments run out by themselves; those that were forgotten do not.
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  for (let n = 0; n < 200 && timers() > 0; n++) await pause(50);
  await collect();
  const resources: Record<string, number> = {};
  for (const kind of process.getActiveResourcesInfo()) resources[kind] = (resources[kind] ?? 0) + 1;
  const number = await hubNumbers(hub.url);
  const reached = (refs: readonly WeakRef<object>[]) => refs.filter((ref) => ref.deref() !== undefined).length;
  return {
    sessions: reached(closed.sessions),
    articles: reached(closed.articles),
    heap: process.memoryUsage().heapUsed / 2 ** 20,
    resources,
    files: filesOf('self'),
    hubRooms: number('postil_hub_rooms_open'),
    hubSockets: number('postil_hub_sockets'),
    hubFiles: filesOf(hub.pid ?? 'self'),
    hubHeap: number('nodejs_heap_size_used_bytes') / 2 ** 20,
  };
}

const [dir, rounds] = [process.argv[2] ?? '', Number(process.argv[3])];
const hub = new HubProcess(dir);
await hub.start();
try {
  const computers = [new FakeComputer('Ana'), new FakeComputer('Ben')] as const;
  const [ana, ben] = [new Worker(computers[0]), new Worker(computers[1])];
  const founding = await ana.door.create('Flood');
  for (let n = 0; n < ARTICLES; n++) await founding.addArticle(articleOf(n));
  const shared = await ana.door.share(founding, hub.url, hub.invitation);
  if (!shared.ok) throw new Error(shared.message);
  const invited = await ana.door.host.invite(founding.pid, 'annotator', { uses: 1, days: 14 });
  if (!invited.ok) throw new Error(invited.message);
  const joined = await ben.door.join(hub.url, invited.value.invitation);
  if (!joined.ok) throw new Error(joined.message);
  for (const session of [founding, joined.value]) {
    await until(session, () => session.status.hub.state === 'saved', 'the project is in step', 60_000);
    session.close();
  }
  ana.begin(founding);
  ben.begin(joined.value);
  const work = async (from: number, count: number): Promise<void> => {
    for (let n = from; n < from + count; n++) await Promise.all([ana.round(n), ben.round(n)]);
  };
  await work(0, WARMING);
  const before = await holding(hub);
  await work(WARMING, rounds);
  const after = await holding(hub);
  const day: Day = { before, after, opened: ana.opened + ben.opened };
  console.log(JSON.stringify(day));
} finally {
  await hub.kill();
}
