import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ProjectSession } from '../../renderer/session/session-types.ts';
import type { Role } from '../../shared/model/role.ts';
import { hubCli } from '../kit/hub-cli.ts';
import { ARTICLE, ARTICLE_ID, aMark } from '../kit/session-parts.ts';
import { anaAndBen, closing, Person } from '../kit/team.ts';
import { until } from '../kit/until.ts';

const onHub = ({ status }: ProjectSession): boolean => status.hub.state === 'saved';

test('a role that changes while one works: a viewer cannot mark, an annotator can, without a new start', async () => {
  const { ana, ben, hers, his } = await anaAndBen();
  const { marks, text } = await his.openArticle(ARTICLE_ID);
  await until(his, () => onHub(his), 'Ben is in step');
  const owner = ana.computer.window();
  const become = async (role: Role) => {
    expect(await owner.setRole(hers.pid, ben.computer.keys.member, role)).toEqual({ ok: true, value: true });
    await until(his, () => his.role === role, `Ben is ${role}`, 3_000);
  };
  await become('viewer');
  expect(text.text).toBe(ARTICLE.text);
  expect([marks.canWrite, his.project.canWrite, his.people.canWrite]).toEqual([false, false, true]);
  await expect(marks.act([aMark('claim')])).rejects.toThrow('Your role in this project does not allow this change.');
  await become('annotator');
  expect([marks.canWrite, his.project.canWrite]).toEqual([true, false]);
  const key = await marks.act([aMark('claim')]);
  const there = await hers.openArticle(ARTICLE_ID);
  await until(there.marks, () => there.marks.fold.has(key), 'Ana has the mark');
  await become('curator');
  expect(his.project.canWrite).toBe(true);
});

test('marks refused while one was a viewer go to the hub as soon as one may mark again', async () => {
  const { hub, ana, ben, hers, his } = await anaAndBen();
  const { marks } = await his.openArticle(ARTICLE_ID);
  await until(his, () => onHub(his), 'Ben is in step');
  await hub.stop();
  const key = await marks.act([aMark('claim')]);
  const set = (role: Role) =>
    hubCli('members', 'set-role', ben.computer.keys.member, role, '--project', hers.pid, '--dir', hub.dir);
  await set('viewer');
  await hub.start();
  await until(marks, () => marks.status.hub.state === 'refused', 'the hub refuses the mark');
  expect(ben.computer.rescues.map(({ room }) => room)).toContain(marks.name);
  expect(await ana.computer.window().setRole(hers.pid, ben.computer.keys.member, 'annotator')).toMatchObject({
    ok: true,
  });
  await until(his, () => onHub(his), 'all is on the hub');
  const there = await hers.openArticle(ARTICLE_ID);
  await until(there.marks, () => there.marks.fold.has(key), 'Ana has the mark');
});

test('removed while offline: one sentence, a local copy to read, what was done offline put aside, and back by a new invitation', async () => {
  const { hub, ana, ben, hers, his } = await anaAndBen();
  const first = await his.openArticle(ARTICLE_ID);
  await first.marks.act([aMark('claim')]);
  await until(his, () => onHub(his) && his.status.here.state === 'saved', 'Ben is in step');
  await hub.stop();
  const offline = await first.marks.act([aMark('actor', 7)]);
  await until(his, () => his.status.here.state === 'saved', 'the mark is on Ben’s disk');
  his.close();
  await hubCli('members', 'revoke', ben.computer.keys.member, '--project', hers.pid, '--dir', hub.dir);
  await hub.start();

  // The article is not even opened: what waits in it is put aside all the same.
  const again = closing(await ben.door.open(hers.pid));
  await until(again, () => again.revoked && ben.computer.rescues.length === 1, 'Ben hears of it');
  expect(ben.computer.rescues[0]?.room).toBe(first.marks.name);
  expect(again.status.hub).toMatchObject({
    reason: 'revoked',
    message: expect.stringMatching(
      /^You were removed from this project[^.]*\. Ask an owner [^.]*\. Everything here stays/,
    ),
  });
  const kept = await again.openArticle(ARTICLE_ID);
  expect([kept.text.text, kept.marks.fold.stepCount, kept.marks.canWrite]).toEqual([ARTICLE.text, 2, false]);
  await expect(kept.marks.act([aMark('claim')])).rejects.toThrow();
  // Nor after another start without the hub, which then says nothing.
  await hub.stop();
  const alone = closing(await ben.door.open(hers.pid));
  expect([alone.revoked, alone.role]).toEqual([true, 'viewer']);
  await hub.start();

  const invited = await ana.computer.window().invite(hers.pid, 'annotator', { uses: 1, days: 14 });
  const back = await ben.door.join(hub.url, invited.ok ? invited.value.invitation : '');
  if (!back.ok) throw new Error(back.message);
  closing(back.value);
  await until(back.value, () => onHub(back.value), 'all is on the hub');
  expect([back.value.revoked, back.value.role]).toEqual([false, 'annotator']);
  const there = await hers.openArticle(ARTICLE_ID);
  await until(there.marks, () => there.marks.fold.has(offline), 'Ana has what was done offline');
});

test('a text that was cut offline is put aside too when one is removed meanwhile, though no step tells of it', async () => {
  const { hub, ben, hers, his } = await anaAndBen();
  const { textRoom } = await his.openArticle(ARTICLE_ID);
  await until(his, () => onHub(his) && his.status.here.state === 'saved', 'Ben is in step');
  his.close();
  const { computer } = ben;
  const doc = new Y.Doc();
  for (const row of computer.log.get(textRoom.name) ?? []) Y.applyUpdate(doc, row);
  doc.getText('body').delete(0, 6);
  computer.log.set(textRoom.name, [Y.encodeStateAsUpdate(doc)]);
  await hubCli('members', 'revoke', computer.keys.member, '--project', hers.pid, '--dir', hub.dir);

  const again = closing(await ben.door.open(hers.pid));
  await until(again, () => again.revoked && computer.rescues.length === 1, 'the text is put aside');
  expect(computer.rescues[0]?.room).toBe(textRoom.name);
  const kept = new Y.Doc();
  Y.applyUpdate(kept, computer.rescues[0]!.state);
  expect(kept.getText('body').toString()).toBe(ARTICLE.text.slice(6));
});

test('Ana shared by file first: Cleo, who has it, is asked whether it may go to the hub, and then joins', async () => {
  const { hub, ana, hers } = await anaAndBen();
  const cleo = new Person('Cleo');
  cleo.computer.projects.set(hers.pid, { pid: hers.pid, name: 'From the file', openedAt: 1, hub: null });
  const invited = await ana.computer.window().invite(hers.pid, 'annotator', { uses: 1, days: 14 });
  const code = invited.ok ? invited.value.invitation : '';
  expect(await cleo.door.join(hub.url, code)).toMatchObject({ ok: false, code: 'here-already', pid: hers.pid });
  expect(cleo.computer.projects.get(hers.pid)).toMatchObject({ hub: null, name: 'From the file' });
  const team = await ana.computer.window().hubTeam(hers.pid);
  const open = team.ok ? team.value.invitations.length : 0;
  expect(team.ok && team.value.members.map(({ member }) => member)).not.toContain(cleo.computer.keys.member);
  expect(open, 'hers is not used up').toBeGreaterThan(0);
  const joined = await cleo.door.join(hub.url, code, hers.pid);
  if (!joined.ok) throw new Error(joined.message);
  const session = closing(joined.value);
  await until(session, () => onHub(session), 'Cleo is in step');
  expect(cleo.computer.projects.get(hers.pid)?.hub).toBe(hub.url);
});

test('a project made at the hub gets its name from its first owner', async () => {
  const { hub } = await anaAndBen();
  const made = JSON.parse((await hubCli('create', 'Harbour', '--dir', hub.dir, '--json')).out);
  const cleo = new Person('Cleo');
  const joined = await cleo.door.join(hub.url, made.invitation);
  if (!joined.ok) throw new Error(joined.message);
  const session = closing(joined.value);
  await until(session, () => [...session.project.fold.all('make', 'project')].length === 1, 'it has a name');
  await until(session, () => cleo.computer.projects.get(session.pid)?.name === 'Harbour', 'Cleo’s computer knows it');
  expect(session.role).toBe('owner');
});
