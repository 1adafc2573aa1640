import { argv } from 'node:process';
import * as Y from 'yjs';
import { openSqliteLog } from '../../hub/log/sqlite-log.ts';
import { newProjectId, newStepKey } from '../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import { ANA } from '../kit/people.ts';

// A program to be killed: writes steps to a log for ever, compacting all the while, and prints each key that is on the disk.
const [, , file = '', room = projectRoom(newProjectId())] = argv;
const name = room as ReturnType<typeof projectRoom>; // the test that starts this passes one on
const log = openSqliteLog(file);
const doc = newRoomDoc();
for (const row of log.read(name)) Y.applyUpdate(doc, row);
for (let n = 1; ; n++) {
  const before = Y.encodeStateVector(doc);
  const key = newStepKey(ANA);
  stepsMap(doc).set(key, { text: 'x'.repeat(500) });
  await log.append(name, Y.encodeStateAsUpdate(doc, before));
  process.stdout.write(`${key}\n`);
  if (n % 5 === 0) log.compact(name, (rows) => Y.encodeStateAsUpdate(merged(rows)));
}

function merged(rows: readonly Uint8Array[]): Y.Doc {
  const all = newRoomDoc();
  for (const row of rows) Y.applyUpdate(all, row);
  return all;
}
