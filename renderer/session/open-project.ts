import type { Host, Identity, KnownProject } from '../../shared/host/contract.ts';
import type { RoomName } from '../../shared/model/ids.ts';
import { guideRoom, peopleRoom, projectRoom, registerRoom } from '../../shared/wire/room.ts';
import { type DeviceMemory, memoryOf } from './device-memory.ts';
import { HubLink } from './hub-link.ts';
import { LeftRooms } from './left-rooms.ts';
import type { OpenCopy } from './local-copy.ts';
import { Notices } from './notices.ts';
import { PresencePace } from './presence-pace.ts';
import { Project } from './project-session.ts';
import type { RoomSurroundings } from './room.ts';
import { RoomPool } from './room-pool.ts';

/** What a session is made with. */
export interface SessionParts {
  readonly host: Host;
  readonly me: Identity;
  readonly memory: DeviceMemory;
  readonly copy: OpenCopy;
}

/** Opens a project from this computer's copies, then its link to the hub if it has one. @throws when the host cannot read */
export async function openProject(known: KnownProject, parts: SessionParts): Promise<Project> {
  const { host, me, copy } = parts;
  const { pid } = known;
  const link = new HubLink(host, pid);
  let session: Project | null = null;
  const surroundings: RoomSurroundings = {
    host,
    me: me.member,
    memory: memoryOf(me.member, parts.memory),
    notices: new Notices(),
    pace: new PresencePace(),
    mayWrite: (room: RoomName) => session?.mayWrite(room) ?? false,
    isRevoked: () => session?.revoked ?? false,
    rests: (room: RoomName) => session?.sets.rests(room) ?? false,
    turnTogether: (next, verb) => session?.together.turnOf(next, verb) ?? null,
  };
  const left = new LeftRooms(surroundings.memory);
  const pool = new RoomPool(surroundings, link, copy, left);
  // Listened to from before the first room is read: nothing another window writes may fall between.
  const ends = [
    host.on('roomUpdate', ({ room, update }) => pool.receive(room, update)),
    host.on('roomReplaced', ({ room }) => pool.retire(room)),
    host.on('eventsMissed', () => pool.readAnew()),
  ];
  try {
    const [project, people, register, guide] = await Promise.all([
      pool.use(projectRoom(pid)),
      pool.use(peopleRoom(pid)),
      pool.use(registerRoom(pid)),
      pool.use(guideRoom(pid)),
    ]);
    session = new Project({ known, me, surroundings, link, pool, left, project, people, register, guide });
    session.begin(ends);
    return session;
  } catch (error) {
    for (const end of ends) end();
    await pool.close();
    link.close();
    throw error;
  }
}
