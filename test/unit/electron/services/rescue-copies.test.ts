import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { keepRescueCopy } from '../../../../electron/services/rescue.ts';
import { RescueCopies } from '../../../../electron/services/rescue-copies.ts';
import { readBundle } from '../../../../shared/bundle/read-bundle.ts';
import { articleIdOf, newProjectId, type RoomName } from '../../../../shared/model/ids.ts';
import { genesisUpdate } from '../../../../shared/text/genesis.ts';
import { peopleRoom, projectRoom, teamRoom, textRoom } from '../../../../shared/wire/room.ts';
import { newPerson, SignedProject } from '../../../kit/signed-project.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

const TEXT = 'The quay is empty.\n';
const AID = articleIdOf(TEXT);
const MISSING = newProjectId();

/** A project of Ana's whose marks in one article were refused, and what keeps their copies. */
async function refused(pickPath: () => Promise<string | null> = async () => null) {
  const dir = tempDir('rescue-copies');
  onTestFinished(() => dir.remove());
  const ana = newPerson();
  const project = SignedProject.founded(ana, 'Harbours');
  const { pid } = project;
  const held = new Map<RoomName, Uint8Array>(project.bundle().rooms.map((room) => [room.name, room.state]));
  held.set(textRoom(pid, AID), genesisUpdate(TEXT));
  const marks = teamRoom(pid, AID);
  project.act(ana, marks, [{ kind: 'comment', of: null, text: 'a refused comment' }]);
  const state = Y.encodeStateAsUpdate(project.doc(marks));
  const kept = await keepRescueCopy(dir.path, marks, state, 'Your role does not allow this.');
  if (!kept.ok) throw new Error(kept.message);
  const copies = new RescueCopies({
    folder: dir.path,
    rooms: { load: (room) => held.get(room) ?? null },
    projects: { get: () => ({ pid, name: 'Harbours', openedAt: 0, hub: null }) },
    shell: { pickPath },
  });
  return { dir: dir.path, pid, marks, state, copies };
}

test('what was kept is listed with what it is, when and why; another project’s is not', async () => {
  const { dir, pid, marks, state, copies } = await refused();
  await keepRescueCopy(dir, projectRoom(MISSING), state, 'Of another project.');
  await keepRescueCopy(
    dir,
    peopleRoom(pid),
    Uint8Array.of(9, 9, 9),
    Array.from({ length: 40 }, (_, n) => `${n}`).join('\n'),
  );
  const [first, second] = (await copies.list(pid)).toSorted((a, b) => b.room.localeCompare(a.room));
  expect(first).toMatchObject({ room: peopleRoom(pid), steps: null });
  expect(first?.why).toHaveLength(13);
  expect(second).toMatchObject({
    room: marks,
    steps: 1,
    bytes: state.byteLength,
    why: ['Your role does not allow this.'],
  });
  expect(Math.abs((second?.keptAt ?? 0) - Date.now())).toBeLessThan(60_000);
});

test('a copy is saved as a .postil file that has what it takes to open it', async () => {
  const out = tempDir('rescued');
  onTestFinished(() => out.remove());
  const path = join(out.path, 'a.postil');
  const { pid, marks, state, copies } = await refused(async () => path);
  const [{ id } = { id: '' }] = await copies.list(pid);
  expect(await copies.export('page', pid, id)).toEqual({ ok: true, value: path });
  const read = readBundle(await readFile(path));
  if (!read.ok) throw new Error(read.message);
  expect(read.value.pid).toBe(pid);
  const rooms = new Map(read.value.rooms.map((room) => [room.name, room.state]));
  expect([...rooms.keys()].toSorted()).toEqual(
    [projectRoom(pid), peopleRoom(pid), textRoom(pid, AID), marks].toSorted(),
  );
  expect(Y.decodeUpdate(rooms.get(marks)!).structs).toHaveLength(Y.decodeUpdate(state).structs.length);
});

test('a copy is deleted with its reason, once; what a page names elsewhere is never touched', async () => {
  const { dir, pid, copies } = await refused();
  await writeFile(join(dir, 'notes.yjs'), 'not a copy');
  const [{ id } = { id: '' }] = await copies.list(pid);
  for (const wrong of ['notes.yjs', `../${id}`, `${id}.txt`, '']) {
    expect(await copies.delete(pid, wrong), wrong).toMatchObject({ ok: false, code: 'gone' });
  }
  expect(await copies.delete(MISSING, id)).toMatchObject({ ok: false });
  expect(await copies.delete(pid, id)).toEqual({ ok: true, value: true });
  expect(await readdir(dir)).toEqual(['notes.yjs']);
  expect(await copies.delete(pid, id)).toMatchObject({
    message: 'This rescue copy is not there any more. Close the list and open it again.',
  });
  expect(await copies.export('page', pid, id)).toMatchObject({ ok: false, code: 'gone' });
});

test('a copy that the disk does not let go of is said', async () => {
  const { dir, pid, marks, copies } = await refused();
  const id = `${marks.replaceAll('/', '.')}-2031-03-04T05-06-07-089Z-0123456789abcdef.yjs`;
  await mkdir(join(dir, id));
  expect(await copies.delete(pid, id)).toMatchObject({
    ok: false,
    code: 'io',
    message: expect.stringMatching(/^The rescue copy was not deleted\. ./),
  });
});
