import { expect, onTestFinished, test } from 'vitest';
import type * as Y from 'yjs';
import { foundersOf } from '../../../../electron/services/founders.ts';
import { foundingRule } from '../../../../electron/services/founding.ts';
import { invite, joinHub } from '../../../../electron/services/hub-calls.ts';
import { seenBy } from '../../../../electron/services/jobs/seen-rooms.ts';
import { Projects } from '../../../../electron/services/projects.ts';
import { viewersOf } from '../../../../electron/services/viewer-in.ts';
import { type MemberId, newProjectId, type RoomName } from '../../../../shared/model/ids.ts';
import { makeProject } from '../../../../shared/model/records.ts';
import { newFold } from '../../../../shared/steps/fold.ts';
import { setArticleModes } from '../../../../shared/steps/modes.ts';
import { stepsMap } from '../../../../shared/steps/steps-map.ts';
import { parseRoom, projectRoom, roomName } from '../../../../shared/wire/room.ts';
import { startHubProcess } from '../../../kit/hub.ts';
import { newPerson, SignedProject } from '../../../kit/signed-project.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

const [ana, ben] = [newPerson(), newPerson()];

/** Ana's project with an article; with what Ben's computer holds of it, and a list of projects there. */
async function atBens(mode: 'team' | 'independent') {
  const project = SignedProject.founded(ana);
  const aid = project.addArticle(ana, 'The quay is empty.\n');
  const name = projectRoom(project.pid);
  project.act(ana, name, setArticleModes(foldOf(project.doc(name)), [aid], mode));
  const dir = tempDir('founding');
  onTestFinished(() => dir.remove());
  const projects = await Projects.open(`${dir.path}/projects.json`, (say) => expect.fail(say()));
  await projects.change(project.pid, { name: 'Flood' });
  const rooms = { load: (room: RoomName) => project.state(room) };
  const founderOf = foundersOf(projects, rooms);
  return { pid: project.pid, project, projects, founderOf, founds: foundingRule(rooms, founderOf) };
}

function foldOf(doc: Y.Doc) {
  const fold = newFold();
  fold.add(stepsMap(doc).entries());
  return fold;
}

const message =
  'Some articles of this project are annotated independently, and an owner of its hub reads what each member makes on their own. Ask whoever began the project to put it on a hub.';

test('only who began a project puts it on a hub while members work independently in it', async () => {
  const { pid, founds } = await atBens('independent');
  expect(await founds(pid, ben.member)).toEqual({ ok: false, code: 'not-founder', message });
  expect(await founds(pid, ana.member)).toMatchObject({ ok: true });
  const together = await atBens('team');
  expect(await together.founds(together.pid, ben.member)).toMatchObject({ ok: true });
  expect(await founds(newProjectId(), ben.member), 'of a project that is not here').toMatchObject({ ok: true });
});

test('the invitation with which somebody else would have put it on a hub is left for its founder', async () => {
  const { pid, projects, founds } = await atBens('independent');
  const hub = await startHubProcess();
  expect(await joinHub(ben, projects, hub.url, hub.invitation, pid, founds)).toEqual({
    ok: false,
    code: 'not-founder',
    message,
  });
  expect(projects.get(pid)?.hub).toBeNull();
  expect(await joinHub(ana, projects, hub.url, hub.invitation, pid, founds)).toMatchObject({
    ok: true,
    value: { role: 'owner' },
  });
  // Whom its founder has invited joins it, whatever is annotated independently.
  const invited = await invite(ana, projects, pid, 'owner');
  if (!invited.ok) throw new Error(invited.message);
  await projects.change(pid, { hub: null });
  expect(await joinHub(ben, projects, hub.url, invited.value.invitation, pid, founds)).toMatchObject({
    ok: true,
    value: { role: 'owner' },
  });
});

test('who began a project stays so, whatever a later step claims', async () => {
  const { pid, project, projects, founderOf } = await atBens('independent');
  const usurp = (on: SignedProject) =>
    on.act(ben, projectRoom(pid), [makeProject('Mine')], (step) => ({ ...step, seq: 0 }));
  const fresh = project.copy();
  expect(await founderOf(pid)).toBe(ana.member);
  usurp(project);
  expect(foldOf(project.doc(projectRoom(pid))).sourced('project', 'project')?.made.by, 'by its room alone').toBe(
    ben.member,
  );
  expect(await founderOf(pid)).toBe(ana.member);
  const { project: viewed } = viewersOf(projects, async () => ana.member, founderOf);
  expect(await viewed(pid)).toEqual({ member: ana.member, role: null, founder: ana.member });
  // A file that brings the claim: Ana still gets what Cleo made on her own, and Ben does not.
  const [aid] = [...fresh.docs.keys()].flatMap((room) => {
    const parsed = parseRoom(room);
    return parsed?.kind === 'text' ? [parsed.aid] : [];
  });
  const own = roomName({ kind: 'marks', pid, aid: aid!, set: newPerson().member });
  const states = [project.state(projectRoom(pid))];
  const sees = (member: MemberId) => seenBy({ member, role: null, founder: ana.member }, pid, states)(own);
  expect([sees(ana.member), sees(ben.member)]).toEqual([true, false]);
});
