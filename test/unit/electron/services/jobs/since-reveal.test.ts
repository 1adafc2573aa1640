import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { RoomSource } from '../../../../../electron/services/jobs/room-source.ts';
import { runBundle } from '../../../../../electron/services/jobs/run-bundle.ts';
import { runPlan } from '../../../../../electron/services/jobs/run-plan.ts';
import type { SentFile } from '../../../../../electron/services/jobs/sent-file.ts';
import { OpenedFiles } from '../../../../../electron/services/opened-files.ts';
import { openSqliteLog } from '../../../../../hub/log/sqlite-log.ts';
import type { ArticleId, RoomName } from '../../../../../shared/model/ids.ts';
import { makeReveal } from '../../../../../shared/steps/modes.ts';
import { roomState } from '../../../../../shared/steps/room-state.ts';
import { stepsMap } from '../../../../../shared/steps/steps-map.ts';
import { projectRoom, roomName } from '../../../../../shared/wire/room.ts';
import { aMark } from '../../../../kit/session-parts.ts';
import { newPerson, SignedProject } from '../../../../kit/signed-project.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

const [ana, ben, cleo] = [newPerson(), newPerson(), newPerson()];

/** Ana, a curator, holds two articles, which Cleo has marked on her own, and writes files of them for Ben, who marks, too. */
async function setUp() {
  const dir = tempDir('since-reveal');
  const log = openSqliteLog(join(dir.path, 'log.sqlite'));
  onTestFinished(async () => {
    await log.close();
    dir.remove();
  });
  const project = SignedProject.founded(ana);
  const { pid } = project;
  project.introduce(ben, 'Ben');
  project.introduce(cleo, 'Cleo');
  const own = (aid: ArticleId) => roomName({ kind: 'marks', pid, aid, set: cleo.member });
  const aids = ['The quay is empty.\n', 'The ferry is late.\n'].map((text) => project.addArticle(ana, text));
  for (const aid of aids) project.act(cleo, own(aid), [aMark('claim')]);
  const source = (): RoomSource => ({ rooms: [...project.docs.keys()], read: (room) => project.state(room) });

  let count = 0;
  const write = async (since: SentFile | null) => {
    const path = join(dir.path, `${++count}.postil`);
    const signal = new AbortController().signal;
    const parts = { source: source(), pid, path, since, heads: new Map(), onProgress: () => undefined, signal };
    const written = await runBundle(parts);
    if (!written.ok || written.value === null) throw new Error('it is written');
    return { file: new Uint8Array(await readFile(path)), sent: written.value };
  };
  const opened = await OpenedFiles.open(join(dir.path, 'opened.json'), '1.0.0', (say) => expect.fail(say()));
  /** Opens a file at Ben's, as the host does it; answers in which of Cleo's rooms something came in. */
  const open = async (file: Uint8Array): Promise<readonly RoomName[] | string> => {
    const plan = await runPlan(log, [], file, undefined, opened.list, { member: ben.member, roles: [] });
    if (!plan.ok) return plan.code;
    for (const { room, update } of plan.value.take) await log.append(room, update);
    await opened.add(plan.value);
    return plan.value.take.map(({ room }) => room).filter((room) => aids.some((aid) => room === own(aid)));
  };
  const reveal = (aid: ArticleId) => {
    const state = roomState(stepsMap(project.doc(own(aid))).entries());
    project.act(ana, projectRoom(pid), [makeReveal(aid, new Map([[cleo.member, state]]))]);
  };
  return { aids, own, write, open, reveal };
}

test('a file of what is new brings what was revealed since the file before, and only that', async () => {
  const { aids, own, write, open, reveal } = await setUp();
  const first = await write(null);
  expect(await open(first.file)).toEqual([]);
  reveal(aids[0]!);
  const second = await write(first.sent);
  expect(await open(second.file)).toEqual([own(aids[0]!)]);
  reveal(aids[1]!);
  const third = await write(second.sent);
  expect(await open(third.file)).toEqual([own(aids[1]!)]);
  expect(await open((await write(third.sent)).file)).toEqual([]);
});

test('a file that goes on from one whose rooms were withheld brings no reveal without them', async () => {
  const { aids, own, write, open, reveal } = await setUp();
  const first = await write(null);
  expect(await open(first.file)).toEqual([]);
  const second = await write(first.sent);
  expect(await open(second.file)).toEqual([]);
  reveal(aids[0]!);
  // As a Postil writes it that takes a file for read whole by all who opened it.
  const third = await write({ ...second.sent, revealed: aids });
  expect(await open(third.file)).toBe('lacks-ground');
  expect(await open((await write(null)).file)).toEqual([own(aids[0]!)]);
  expect(await open(third.file), 'now it has come').toEqual([]);
});
