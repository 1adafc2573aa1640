import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { roomHeads } from '../../../../electron/services/jobs/room-heads.ts';
import { logSource } from '../../../../electron/services/jobs/room-source.ts';
import { runBundle } from '../../../../electron/services/jobs/run-bundle.ts';
import { sentFileOf, writeSent } from '../../../../electron/services/jobs/sent-file.ts';
import { lastBundle } from '../../../../electron/services/last-bundle.ts';
import { openSqliteLog } from '../../../../hub/log/sqlite-log.ts';
import type { RoomName } from '../../../../shared/model/ids.ts';
import { makeProject } from '../../../../shared/model/records.ts';
import { projectRoom, registerRoom } from '../../../../shared/wire/room.ts';
import { newPerson, SignedProject } from '../../../kit/signed-project.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

test('how much is new since the last file is counted in the rooms that have changed, and only they are read', async () => {
  const dir = tempDir('last-bundle');
  const folder = { sent: dir.path, log: join(dir.path, 'log.sqlite') };
  const log = openSqliteLog(folder.log);
  onTestFinished(async () => {
    await log.close();
    dir.remove();
  });
  const ana = newPerson();
  const project = SignedProject.founded(ana);
  const { pid } = project;
  const rename = async (room: RoomName, name: string) => {
    const before = Y.encodeStateVector(project.doc(room));
    project.act(ana, room, [makeProject(name)]);
    await log.append(room, Y.encodeStateAsUpdate(project.doc(room), before));
  };
  for (const [room, doc] of project.docs) await log.append(room, Y.encodeStateAsUpdate(doc));
  const read: RoomName[] = [];
  const source = logSource(log, pid);
  const load = (room: RoomName) => {
    read.push(room);
    return source.read(room);
  };
  const last = () => lastBundle(folder, { load }, pid);
  expect(await last(), 'there was none').toBeNull();

  const parts = { source, pid, path: join(dir.path, 'a.postil'), since: null, heads: roomHeads(folder.log, pid) };
  const written = await runBundle({ ...parts, onProgress: () => undefined, signal: new AbortController().signal });
  if (!written.ok || written.value === null) throw new Error('it is written');
  await writeSent(sentFileOf(folder.sent, pid), written.value);
  expect(await last()).toEqual({ at: Date.parse(written.value.savedAt), steps: 0 });
  expect(read).toEqual([]);

  await rename(projectRoom(pid), 'Ferries');
  await rename(projectRoom(pid), 'Ferry');
  await rename(registerRoom(pid), 'a room that was not there');
  expect(await last()).toMatchObject({ steps: 3 });
  expect([...read].sort()).toEqual([projectRoom(pid), registerRoom(pid)].sort());
});
