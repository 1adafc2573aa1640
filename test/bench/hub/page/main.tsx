import { createRoot } from 'react-dom/client';
import * as Y from 'yjs';
import { Reader } from '../../../../renderer/reader/Reader.tsx';
import { shortMemory } from '../../../../renderer/session/device-memory.ts';
import { noCopy } from '../../../../renderer/session/local-copy.ts';
import { Notices } from '../../../../renderer/session/notices.ts';
import { openProject } from '../../../../renderer/session/open-project.ts';
import { PresencePace } from '../../../../renderer/session/presence-pace.ts';
import { Room } from '../../../../renderer/session/room.ts';
import type { OpenRoom } from '../../../../renderer/session/session-types.ts';
import '../../../../renderer/ui/tokens.css';
import type { ProjectId } from '../../../../shared/model/ids.ts';
import { mark } from '../../../../shared/steps/commands.ts';
import { teamRoom } from '../../../../shared/wire/room.ts';
import { anchorAt } from '../../../kit/people.ts';
import { ARTICLE, ARTICLE_ID } from '../../../kit/session-parts.ts';
import { until } from '../../../kit/until.ts';
import { ListSource } from '../../reader/page/list-source.ts';
import { type PagePerson, pageHost } from './page-host.ts';

/** Which way the edits go. */
export type RoadName = 'hub' | 'relay';

const AT = { start: 37, end: 45 };
/** What is done each time. */
const EDIT = mark('figure', [anchorAt(AT.start, ARTICLE.text.slice(AT.start, AT.end))]);

const source = new ListSource([]);
const roads = new Map<RoadName, OpenRoom>();
let painted: Promise<number> | null = null;

/** Milliseconds since 1970, as finely as the browser's clock steps; all pages of a browser have the same. */
const now = (): number => performance.timeOrigin + performance.now();

const roomOf = (road: RoadName): OpenRoom => {
  const room = roads.get(road);
  if (room === undefined) throw new Error('call open first');
  return room;
};

/** Resolves with the moment the frame that shows what was just put in has been handed over. */
const afterPaint = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        resolve(now());
      };
      channel.port2.postMessage(null);
    });
  });

/** Paints the newest mark of a room in the place of the one before. */
function paint({ fold }: OpenRoom): void {
  const newest = [...fold.all('mark')].at(-1);
  if (newest === undefined) return;
  source.remove(...source.marks.keys());
  source.put({
    id: newest.id,
    ranges: [AT],
    tag: 'figure',
    line: 'dotted',
    colour: 'teal',
    contested: false,
    faint: false,
  });
}

/** Shows each mark that comes into a room. */
function show(name: RoadName, room: OpenRoom): void {
  roads.set(name, room);
  let shown = room.fold.stepCount;
  room.subscribe(() => {
    if (room.fold.stepCount === shown) return;
    shown = room.fold.stepCount;
    paint(room);
  });
}

/** What `painted.ts` calls from outside. */
const bench = {
  /** Opens both roads. Only whoever founded the project brings the article in. */
  async open(person: PagePerson, pid: ProjectId, relay: string, founder: boolean): Promise<void> {
    const host = await pageHost(person);
    const memory = shortMemory();
    const known = { pid, name: 'Flood', openedAt: 0, hub: person.access.url };
    const session = await openProject(known, { host, me: await host.identity(), memory, copy: noCopy });
    await until(session, () => session.role === person.access.role, 'the role is known');
    if (founder) await session.addArticle(ARTICLE);
    const article = await session.openArticle(ARTICLE_ID);
    await until(article, () => article.text.loaded && article.marks.status.hub.state === 'saved', 'in step');

    const surroundings = {
      host,
      me: person.member,
      memory,
      mayWrite: () => true,
      isRevoked: () => false,
      rests: () => false,
      turnTogether: () => null,
      notices: new Notices(),
      pace: new PresencePace(),
    };
    const alone = await Room.open(teamRoom(pid, ARTICLE_ID), surroundings, noCopy);
    const socket = new WebSocket(relay);
    socket.binaryType = 'arraybuffer';
    await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
    alone.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== socket) socket.send(new Uint8Array(update));
    });
    socket.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) =>
      Y.applyUpdate(alone.doc, new Uint8Array(data), socket),
    );

    createRoot(document.querySelector('#pane')!).render(
      <Reader
        text={ARTICLE.text}
        zones={[]}
        marks={source}
        selected={null}
        ends={null}
        byWords
        language="en"
        onSelect={() => undefined}
        onMade={() => undefined}
        onPick={() => undefined}
        onZone={() => undefined}
        onAdjust={() => Promise.resolve()}
      />,
    );
    show('hub', article.marks);
    show('relay', alone);
  },

  /** Begins to wait for the next mark by this road. */
  watch(road: RoadName): void {
    const room = roomOf(road);
    const count = room.fold.stepCount;
    painted = until(room, () => room.fold.stepCount > count, 'the mark is here').then(afterPaint);
  },

  /** The moment that mark was painted. */
  async painted(): Promise<number> {
    const at = await painted;
    if (at === null || document.querySelector('[data-mark]') === null) throw new Error('no mark is painted');
    return at;
  },

  /** Makes an edit; answers the moment it was begun, once it is painted here as well. */
  async edit(road: RoadName): Promise<number> {
    const begun = now();
    await roomOf(road).act([EDIT]);
    await afterPaint();
    return begun;
  },
};

export type PaintedBench = typeof bench;

declare global {
  interface Window {
    hubBench: PaintedBench;
  }
}
window.hubBench = bench;
