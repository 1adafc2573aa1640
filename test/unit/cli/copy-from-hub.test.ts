import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { copyFromHub, copyOfHub } from '../../../cli/at-hub/copy-from-hub.ts';
import type { HubLine } from '../../../cli/at-hub/hub-line.ts';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import type { RoomName } from '../../../shared/model/ids.ts';
import { projectRoom } from '../../../shared/wire/room.ts';
import { newPerson, SignedProject } from '../../kit/signed-project.ts';
import { tempDir } from '../../kit/temp-dir.ts';

const ana = newPerson();
const project = SignedProject.founded(ana);
for (let n = 0; n < 40; n++) project.addArticle(ana, `Article ${n} of the day.`);

/** A line to a hub that has this project and answers as `read` says. */
function lineTo(read: (room: RoomName) => Promise<Result<Uint8Array | null>>): HubLine {
  const line = { place: { address: 'http://hub.example', pid: project.pid }, role: 'owner', member: ana.member, read };
  return line as unknown as HubLine; // the rest of it is the socket
}
const state = async (room: RoomName): Promise<Result<Uint8Array | null>> => ok(project.state(room));

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('copy-from-hub');
  vi.stubEnv('TMPDIR', dir.path);
});
afterEach(() => {
  vi.unstubAllEnvs();
  dir.remove();
});

test('all that the hub gives out is there, and what it refuses is named', async () => {
  const closed = [...project.docs.keys()].find((room) => room.startsWith('text/'))!; // there are 40
  const copied = await copyOfHub(lineTo(async (room) => (room === closed ? fail('no-right', '') : state(room))));
  if (!copied.ok) throw new Error(copied.message);
  const { scratch, refused } = copied.value;
  expect([...refused]).toEqual([closed]);
  expect(scratch.log.rooms()).toEqual([...project.docs.keys()].filter((room) => room !== closed).sort());
  await scratch.close();
});

test('after the first failure no other room is begun, and nothing is left of the copy', async () => {
  const asked: RoomName[] = [];
  const copied = await copyOfHub(
    lineTo(async (room) => {
      asked.push(room);
      return room.startsWith('text/') ? fail('no-answer', 'The hub says nothing.') : state(room);
    }),
  );
  expect(copied).toMatchObject({ ok: false, code: 'no-answer' });
  // Two by themselves, then eight at a time.
  expect(asked.length).toBeLessThanOrEqual(2 + 8 + 2);
  expect(readdirSync(dir.path)).toEqual([]);
});

test('a disk that takes no more ends it, and nothing is left of the copy', async () => {
  let asked = 0;
  const log = openSqliteLog(':memory:');
  const line = lineTo(async (room) => {
    asked++;
    // What closes it here is the disk there: it takes nothing from then on.
    if (room !== projectRoom(project.pid) && asked === 5) await log.close();
    return state(room);
  });
  await expect(copyFromHub(line, log)).rejects.toThrow();
  expect(asked).toBeLessThanOrEqual(2 + 8 + 8);
  const failing = lineTo(() => Promise.reject(new Error('a bug')));
  await expect(copyOfHub(failing)).rejects.toThrow('a bug');
  expect(readdirSync(dir.path)).toEqual([]);
});
