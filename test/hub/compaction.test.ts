import path from 'node:path';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { openSqliteLog } from '../../hub/log/sqlite-log.ts';
import { articleIdOf } from '../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { projectRoom, teamRoom } from '../../shared/wire/room.ts';
import { startHubProcess } from '../kit/hub.ts';
import { TestMember } from '../kit/member.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');

it('compacts a room’s log when the last member leaves, and loses nothing by it', async () => {
  const hub = await startHubProcess();
  const ana = await TestMember.founder(hub);
  const room = teamRoom(ana.pid, AID);
  const hers = ana.open(room);
  await hers.synced();
  const keys = Array.from({ length: 300 }, () => hers.act());
  expect(await hers.held(keys)).toHaveLength(300);
  hers.close();
  // By the time another room is open, the hub has long seen the last member leave this one.
  await ana.open(projectRoom(ana.pid)).synced();
  await hub.stop();

  const log = openSqliteLog(path.join(hub.dir, 'log.sqlite'));
  const rows = log.read(room);
  await log.close();
  const doc = newRoomDoc();
  for (const row of rows) Y.applyUpdate(doc, row);
  expect(rows).toHaveLength(1);
  expect(new Set(stepsMap(doc).keys())).toEqual(new Set(keys));
});
