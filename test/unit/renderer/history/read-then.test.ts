import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readMoments } from '../../../../renderer/history/moments.ts';
import { readThen } from '../../../../renderer/history/read-then.ts';
import { articleIdOf, newProjectId, type RoomName } from '../../../../shared/model/ids.ts';
import { mark } from '../../../../shared/steps/commands.ts';
import { newRoomDoc, writeSteps } from '../../../../shared/steps/steps-map.ts';
import { genesisUpdate } from '../../../../shared/text/genesis.ts';
import { projectRoom, teamRoom, textRoom } from '../../../../shared/wire/room.ts';
import { ANA, anchorAt, Device } from '../../../kit/people.ts';

const TEXT = 'Fog over the bay.\n';
const [pid, aid] = [newProjectId(), articleIdOf(TEXT)];
const rooms = { marks: teamRoom(pid, aid), text: textRoom(pid, aid), project: projectRoom(pid) };

test('moments of both rooms stand in the log’s order, each with the other room’s own latest position', async () => {
  const ana = new Device(ANA);
  const keys = [1, 2, 3].map(() => ana.act([mark('claim', [anchorAt(0, 'Fog')])]));
  const added = ana.act([mark('claim', [anchorAt(0, 'Fog')])]);
  const positions = new Map([
    [rooms.marks, keys.map((key, i) => ({ position: [4, 9, 12][i]!, steps: [key] }))],
    [rooms.text, [7, 10].map((position) => ({ position, steps: [] }))],
    [rooms.project, [{ position: 2, steps: [added] }]],
  ]);
  const moments = await readMoments({ logPositions: async (room: RoomName) => positions.get(room) ?? [] }, rooms);
  expect(moments.list.map(({ position, marks, text }) => [position, marks, text])).toEqual([
    // The text has been put together since: it is shown as it first is.
    [4, 4, 7],
    [7, 4, 7],
    [9, 9, 7],
    [10, 9, 10],
    [12, 12, 10],
  ]);
  expect([...moments.positions]).toEqual([...keys.map((key, i) => [key, [4, 9, 12][i]]), [added, 2]]);
});

test('an article is read as it stood; a moment that is not kept any more is said in a sentence, never shown as empty', async () => {
  const ana = new Device(ANA);
  ana.act([mark('claim', [anchorAt(0, 'Fog')])]);
  const doc = newRoomDoc();
  writeSteps(doc, ana.entries, null);
  const host = {
    roomAt: async (room: RoomName, position: number) =>
      position === 1 ? null : room === rooms.text ? genesisUpdate(TEXT) : Y.encodeStateAsUpdate(doc),
  };
  const then = await readThen(host, rooms, { marks: 5, text: 4 });
  if (!then.ok) throw new Error(then.message);
  expect(then.value.text.text).toBe(TEXT);
  expect([...then.value.marks.all('mark')]).toHaveLength(1);
  const before = await readThen(host, rooms, { marks: null, text: 4 });
  expect(before.ok && [...before.value.marks.all('mark')]).toEqual([]);
  const gone = await readThen(host, rooms, { marks: 1, text: 4 });
  expect(gone).toMatchObject({
    ok: false,
    message: expect.stringContaining('is not kept any more. Choose a later one.'),
  });
});
