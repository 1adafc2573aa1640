import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { OpenedFiles } from '../../../../electron/services/opened-files.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { peopleRoom, projectRoom, registerRoom } from '../../../../shared/wire/room.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

const pid = newProjectId();
const file = { pid, id: 'one', unreadable: 0, hidden: [], shown: [] };

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('opened-files');
});
afterEach(() => dir.remove());

const open = (version = '1.0.0') =>
  OpenedFiles.open(join(dir.path, 'opened.json'), version, (say) => expect.fail(say()));

test('what was opened is remembered by project over a start, the latest 500', async () => {
  const other = newProjectId();
  const files = Array.from({ length: 500 }, (_, n) => ({ id: `file ${n}` }));
  await writeFile(join(dir.path, 'opened.json'), JSON.stringify([{ pid, files, withheld: [] }]));
  const opened = await open();
  await opened.add({ ...file, id: 'file 500' });
  await opened.add({ ...file, id: null });
  await opened.add({ ...file, id: 'file 1' });
  await opened.add({ ...file, pid: other });
  const [ours, theirs] = (await open()).list;
  expect(ours?.ids).toHaveLength(500);
  expect([ours?.ids[0], ours?.ids.at(-1)], 'opened again, it is the latest').toEqual(['file 2', 'file 1']);
  expect(theirs).toEqual({ pid: other, ids: ['one'], withheld: [] });
});

test('rooms that were withheld are remembered until they come in', async () => {
  const [people, project, register] = [peopleRoom(pid), projectRoom(pid), registerRoom(pid)];
  const opened = await open();
  await opened.add({ ...file, hidden: [people, project], shown: [] });
  await opened.add({ ...file, id: 'two', hidden: [register], shown: [project] });
  expect((await open()).list).toEqual([{ pid, ids: ['one', 'two'], withheld: [people, register] }]);
});

test('a file of which something could not be read was not opened for a newer Postil', async () => {
  await (await open()).add({ ...file, unreadable: 1 });
  expect((await open('1.0.0')).list[0]?.ids).toEqual(['one']);
  const newer = await open('1.1.0');
  expect(newer.list[0]?.ids).toEqual([]);
  await newer.add(file);
  expect((await open('1.2.0')).list[0]?.ids, 'opened by one that reads it').toEqual(['one']);
});

test('what is forgotten is forgotten over a start, and that of other projects stays', async () => {
  const opened = await open();
  const other = newProjectId();
  await opened.add(file);
  await opened.add({ ...file, pid: other });
  await opened.forget(pid);
  await opened.forget(newProjectId());
  expect((await open()).list.map((one) => one.pid)).toEqual([other]);
});
