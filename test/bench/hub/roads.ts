import { once } from 'node:events';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { shortMemory } from '../../../renderer/session/device-memory.ts';
import { makeDoor } from '../../../renderer/session/door.ts';
import { noCopy } from '../../../renderer/session/local-copy.ts';
import { Notices } from '../../../renderer/session/notices.ts';
import { PresencePace } from '../../../renderer/session/presence-pace.ts';
import { Room } from '../../../renderer/session/room.ts';
import type { OpenRoom } from '../../../renderer/session/session-types.ts';
import type { Result } from '../../../shared/base/result.ts';
import { newProjectId, type RoomName } from '../../../shared/model/ids.ts';
import { teamRoom } from '../../../shared/wire/room.ts';
import { FakeComputer } from '../../kit/fake-host.ts';
import { ARTICLE, ARTICLE_ID } from '../../kit/session-parts.ts';
import { until } from '../../kit/until.ts';
import { startChild } from './child.ts';

/** One article's marks open at two people's, in the workbench's own session, and something that carries between them. */
export interface Road {
  readonly here: OpenRoom;
  readonly there: OpenRoom;
  close(): Promise<void>;
}

/** A hub that runs, with an invitation that puts a project on it. */
export interface HubAt {
  readonly url: string;
  readonly invitation: string;
}

/** Two people in one project on a hub. */
export async function throughHub(hub: HubAt): Promise<Road> {
  const [ana, ben] = [door('Ana'), door('Ben')];
  const hers = await ana.create('Flood');
  await hers.addArticle(ARTICLE);
  take(await ana.share(hers, hub.url, hub.invitation));
  const { invitation } = take(await ana.host.invite(hers.pid, 'annotator', { uses: 1, days: 14 }));
  const his = take(await ben.join(hub.url, invitation));
  const [here, there] = [await hers.openArticle(ARTICLE_ID), await his.openArticle(ARTICLE_ID)];
  await until(there, () => there.text.loaded, 'the text is there');
  await until(hers, () => hers.status.people === 1, 'both have all there is');
  return {
    here: here.marks,
    there: there.marks,
    async close() {
      for (const session of [hers, his]) session.close();
    },
  };
}

/** The same two rooms with bare sockets and a relay between them, which runs in a process of its own as a hub does. */
export async function throughRelay(): Promise<Road> {
  const relay = await startChild('relay.ts');
  const name = teamRoom(newProjectId(), ARTICLE_ID);
  const [here, there] = [await aloneIn(name, 'Ana'), await aloneIn(name, 'Ben')];
  const [hers, his] = [new WebSocket(relay.url), new WebSocket(relay.url)];
  await Promise.all([once(hers, 'open'), once(his, 'open')]);
  here.doc.on('update', (update: Uint8Array) => hers.send(update));
  his.on('message', (data: Buffer) => Y.applyUpdate(there.doc, data));
  return {
    here,
    there,
    async close() {
      for (const socket of [hers, his]) socket.terminate();
      for (const room of [here, there]) room.close();
      await relay.end();
    },
  };
}

const door = (name: string) => makeDoor(new FakeComputer(name).window(), { memory: shortMemory(), copy: noCopy });

/** A room that is open at somebody's and linked to nothing. */
function aloneIn(name: RoomName, person: string): Promise<Room> {
  const computer = new FakeComputer(person);
  const surroundings = {
    host: computer.window(),
    me: computer.keys.member,
    memory: shortMemory(),
    mayWrite: () => true,
    isRevoked: () => false,
    rests: () => false,
    turnTogether: () => null,
    notices: new Notices(),
    pace: new PresencePace(),
  };
  return Room.open(name, surroundings, noCopy);
}

function take<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
