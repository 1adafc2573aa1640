import { expect, it } from 'vitest';
import { articleIdOf, memberIdOf, newProjectId } from '../../../../shared/model/ids.ts';
import { ROLES } from '../../../../shared/model/role.ts';
import { mayRead, mayWrite } from '../../../../shared/wire/rights.ts';
import { parseRoom, type Room, roomName } from '../../../../shared/wire/room.ts';

const pid = newProjectId();
const aid = articleIdOf('x');
const ana = memberIdOf(new Uint8Array(32));
const ben = memberIdOf(new Uint8Array(32).fill(1));
const rooms: Room[] = [
  { kind: 'project', pid },
  { kind: 'people', pid },
  { kind: 'guide', pid },
  { kind: 'register', pid },
  { kind: 'text', pid, aid },
  { kind: 'marks', pid, aid, set: 'team' },
  { kind: 'marks', pid, aid, set: 'gold' },
  { kind: 'marks', pid, aid, set: ana },
  { kind: 'review', pid, aid, of: ana },
];

it('every room’s name leads back to it', () => {
  for (const room of rooms) expect(parseRoom(roomName(room))).toEqual(room);
});

it('no other name is a room’s', () => {
  const names = ['', 'project', `project/${pid}/`, `project/${pid}/x`, `text/${pid}`, `text/${pid}/${aid}/team`];
  const more = [
    `marks/${pid}/${aid}`,
    `marks/${pid}/${aid}/all`,
    `x/${pid}`,
    '__proto__',
    `project/${pid}\n`,
    'a'.repeat(200_000),
  ];
  for (const name of [...names, ...more]) expect(parseRoom(name)).toBeNull();
});

it('whose steps are accepted where, by role (DESIGN §2)', () => {
  const table = Object.fromEntries(
    rooms.map((room) => [
      roomName(room).replace(pid, 'p').replace(aid, 'a').replaceAll(ana, 'me'),
      ROLES.filter((role) => mayWrite(role, room, ana)),
    ]),
  );
  expect(table).toEqual({
    'project/p': ['owner', 'curator'],
    'people/p': ['owner', 'curator', 'annotator', 'viewer'],
    'guide/p': ['owner', 'curator'],
    'register/p': ['owner', 'curator', 'annotator'],
    'text/p/a': ['owner', 'curator'],
    'marks/p/a/team': ['owner', 'curator', 'annotator'],
    'marks/p/a/gold': ['owner', 'curator'],
    'marks/p/a/me': ['owner', 'curator', 'annotator'],
    'review/p/a/me': ['owner', 'curator', 'annotator'],
  });
});

it('another member’s own room is not written by anybody else, and read by curators only', () => {
  const own: Room = { kind: 'marks', pid, aid, set: ana };
  expect(ROLES.filter((role) => mayWrite(role, own, ben))).toEqual([]);
  expect(ROLES.filter((role) => mayRead(role, own, ben))).toEqual(['owner', 'curator']);
  expect(ROLES.filter((role) => mayRead(role, own, ana))).toEqual([...ROLES]);
});
