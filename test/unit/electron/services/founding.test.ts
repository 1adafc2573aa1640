import { expect, onTestFinished, test } from 'vitest';
import type * as Y from 'yjs';
import { mayFound } from '../../../../electron/services/founding.ts';
import { invite, joinHub } from '../../../../electron/services/hub-calls.ts';
import { Projects } from '../../../../electron/services/projects.ts';
import type { MemberId, ProjectId, RoomName } from '../../../../shared/model/ids.ts';
import { newFold } from '../../../../shared/steps/fold.ts';
import { setArticleModes } from '../../../../shared/steps/modes.ts';
import { stepsMap } from '../../../../shared/steps/steps-map.ts';
import { projectRoom } from '../../../../shared/wire/room.ts';
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
  return { pid: project.pid, projects, founds: (pid: ProjectId, member: MemberId) => mayFound(rooms, pid, member) };
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
  expect(founds(pid, ben.member)).toEqual({ ok: false, code: 'not-founder', message });
  expect(founds(pid, ana.member)).toMatchObject({ ok: true });
  const together = await atBens('team');
  expect(together.founds(together.pid, ben.member)).toMatchObject({ ok: true });
  expect(mayFound({ load: () => null }, pid, ben.member), 'of a project that is not here').toMatchObject({ ok: true });
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
