import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openSqliteLog } from '../../../hub/log/sqlite-log.ts';
import { withoutRemoved } from '../../../hub/removal-desk.ts';
import { Removed } from '../../../hub/removed.ts';
import { openStore } from '../../../hub/store.ts';
import { articleIdOf, type MemberId, newProjectId } from '../../../shared/model/ids.ts';
import { projectRoom, teamRoom, textRoom } from '../../../shared/wire/room.ts';
import { tempDir } from '../../kit/temp-dir.ts';

it('what is still on its way to a removed room is not written any more; everything else is', async () => {
  const dir = tempDir('removal-desk');
  const db = openStore(join(dir.path, 'members.sqlite'));
  const log = openSqliteLog(join(dir.path, 'log.sqlite'));
  onTestFinished(async () => {
    await log.close();
    db.close();
    dir.remove();
  });
  const removed = new Removed(db);
  const guarded = withoutRemoved(log, removed);
  const [pid, aid] = [newProjectId(), articleIdOf('The ferry is late.\n')];
  const by = 'a'.repeat(26) as MemberId; // has the form of one
  removed.add({ pid, aid, by, name: 'Ana' });
  for (const room of [teamRoom(pid, aid), textRoom(pid, aid)]) {
    await expect(guarded.append(room, Uint8Array.of(1))).rejects.toMatchObject({ reason: 'removed' });
  }
  await guarded.append(projectRoom(pid), Uint8Array.of(1));
  await guarded.append(teamRoom(newProjectId(), aid), Uint8Array.of(1));
  expect(log.rooms()).toHaveLength(2);
  expect(removed.refusal(pid)).toBeNull();
  removed.add({ pid, aid: null, by, name: 'Ana' });
  await expect(guarded.append(projectRoom(pid), Uint8Array.of(1))).rejects.toMatchObject({ reason: 'removed' });
});
