import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { removeFromFiles } from '../../../../../electron/services/lan/remove-from-files.ts';
import { openSqliteLog } from '../../../../../hub/log/sqlite-log.ts';
import { Removed } from '../../../../../hub/removed.ts';
import { hubFiles, openStore } from '../../../../../hub/store.ts';
import { parseRoom, projectRoom, textRoom } from '../../../../../shared/wire/room.ts';
import { newPerson, SignedProject } from '../../../../kit/signed-project.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

test.each([
  ['rests leaves its log at once', true],
  ['runs is left to the hub, which clears its own log', false],
])('what is removed from a hub here that %s, and is refused from then on', async (_, rests) => {
  const dir = tempDir('remove-from-files');
  onTestFinished(() => dir.remove());
  const files = hubFiles(dir.path);
  const ana = newPerson();
  const project = SignedProject.founded(ana);
  const { pid } = project;
  const aid = project.addArticle(ana, 'The quay is empty.\n');
  const rooms = async () => {
    const log = openSqliteLog(files.log);
    const names = log.rooms();
    await log.close();
    return names;
  };
  const log = openSqliteLog(files.log);
  for (const [name, doc] of project.docs) await log.append(name, Y.encodeStateAsUpdate(doc));
  await log.close();
  expect(await rooms()).toContain(textRoom(pid, aid));
  await removeFromFiles(dir.path, { pid, aid, by: null, name: 'Ana' }, rests);
  expect((await rooms()).includes(textRoom(pid, aid))).toBe(!rests);
  expect(await rooms(), 'the rest stays').toContain(projectRoom(pid));
  const db = openStore(files.members);
  expect(new Removed(db).has(parseRoom(textRoom(pid, aid))!)).toBe(true);
  db.close();
});
