import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openSqliteLog } from '../../hub/log/sqlite-log.ts';
import type { Host } from '../../shared/host/contract.ts';
import { type ActId, type ArticleId, articleIdOf, newProjectId } from '../../shared/model/ids.ts';
import type { Mentions } from '../../shared/model/mention.ts';
import type { Act } from '../../shared/model/step.ts';
import { refTo } from '../../shared/register/reference.ts';
import { drop, edit, mark } from '../../shared/steps/commands.ts';
import { newRoomDoc, writeSteps } from '../../shared/steps/steps-map.ts';
import { genesisUpdate } from '../../shared/text/genesis.ts';
import { teamRoom, textRoom } from '../../shared/wire/room.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { ANA, anchorAt, Device, memberNamed } from '../kit/people.ts';
import { tempDir } from '../kit/temp-dir.ts';

const FERRY = 'The ferry is late\n\nNobody waited. The harbour office says it left at dawn. Then fog came.\n';
const FOG = 'Fog over the bay. “We wait,” said the harbour office.\n';
const [UN, OFFICE, OTHER] = ['u', 'o', 'x'].map((letter) => `${memberNamed(letter)}/${memberNamed(letter)}/0` as ActId);

const pid = newProjectId();
const anas = new Map<ArticleId, Device>();
let dir: ReturnType<typeof tempDir>;
let host: TestHost | null = null;

/** What Ana's acts in an article add to its marks' room. */
function written(aid: ArticleId, ...acts: Act[]): { ids: ActId[]; update: Uint8Array } {
  const ana = anas.get(aid)!;
  const ids = acts.map((act) => ana.do(act));
  const doc = newRoomDoc();
  writeSteps(doc, [...ana.entries], null);
  return { ids, update: Y.encodeStateAsUpdate(doc) };
}

const at = (text: string, quote: string) => [anchorAt(text.indexOf(quote), quote)];

beforeEach(async () => {
  dir = tempDir('mentions');
  const log = openSqliteLog(join(dir.path, 'log.sqlite'));
  for (const text of [FERRY, FOG]) {
    const aid = articleIdOf(text);
    anas.set(aid, new Device(ANA));
    await log.append(textRoom(pid, aid), genesisUpdate(text));
  }
  const ferry = written(
    articleIdOf(FERRY),
    mark('actor', at(FERRY, 'harbour office'), { name: refTo(OFFICE!) }),
    mark('claim', at(FERRY, 'it left at dawn'), { claimer: refTo(OFFICE!), concept: refTo(UN!) }),
    mark('actor', at(FERRY, 'Nobody'), { name: 'free words' }),
  );
  const fog = written(articleIdOf(FOG), mark('actor', at(FOG, 'harbour office'), { name: refTo(OTHER!) }));
  await log.append(teamRoom(pid, articleIdOf(FERRY)), ferry.update);
  await log.append(teamRoom(pid, articleIdOf(FOG)), fog.update);
  await log.close();
});
afterEach(async () => {
  await host?.kill();
  dir.remove();
});

/** Resolves with the mentions once they are as many as that. */
function counted(calls: Host, refs: readonly ActId[], total: number): Promise<Mentions> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const check = (found: Mentions) => (found.total === total ? resolve(found) : undefined);
      calls.mentions(pid, refs, 500).then(check, reject);
    };
    calls.on('indexChanged', look);
    calls.articleIndex(pid).then(look, reject);
  });
}

test('every mark that refers to an entry is told with its article and sentence, and what changes is counted anew', async () => {
  host = await startHost(dir.path);
  const { host: calls, close } = await host.connect('tab');
  // A merged entry goes by several ids.
  const { mentions } = await counted(calls, [OFFICE!, OTHER!], 3);
  const told = mentions.map(({ aid, attribute, before, words, after }) => [aid, attribute, before, words, after]);
  expect(told).toHaveLength(3);
  expect(told).toEqual(
    expect.arrayContaining([
      [articleIdOf(FERRY), 'name', 'The ', 'harbour office', ' says it left at dawn.'],
      [articleIdOf(FERRY), 'claimer', 'The harbour office says ', 'it left at dawn', '.'],
      [articleIdOf(FOG), 'name', '“We wait,” said the ', 'harbour office', '.'],
    ]),
  );
  expect(new Map(await calls.mentionCounts(pid))).toEqual(
    new Map([
      [OFFICE, 2],
      [UN, 1],
      [OTHER, 1],
    ]),
  );
  expect(await calls.mentions(newProjectId(), [OFFICE!], 500)).toEqual({ mentions: [], total: 0, articles: 0 });
  const first = await calls.mentions(pid, [OFFICE!, OTHER!], 2);
  expect([first.mentions.length, first.total, first.articles]).toEqual([2, 3, 2]);

  const fog = articleIdOf(FOG);
  const ana = anas.get(fog)!;
  const [there] = ana.fold.all('mark');
  await calls.appendUpdate(teamRoom(pid, fog), written(fog, edit(there!, { 'attrs.name': refTo(UN!) })).update);
  expect((await counted(calls, [UN!], 2)).mentions.map(({ words }) => words).sort()).toEqual([
    'harbour office',
    'it left at dawn',
  ]);
  const [now] = ana.fold.all('mark');
  await calls.appendUpdate(teamRoom(pid, fog), written(fog, drop(now!)).update);
  expect((await counted(calls, [UN!], 1)).mentions[0]?.aid).toBe(articleIdOf(FERRY));
  close();
});
