import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { reveal, setMode } from '../../renderer/blind/decide.ts';
import { Project } from '../../renderer/session/project-session.ts';
import type { ProjectSession } from '../../renderer/session/session-types.ts';
import { type ActId, actId, type StepKey } from '../../shared/model/ids.ts';
import { makeEntry } from '../../shared/register/records.ts';
import { comment } from '../../shared/steps/commands.ts';
import { newRoomDoc, stepsMap } from '../../shared/steps/steps-map.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import { startHubProcess } from '../kit/hub.ts';
import { ARTICLE, ARTICLE_ID, aMark } from '../kit/session-parts.ts';
import { anaAndBen, closing, joins, Person } from '../kit/team.ts';
import { until } from '../kit/until.ts';

const inStep = ({ status: { hub, here } }: ProjectSession) => hub.state === 'saved' && here.state === 'saved';
const tags = (fold: ProjectSession['project']['fold']) =>
  [...fold.all('mark')].map(({ fields }) => fields.tag?.value).sort();

/** Whose steps lie in rooms of marks and talk on a computer's disk, other than those of one person. */
function foreign({ computer }: Person, me: string): readonly string[] {
  const found = new Set<string>();
  for (const [name, updates] of computer.log) {
    const room = parseRoom(name);
    if (room?.kind !== 'review' && !(room?.kind === 'marks' && room.set !== 'team')) continue;
    const doc = newRoomDoc();
    for (const update of updates) Y.applyUpdate(doc, update);
    for (const key of stepsMap(doc).keys()) if (!key.startsWith(me)) found.add(name);
  }
  return [...found];
}

test('annotated independently, each sees their own marks, curators all of them; revealed, everyone sees what was made until then', async () => {
  const { hub, ana, ben, hers, his } = await anaAndBen();
  const cleo = new Person('Cleo');
  const cleos = await joins(hub, ana, hers, cleo);
  const host = ana.computer.window();
  const [bensId, cleosId] = [ben.computer.keys.member, cleo.computer.keys.member];
  await Promise.all([his, cleos].map((one) => until(one, () => inStep(one), 'they have the project')));
  const before = await his.openArticle(ARTICLE_ID);
  expect(before.set).toBe('team');
  await before.marks.act([aMark('actor')]);
  await until(his, () => inStep(his), 'the team’s mark is on the hub');

  expect(await setMode(host, hers, null, 'independent')).toEqual({ ok: true, value: 0 });
  await Promise.all([his, cleos].map((one) => until(one, () => one.sets.blind(ARTICLE_ID), 'they know')));
  expect(before.marks.readOnly).toContain('the marks of the team rest. Go on in your own marks.');
  before.close();
  const bens = await his.openArticle(ARTICLE_ID);
  const cleosOwn = await cleos.openArticle(ARTICLE_ID);
  expect([bens.set, cleosOwn.set]).toEqual([bensId, cleosId]);
  expect(his.sets.visible(ARTICLE_ID)).toEqual([bensId]);
  await bens.marks.act([aMark('claim')]);
  await cleosOwn.marks.act([aMark('figure', 3)]);
  // Whom Ben means by a name shows nobody whom he marked.
  const entry = actId((await bens.register?.act([makeEntry('actor', { name: 'Ilse Vantoor' })])) as StepKey, 0); // he has one
  await Promise.all([his, cleos].map((one) => until(one, () => inStep(one), 'their marks are on the hub')));
  expect([tags(bens.marks.fold), tags(cleosOwn.marks.fold)]).toEqual([['claim'], ['figure']]);

  // Ana looks at Ben's marks, and says something about them that he alone hears.
  await until(hers, () => hers.sets.visible(ARTICLE_ID).length === 4, 'she knows who is here');
  const looked = await hers.openArticle(ARTICLE_ID, false, bensId);
  await until(looked.marks, () => tags(looked.marks.fold).length === 1, 'she sees his mark');
  const { register } = looked;
  if (register === null) throw new Error('a set has a register of its own');
  const nameOf = (id: string) => register.fold.get(id as ActId)?.fields.name?.value; // an id, or none
  await until(register, () => nameOf(entry) === 'Ilse Vantoor', 'she knows whom he means');
  expect(nameOf('x')).toBeUndefined();
  for (const { fold } of [cleos.register, hers.register, his.register])
    expect([...fold.all('make', 'actor')]).toEqual([]);
  expect(cleosOwn.register?.fold.get(entry)).toBeUndefined();
  expect([looked.marks.canWrite, looked.talk.canWrite]).toEqual([false, true]);
  await expect(looked.marks.act([aMark('actor')])).rejects.toThrow('These are somebody’s own marks');
  await looked.talk.act([comment([...looked.marks.fold.all('mark')][0]?.id ?? null, 'too long?', [])]);
  await until(bens.marks, () => [...bens.marks.fold.all('comment')].length === 1, 'Ben reads it');
  await bens.talk.act([comment(null, 'I think not', [])]);
  await until(hers, () => inStep(hers), 'it is on the hub');
  // Nothing of anybody else's lies on an annotator's disk, but what was said to them.
  expect(foreign(cleo, cleosId)).toEqual([]);
  expect(foreign(ben, bensId).map((name) => parseRoom(name)?.kind)).toEqual(['review']);

  // Cleo goes away and marks on; meanwhile it is revealed.
  cleo.computer.access = async () => ({ ok: false, code: 'unreachable', message: 'away' });
  cleosOwn.close();
  cleos.close();
  const offline = await cleo.door.open(cleos.pid);
  const late = await offline.openArticle(ARTICLE_ID);
  await late.marks.act([aMark('actor', 5)]);
  expect((await hers.catchUp()).complete).toBe(true);
  expect(await reveal(host, hers, [ARTICLE_ID])).toEqual({ ok: true, value: true });
  await until(his, () => his.sets.revealed(ARTICLE_ID) !== null, 'Ben knows');
  expect(his.sets.mine(ARTICLE_ID)).toBe('team');
  expect(bens.marks.readOnly).toContain('Your own marks were revealed to everyone and stay');
  const shown = await his.openArticle(ARTICLE_ID, false, cleosId);
  await until(shown.marks, () => tags(shown.marks.fold).length === 1, 'Ben sees what Cleo made');
  expect([tags(shown.marks.fold), shown.asRevealed, shown.talk.canWrite]).toEqual([['figure'], true, false]);

  // Her late mark is refused, kept and said; it is in nobody's way.
  cleo.computer.access = null;
  offline.retryHub();
  await until(offline, () => offline.refused.length > 0, 'the hub refuses it');
  expect(offline.refused[0]?.reason).toBe('frozen');
  await until(offline, () => cleo.computer.rescues.length > 0, 'it is kept');
  await until(offline, () => offline.sets.revealed(ARTICLE_ID) !== null, 'she knows');
  late.close();
  const own = await offline.openArticle(ARTICLE_ID, false, cleosId);
  expect([tags(own.marks.fold), own.asRevealed]).toEqual([['figure'], true]);
  offline.close();
}, 60_000);

test('a project that was annotated independently without a hub is closed there too as soon as it comes to one', async () => {
  const hub = await startHubProcess();
  const ana = new Person('Ana');
  const hers = closing(await ana.door.create('Flood'));
  const host = ana.computer.window();
  await hers.addArticle(ARTICLE);
  const OTHER = { ...ARTICLE, text: 'The ferry is late.\n', zones: [] };
  const { aid } = await hers.addArticle(OTHER);
  expect((await setMode(host, hers, null, 'independent')).ok).toBe(true);
  const own = await hers.openArticle(ARTICLE_ID);
  expect(own.set).toBe(ana.computer.keys.member);
  await own.marks.act([aMark('claim')]);
  own.close();
  const other = await hers.openArticle(aid);
  await other.marks.act([aMark('actor')]);
  other.close();
  expect((await reveal(host, hers, [aid])).ok).toBe(true);
  expect((await ana.door.share(hers, hub.url, hub.invitation)).ok).toBe(true);
  await expect
    .poll(() => host.hubModes(hers.pid), { timeout: 20_000 })
    .toEqual({ ok: true, value: { project: 'independent', articles: [], revealed: [aid] } });
  const ben = new Person('Ben');
  const his = await joins(hub, ana, hers, ben);
  await until(his, () => inStep(his) && his.sets.revealed(aid) !== null, 'Ben has the project');
  expect(his.sets.visible(ARTICLE_ID)).toEqual([ben.computer.keys.member]);
  const shown = await his.openArticle(aid, false, ana.computer.keys.member);
  await until(shown.marks, () => tags(shown.marks.fold).length === 1, 'he sees what was revealed');
  expect(shown.asRevealed).toBe(true);
}, 60_000);

test('what a curator keeps in step comes onto their disk while it is made, whosever set they look at, and no more once it is let go', async () => {
  const { ana, hers, his } = await anaAndBen();
  if (!(hers instanceof Project)) throw new Error('a session that does not count its rooms');
  await until(his, () => inStep(his), 'Ben has the project');
  expect(await setMode(ana.computer.window(), hers, null, 'independent')).toEqual({ ok: true, value: 0 });
  await until(his, () => his.sets.blind(ARTICLE_ID), 'he knows');
  const bens = await his.openArticle(ARTICLE_ID);
  const onHerDisk = (key: StepKey): boolean => {
    const doc = newRoomDoc();
    const saved = ana.computer.saved(bens.marks.name);
    if (saved) Y.applyUpdate(doc, saved);
    return stepsMap(doc).has(key);
  };
  const hersOwn = await hers.openArticle(ARTICLE_ID);
  expect(hersOwn.set).toBe(ana.computer.keys.member);
  await until(hers, () => inStep(hers), 'everything is on the hub');
  const usual = hers.openRooms;
  const letGo = hers.keepInStep(ARTICLE_ID);
  for (const tag of ['claim', 'actor']) {
    const key = await bens.marks.act([aMark(tag)]);
    await until(hers, () => onHerDisk(key), 'Ana’s computer has it');
  }
  letGo();
  await until(hers, () => hers.openRooms === usual, 'Ben’s rooms are closed');
  const unseen = await bens.marks.act([aMark('figure')]);
  await until(his, () => inStep(his), 'it is on the hub');
  expect(onHerDisk(unseen)).toBe(false);
});
