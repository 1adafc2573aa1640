import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { foldStates } from '../../../../../electron/services/fold-states.ts';
import { logSource } from '../../../../../electron/services/jobs/room-source.ts';
import { runPlan } from '../../../../../electron/services/jobs/run-plan.ts';
import { forAnnotators, sourceFor, wholeBy } from '../../../../../electron/services/jobs/seen-rooms.ts';
import type { KeyPair } from '../../../../../electron/services/key-pair.ts';
import { openSqliteLog } from '../../../../../hub/log/sqlite-log.ts';
import { writeBundle } from '../../../../../shared/bundle/write-bundle.ts';
import { articleIdOf, type RoomName } from '../../../../../shared/model/ids.ts';
import type { Role } from '../../../../../shared/model/role.ts';
import { makeReveal, setArticleModes } from '../../../../../shared/steps/modes.ts';
import { roomState } from '../../../../../shared/steps/room-state.ts';
import { stepsMap } from '../../../../../shared/steps/steps-map.ts';
import { parseRoom, projectRoom, roomName, teamRoom, textRoom } from '../../../../../shared/wire/room.ts';
import { aMark } from '../../../../kit/session-parts.ts';
import { newPerson, SignedProject } from '../../../../kit/signed-project.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

const [ana, ben, cleo] = [newPerson(), newPerson(), newPerson()];

/** Ana's project with one article, marked by the team, by Ben and by Cleo; Ana has told Ben something. */
function team() {
  const project = SignedProject.founded(ana);
  for (const [person, name] of [
    [ben, 'Ben'],
    [cleo, 'Cleo'],
  ] as const) {
    project.introduce(person, name);
  }
  const aid = project.addArticle(ana, 'The quay is empty.\n');
  const own = (who: KeyPair) => roomName({ kind: 'marks', pid: project.pid, aid, set: who.member });
  project.act(ben, teamRoom(project.pid, aid), [aMark('actor')]);
  project.act(ben, own(ben), [aMark('claim')]);
  project.act(cleo, own(cleo), [aMark('figure')]);
  project.act(ana, roomName({ kind: 'review', pid: project.pid, aid, of: ben.member }), [
    { kind: 'comment', of: null, text: 'too long?' },
  ]);
  return { project, aid, own };
}

function revealed({ project, aid, own }: ReturnType<typeof team>): void {
  const state = roomState(stepsMap(project.doc(own(cleo))).entries());
  project.act(ana, projectRoom(project.pid), [makeReveal(aid, new Map([[cleo.member, state]]))]);
}

function aLog() {
  const dir = tempDir('seen-rooms');
  const log = openSqliteLog(`${dir.path}/log.sqlite`);
  onTestFinished(async () => {
    await log.close();
    dir.remove();
  });
  return log;
}

/** Whose own rooms there are among these: marks by the name, talk with a question mark. */
function owners(rooms: readonly RoomName[]): readonly string[] {
  const names = new Map([ana, ben, cleo].map(({ member }, n) => [member as string, ['Ana', 'Ben', 'Cleo'][n]]));
  return rooms
    .flatMap((name) => {
      const room = parseRoom(name);
      if (room?.kind === 'review') return [`${names.get(room.of)}?`];
      return room?.kind === 'marks' ? [names.get(room.set) ?? room.set] : [];
    })
    .sort();
}

test.each<[string, KeyPair, Role | null, readonly string[], readonly string[]]>([
  ['a curator', ana, 'curator', ['Ben', 'Ben?', 'Cleo', 'team'], ['Ben', 'Ben?', 'Cleo', 'team']],
  ['an annotator', ben, 'annotator', ['Ben', 'Ben?', 'team'], ['Ben', 'Ben?', 'Cleo', 'team']],
  ['a viewer', newPerson(), 'viewer', ['team'], ['Ben', 'Cleo', 'team']],
  ['who began it, without a hub', ana, null, ['Ben', 'Ben?', 'Cleo', 'team'], ['Ben', 'Ben?', 'Cleo', 'team']],
  ['anybody else, without a hub', cleo, null, ['Cleo', 'team'], ['Ben', 'Cleo', 'team']],
])(
  '%s: a file holds, and brings in, nobody else’s own marks before the reveal',
  async (_, who, role, before, after) => {
    const parts = team();
    const { project } = parts;
    const { pid } = project;
    const viewer = { member: who.member, role };
    const opener = { member: who.member, roles: role === null ? [] : [[pid, role] as const] };
    for (const wanted of [before, after]) {
      const log = aLog();
      for (const [room, doc] of project.docs) await log.append(room, Y.encodeStateAsUpdate(doc));
      const source = sourceFor(logSource(log, pid), pid, viewer);
      expect(owners(source.rooms)).toEqual(wanted);
      // Nor by asking for a room that is not listed.
      const listed = new Set(source.rooms);
      for (const room of project.docs.keys()) expect(source.read(room) !== null).toBe(listed.has(room));
      const plan = await runPlan(aLog(), [], writeBundle(project.bundle()), undefined, [], opener);
      if (!plan.ok) throw new Error(plan.message);
      expect(owners(plan.value.take.map(({ room }) => room))).toEqual(wanted);
      expect(plan.value.withheld).toBe(wanted.length < owners([...project.docs.keys()]).length ? 1 : 0);
      revealed(parts);
    }
  },
);

test('without anybody named, a file holds nobody’s own marks', async () => {
  const { project } = team();
  const log = aLog();
  for (const [room, doc] of project.docs) await log.append(room, Y.encodeStateAsUpdate(doc));
  expect(owners(sourceFor(logSource(log, project.pid), project.pid, undefined).rooms)).toEqual(['team']);
});

test('a file for annotators holds what each of them may see: nothing made apart before the reveal, nor what rests', async () => {
  const parts = team();
  const { project, aid } = parts;
  const room = projectRoom(project.pid);
  const fold = foldStates(Y.encodeStateAsUpdate(project.doc(room)));
  project.act(ana, room, setArticleModes(fold, [aid], 'independent'));
  const held = async () => {
    const log = aLog();
    for (const [room, doc] of project.docs) await log.append(room, Y.encodeStateAsUpdate(doc));
    const source = forAnnotators(logSource(log, project.pid), project.pid);
    const listed = new Set(source.rooms);
    for (const room of project.docs.keys()) expect(source.read(room) !== null).toBe(listed.has(room));
    expect(
      [...listed].some((room) => parseRoom(room)?.kind === 'text'),
      'its text',
    ).toBe(true);
    return owners(source.rooms);
  };
  expect(await held()).toEqual([]);
  revealed(parts);
  expect(await held()).toEqual(['Ben', 'Cleo', 'team']);
});

test('what was revealed and is here whole takes nothing more from a file; what is not whole does', async () => {
  const parts = team();
  const { project, own } = parts;
  revealed(parts);
  const log = aLog();
  for (const [room, doc] of project.docs) await log.append(room, Y.encodeStateAsUpdate(doc));
  const opener = { member: ben.member, roles: [] };
  const added = async (to: typeof log) => {
    const plan = await runPlan(to, [], writeBundle(project.bundle()), undefined, [], opener);
    return plan.ok ? plan.value.take.filter(({ room }) => room === own(cleo)).length : plan.message;
  };
  project.act(cleo, own(cleo), [aMark('claim')]);
  expect(await added(log)).toBe(0);
  const lacking = aLog();
  for (const [room, doc] of project.docs) {
    if (room !== own(cleo)) await lacking.append(room, Y.encodeStateAsUpdate(doc));
  }
  expect(await added(lacking)).toBe(1);
  const whole = await runPlan(log, [], writeBundle(project.bundle()), undefined, [], opener);
  expect(whole, 'what takes nothing more is not withheld').toMatchObject({ value: { withheld: 0 } });
});

test('a reveal that nobody signed opens nothing', async () => {
  const { project, aid, own } = team();
  const log = aLog();
  const here = project.copy();
  for (const [room, doc] of here.docs) if (room !== own(cleo)) await log.append(room, Y.encodeStateAsUpdate(doc));
  const state = roomState(stepsMap(project.doc(own(cleo))).entries());
  project.act(ana, projectRoom(project.pid), [makeReveal(aid, new Map([[cleo.member, state]]))], (step) => ({
    ...step,
    at: step.at + 1,
  }));
  const opener = { member: ben.member, roles: [] };
  const plan = await runPlan(log, [], writeBundle(project.bundle()), undefined, [], opener);
  if (!plan.ok) throw new Error(plan.message);
  expect(plan.value.take.map(({ room }) => room)).not.toContain(own(cleo));
  expect(plan.value).toMatchObject({ forged: 1, withheld: 1 });
});

test('of a thousand articles only the rooms that were revealed are read to see whether they take more', () => {
  const project = SignedProject.founded(ana);
  const { pid } = project;
  const aids = Array.from({ length: 1000 }, (_, n) => articleIdOf(`Article ${n}\n`));
  const state = { steps: 1, seq: 1, digest: 'none of these' };
  const rooms = new Map([ana, ben, cleo].map(({ member }) => [member, state]));
  const reveals = aids.slice(0, 500).map((aid) => makeReveal(aid, rooms));
  project.act(ana, projectRoom(pid), reveals);
  let reads = 0;
  const isWhole = wholeBy(project.state(projectRoom(pid)), () => {
    reads++;
    return null;
  });
  const names = aids.flatMap((aid) => [
    textRoom(pid, aid),
    teamRoom(pid, aid),
    ...[ana, ben, cleo].map(({ member }) => roomName({ kind: 'marks', pid, aid, set: member })),
  ]);
  expect(names.filter(isWhole)).toEqual([]);
  expect(reads).toBe(1500);
});
