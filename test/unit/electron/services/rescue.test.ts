import { readdir, readFile } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { keepRescueCopy, rescuedRoom } from '../../../../electron/services/rescue.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { peopleRoom, projectRoom } from '../../../../shared/wire/room.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

const PID = newProjectId();
const ROOM = projectRoom(PID);
const STATE = Uint8Array.of(1, 2, 3);

function folder(): string {
  const dir = tempDir('rescue');
  onTestFinished(() => dir.remove());
  return dir.path;
}

async function kept(path: string, room = ROOM, state = STATE, why = 'No right.'): Promise<string> {
  const answer = await keepRescueCopy(path, room, state, why);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

test('the same state of the same room is kept once, whenever it is refused', async () => {
  const dir = folder();
  const first = await kept(dir);
  expect(await kept(dir)).toBe(first);
  expect(await readdir(dir)).toHaveLength(2);
  expect(new Uint8Array(await readFile(first))).toEqual(STATE);
  expect(await readFile(`${first}.txt`, 'utf8')).toBe(`${ROOM}\nNo right.\n`);
});

test('another state, and the same of another room, are copies of their own', async () => {
  const dir = folder();
  const paths = [await kept(dir), await kept(dir, ROOM, Uint8Array.of(1, 2)), await kept(dir, peopleRoom(PID))];
  expect(new Set(paths).size).toBe(3);
});

test('what is new of the reason is added to what was said', async () => {
  const dir = folder();
  await kept(dir);
  const path = await kept(dir, ROOM, STATE, 'Set aside: 2');
  expect(await readFile(`${path}.txt`, 'utf8')).toBe(`${ROOM}\nNo right.\nSet aside: 2\n`);
});

test('a folder that is gone is said', async () => {
  expect(await keepRescueCopy('/nowhere/at/all', ROOM, STATE, 'No right.')).toMatchObject({
    ok: false,
    code: 'io',
    message: expect.stringContaining('The rescue copy could not be written.'),
  });
});

test('a copy and its reason tell by their names which room they are of', async () => {
  const dir = folder();
  await kept(dir);
  expect((await readdir(dir)).map(rescuedRoom)).toEqual([ROOM, ROOM]);
  expect(rescuedRoom('notes.txt')).toBeNull();
});
