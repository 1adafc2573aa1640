import { expect, test } from 'vitest';
import { articleIdOf } from '../../shared/model/ids.ts';
import type { Act } from '../../shared/model/step.ts';
import { assign as assignIn, assignmentsOf } from '../../shared/steps/assignments.ts';
import { newFold } from '../../shared/steps/fold.ts';
import { progressOf } from '../../shared/steps/progress.ts';
import { stepsMap } from '../../shared/steps/steps-map.ts';
import { projectRoom, teamRoom } from '../../shared/wire/room.ts';
import { startHubProcess } from '../kit/hub.ts';
import { type MemberRoom, TestMember } from '../kit/member.ts';

const AID = articleIdOf('The ferry runs twice a day.\n');
const TELL: Act = { kind: 'progress', state: 'done' };

/** What the hub answers to an act: that it holds it, or why it refuses it. */
async function write(room: MemberRoom, act: Act): Promise<string> {
  await room.synced();
  const key = room.act(act);
  return Promise.race([room.refused, room.held([key]).then((held) => (held.includes(key) ? 'held' : 'lost'))]);
}

const foldOf = ({ doc }: MemberRoom) => {
  const fold = newFold();
  fold.add(stepsMap(doc).entries());
  return fold;
};

test('owners and curators assign, annotators do not; whoever marks tells their own progress, viewers do not', async () => {
  const hub = await startHubProcess();
  const owner = await TestMember.founder(hub);
  const curator = await owner.invite('curator');
  const annotator = await owner.invite('annotator');
  const viewer = await owner.invite('viewer');
  const [forHim] = assignIn(newFold(), AID, annotator.id, '2031-05-01');
  const outcomes: Record<string, string> = {};
  for (const [name, who] of Object.entries({ curator, annotator, viewer, owner })) {
    const project = who.open(projectRoom(who.pid));
    const team = who.open(teamRoom(who.pid, AID));
    outcomes[name] = `${await write(project, forHim!)} ${await write(team, TELL)}`;
    if (name !== 'owner') continue;
    expect(
      assignmentsOf(foldOf(project))
        .get(AID)
        ?.map(({ member }) => member),
    ).toEqual([annotator.id]);
    const done = [curator, annotator, owner].map(({ id }) => [id, 'done']);
    expect(Object.fromEntries(progressOf(foldOf(team)))).toEqual(Object.fromEntries(done));
  }
  expect(outcomes).toEqual({
    owner: 'held held',
    curator: 'held held',
    annotator: 'no-right held',
    viewer: 'no-right no-right',
  });
});
