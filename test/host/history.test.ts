import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openSqliteLog } from '../../hub/log/sqlite-log.ts';
import { pastArticle } from '../../shared/history/past-article.ts';
import type { Host } from '../../shared/host/contract.ts';
import { articleIdOf, newProjectId, type RoomName } from '../../shared/model/ids.ts';
import { drop, edit, mark } from '../../shared/steps/commands.ts';
import { newRoomDoc, writeSteps } from '../../shared/steps/steps-map.ts';
import { genesisUpdate } from '../../shared/text/genesis.ts';
import { teamRoom, textRoom } from '../../shared/wire/room.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../kit/people.ts';
import { tempDir } from '../kit/temp-dir.ts';

const TEXT = 'Fog over the bay. Nobody waited.\n';
const LONG = 'The fog stayed for days.\n';
const pid = newProjectId();
const [aid, long] = [articleIdOf(TEXT), articleIdOf(LONG)];
const room = teamRoom(pid, aid);
let dir: ReturnType<typeof tempDir>;
let host: TestHost | null = null;

/** A room’s document that hands out what each step adds to it. */
class Adding {
  readonly device = new Device(ANA);
  readonly #doc = newRoomDoc();

  add(acts: Parameters<Device['act']>[0]): Uint8Array {
    const before = Y.encodeStateVector(this.#doc);
    const key = this.device.act(acts);
    writeSteps(this.#doc, [[key, this.device.entries.get(key)!]], null);
    return Y.encodeStateAsUpdate(this.#doc, before);
  }

  /** All that came from others, too. */
  all(): Uint8Array {
    writeSteps(this.#doc, this.device.entries, null);
    return Y.encodeStateAsUpdate(this.#doc);
  }
}

const fog = (n = 1) => Array.from({ length: n }, () => mark('claim', [anchorAt(0, 'Fog')]));
const marksAt = async (calls: Host, name: RoomName, position: number) =>
  [...pastArticle(null, await calls.roomAt(name, position)).marks.all('mark')].length;

beforeEach(async () => {
  dir = tempDir('history');
  const log = openSqliteLog(join(dir.path, 'log.sqlite'));
  await log.append(textRoom(pid, aid), genesisUpdate(TEXT));
  await log.append(textRoom(pid, long), genesisUpdate(LONG));
  // More than a process that does other things would read itself.
  const many = new Adding();
  for (let i = 0; i < 8; i++) many.add(fog(500));
  await log.append(teamRoom(pid, long), many.all());
  await log.append(teamRoom(pid, long), many.add(fog()));
  await log.close();
});
afterEach(async () => {
  await host?.kill();
  dir.remove();
});

test('a host tells at which positions of its log a room changed, and how it stood at each; a long room is read aside', async () => {
  host = await startHost(dir.path);
  const { host: calls, close } = await host.connect('tab');
  const adding = new Adding();
  for (const acts of [fog(), fog(2)]) await calls.appendUpdate(room, adding.add(acts));
  const [first] = adding.device.fold.all('mark');
  await calls.appendUpdate(room, adding.add([drop(first!)]));

  const positions = await calls.logPositions(room);
  expect(positions.flatMap(({ steps }) => steps)).toEqual([...adding.device.entries.keys()]);
  const [one, two, three] = positions.map(({ position }) => position);
  expect([
    await marksAt(calls, room, one!),
    await marksAt(calls, room, two!),
    await marksAt(calls, room, three!),
  ]).toEqual([1, 3, 2]);
  expect(await calls.roomAt(room, three! + 1), 'no such position').toBe(null);
  expect(await calls.roomAt(textRoom(pid, aid), one!), 'another room’s').toBe(null);

  const far = await calls.logPositions(teamRoom(pid, long));
  expect(far).toHaveLength(2);
  expect(await marksAt(calls, teamRoom(pid, long), far[0]!.position)).toBe(4_000);
  expect(await marksAt(calls, teamRoom(pid, long), far[1]!.position)).toBe(4_001);
  expect(await calls.logPositions(teamRoom(newProjectId(), aid)), 'a room that holds nothing').toEqual([]);
  close();
});

test('what people do not agree on is told from the index, with each value and whose it is, until it is settled', async () => {
  host = await startHost(dir.path);
  const { host: calls, close } = await host.connect('tab');
  const adding = new Adding();
  const ben = new Device(BEN);
  adding.add(fog());
  meet(adding.device, ben);
  const [ofAna] = adding.device.fold.all('mark');
  const [ofBen] = ben.fold.all('mark');
  adding.add([edit(ofAna!, { 'attrs.modality': 'denied' })]);
  ben.do(edit(ofBen!, { 'attrs.modality': 'forecast' }));
  meet(adding.device, ben);
  const told = () =>
    new Promise<void>((resolve) => {
      const end = calls.on('indexChanged', ({ rows }) => {
        if (!rows.some((row) => row.aid === aid)) return;
        end();
        resolve();
      });
    });
  await calls.articleIndex(pid);
  const contested = told();
  await calls.appendUpdate(room, adding.all());
  await contested;
  const found = (await calls.contests(pid)).find((article) => article.aid === aid);
  expect(found).toMatchObject({ total: 1, records: [{ id: ofAna!.id, tag: 'claim', words: 'Fog' }] });
  expect(new Map(found?.records[0]?.fields[0]?.values.map(({ value, by }) => [value, by]))).toEqual(
    new Map([
      ['denied', [ANA]],
      ['forecast', [BEN]],
    ]),
  );
  const settled = told();
  const [now] = adding.device.fold.all('mark');
  await calls.appendUpdate(room, adding.add([edit(now!, { 'attrs.modality': 'denied' })]));
  await settled;
  expect((await calls.contests(pid)).filter((article) => article.aid === aid)).toEqual([]);
  const inArticle = async () => (await calls.dropped(pid)).filter((article) => article.aid === aid);
  expect(await inArticle()).toEqual([]);
  const gone = told();
  const [last] = adding.device.fold.all('mark');
  await calls.appendUpdate(room, adding.add([drop(last!)]));
  await gone;
  expect(await inArticle()).toMatchObject([
    { aid, total: 1, records: [{ id: last!.id, kind: 'mark', tag: 'claim', words: 'Fog', by: [ANA] }] },
  ]);
  close();
});
