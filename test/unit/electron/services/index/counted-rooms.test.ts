import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { countedRooms, foldTogether } from '../../../../../electron/services/index/counted-rooms.ts';
import { openIndexFile } from '../../../../../electron/services/index/index-file.ts';
import { readRooms, runIndex } from '../../../../../electron/services/index/run-index.ts';
import { openLogHeads } from '../../../../../hub/log/sqlite-heads.ts';
import { openSqliteLog } from '../../../../../hub/log/sqlite-log.ts';
import { actId, type RoomName } from '../../../../../shared/model/ids.ts';
import { newFold } from '../../../../../shared/steps/fold.ts';
import { makeReveal, setProjectMode } from '../../../../../shared/steps/modes.ts';
import { roomState } from '../../../../../shared/steps/room-state.ts';
import { stepsMap } from '../../../../../shared/steps/steps-map.ts';
import { projectRoom, roomName, teamRoom, textRoom } from '../../../../../shared/wire/room.ts';
import { aMark } from '../../../../kit/session-parts.ts';
import { newPerson, SignedProject } from '../../../../kit/signed-project.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

test('while an article is annotated independently its row is counted from the own rooms that are here, else from the team’s', async () => {
  const dir = tempDir('counted-rooms');
  const file = `${dir.path}/log.sqlite`;
  const log = openSqliteLog(file);
  const heads = openLogHeads(file);
  onTestFinished(async () => {
    heads.close();
    await log.close();
    dir.remove();
  });
  const [ana, ben] = [newPerson(), newPerson()];
  const project = SignedProject.founded(ana);
  const { pid } = project;
  const aid = project.addArticle(ana, 'The quay is empty.\n');
  const own = roomName({ kind: 'marks', pid, aid, set: ben.member });
  const talk = roomName({ kind: 'review', pid, aid, of: ben.member });
  project.act(ana, teamRoom(pid, aid), [aMark('actor')]);
  project.act(ben, own, [aMark('claim')]);
  project.act(ana, talk, [{ kind: 'comment', of: null, text: 'too long?' }]);
  // From the room of talk nobody marks.
  project.act(ana, talk, [aMark('figure')]);
  const save = async (...rooms: RoomName[]) => {
    for (const room of rooms) await log.append(room, Y.encodeStateAsUpdate(project.doc(room)));
  };
  await save(...project.docs.keys());
  const now = () => countedRooms(log, heads, pid)(aid);
  const tags = () => [...foldTogether(log, now().rooms).all('mark')].map(({ fields }) => fields.tag?.value);
  const said = () => [...foldTogether(log, now().rooms).all('comment')].length;
  const steps = () => {
    const { rooms, areTeams } = now();
    const marks = foldTogether(log, rooms);
    return readRooms(log.read(textRoom(pid, aid)), aid, { marks, areTeams, ownTalk: [] }).row.steps;
  };
  const asTeam = now().head;
  expect(steps()).toEqual([[ana.member, 1]]);
  expect([now().rooms, tags(), said()]).toEqual([[teamRoom(pid, aid)], ['actor'], 0]);

  const fold = newFold();
  fold.add(stepsMap(project.doc(projectRoom(pid))).entries());
  project.act(ana, projectRoom(pid), setProjectMode(fold, 'independent'));
  await save(projectRoom(pid));
  const before = now().head;
  expect([now().rooms, tags(), said(), before === asTeam]).toEqual([[own, talk], ['claim'], 1, false]);
  expect(steps(), 'nothing comes in while it is annotated independently [H6]').toEqual([]);
  project.act(ben, own, [aMark('actor')]);
  await save(own);
  expect([tags(), now().head === before]).toEqual([['claim', 'actor'], false]);

  project.act(ana, projectRoom(pid), [makeReveal(aid, new Map())]);
  await save(projectRoom(pid));
  expect([now().rooms, tags(), steps()]).toEqual([[teamRoom(pid, aid)], ['actor'], [[ana.member, 1]]]);
});

test('what is said about somebody’s own marks is told with whose they are, before and after the reveal, and counts the row anew', async () => {
  const dir = tempDir('revealed-talk');
  const file = `${dir.path}/log.sqlite`;
  const log = openSqliteLog(file);
  const heads = openLogHeads(file);
  const index = openIndexFile(`${dir.path}/index.sqlite`);
  onTestFinished(async () => {
    index.close();
    heads.close();
    await log.close();
    dir.remove();
  });
  const [ana, ben] = [newPerson(), newPerson()];
  const project = SignedProject.founded(ana);
  const { pid } = project;
  const aid = project.addArticle(ana, 'The quay is empty.\n');
  const own = roomName({ kind: 'marks', pid, aid, set: ben.member });
  const talk = roomName({ kind: 'review', pid, aid, of: ben.member });
  const save = async (...rooms: RoomName[]) => {
    for (const room of rooms) await log.append(room, Y.encodeStateAsUpdate(project.doc(room)));
  };
  const run = () =>
    runIndex({ log, heads, index, pid, signal: new AbortController().signal, onProgress: () => undefined });
  const told = () =>
    index
      .read(pid)
      .rows.find((row) => row.aid === aid)
      ?.talk.map(({ text, set, answers }) => ({ text, set, answers }));
  const of = project.act(ben, own, [aMark('claim')]);
  const fold = newFold();
  fold.add(stepsMap(project.doc(projectRoom(pid))).entries());
  project.act(ana, projectRoom(pid), setProjectMode(fold, 'independent'));
  const asked = project.act(ana, talk, [{ kind: 'comment', of: actId(of, 0), text: 'why?' }]);
  await save(...project.docs.keys());
  await run();
  const why = { text: 'why?', set: ben.member, answers: [] };
  expect(told(), 'while it is annotated independently').toEqual([why]);
  project.act(ben, talk, [{ kind: 'comment', of: actId(of, 0), re: actId(asked, 0), text: 'she speaks' }]);
  await save(talk);
  await run();
  const answer = { text: 'she speaks', set: ben.member, answers: [ana.member] };
  expect(told()).toEqual([why, answer]);
  const state = roomState(stepsMap(project.doc(own)).entries());
  project.act(ana, projectRoom(pid), [makeReveal(aid, new Map([[ben.member, state]]))]);
  await save(projectRoom(pid));
  await run();
  expect(told()).toEqual([why, answer]);
  const first = project.act(ana, talk, [{ kind: 'comment', of: actId(of, 0), text: 'too long?' }]);
  await save(talk);
  await run();
  expect(told()).toEqual([why, answer, { text: 'too long?', set: ben.member, answers: [] }]);
  project.act(ben, talk, [{ kind: 'comment', of: actId(of, 0), re: actId(first, 0), text: 'shorter now' }]);
  await save(talk);
  await run();
  expect(told()).toEqual([
    why,
    answer,
    { text: 'too long?', set: ben.member, answers: [] },
    { text: 'shorter now', set: ben.member, answers: [ana.member] },
  ]);
});
