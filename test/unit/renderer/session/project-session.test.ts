import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Project } from '../../../../renderer/session/project-session.ts';
import { actId } from '../../../../shared/model/ids.ts';
import { articleEntry, member } from '../../../../shared/model/records.ts';
import { drop, edit } from '../../../../shared/steps/commands.ts';
import { newRoomDoc, stepsMap } from '../../../../shared/steps/steps-map.ts';
import { peopleRoom, teamRoom, textRoom } from '../../../../shared/wire/room.ts';
import { diskFull, FakeComputer } from '../../../kit/fake-host.ts';
import { ARTICLE, ARTICLE_ID, aMark, openOn } from '../../../kit/session-parts.ts';
import { until } from '../../../kit/until.ts';

const open: Project[] = [];
const opened = async (...args: Parameters<typeof openOn>): Promise<Project> => {
  const session = await openOn(...args);
  open.push(session);
  return session;
};
afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

const saved = (session: Project) => () => session.status.here.state === 'saved';

test('an article comes in once: its text, its zones, its entry', async () => {
  const ana = await opened(new FakeComputer('Ana'));
  expect(await ana.addArticle(ARTICLE)).toEqual({ aid: ARTICLE_ID, already: false });
  expect(await ana.addArticle(ARTICLE)).toEqual({ aid: ARTICLE_ID, already: true });
  expect([...ana.project.fold.all('make', 'article')].map(articleEntry)).toEqual([
    { aid: ARTICLE_ID, ...ARTICLE.meta },
  ]);
  const article = await ana.openArticle(ARTICLE_ID);
  expect(article.text.text).toBe(ARTICLE.text);
  expect([...article.textRoom.fold.all('make', 'zone')].map((zone) => zone.fields.type?.value)).toEqual(['heading']);
});

test('one tells one’s own name once, and again when it changes', async () => {
  const computer = new FakeComputer('Ana');
  const first = await opened(computer);
  await until(first, () => first.people.fold.stepCount === 1, 'Ana is introduced');
  const [record] = first.people.fold.all('make', 'member');
  expect(member(record!)).toMatchObject({ name: 'Ana', colour: 'teal', publicKey: computer.keys.publicKey });
  await until(first, saved(first), 'it is saved');
  first.close();
  const second = await opened(computer, first.pid);
  await second.introduce();
  expect(second.people.fold.stepCount).toBe(1);
  computer.settings = { ...computer.settings, name: 'Anna' };
  await second.introduce();
  const [changed] = second.people.fold.all('make', 'member');
  expect(member(changed!).name).toBe('Anna');
});

test('what was done is there after the window closed and opened again', async () => {
  const computer = new FakeComputer('Ana');
  const before = await opened(computer);
  await before.addArticle(ARTICLE);
  const article = await before.openArticle(ARTICLE_ID);
  const key = await article.marks.act([aMark('claim')]);
  await until(before, saved(before), 'it is saved');
  before.close();
  const after = await opened(computer, before.pid);
  const again = await after.openArticle(ARTICLE_ID);
  expect(again.marks.fold.get(actId(key, 0))?.fields.tag?.value).toBe('claim');
  expect(again.text.text).toBe(ARTICLE.text);
});

test('two windows of one computer show the same, and nothing is told back', async () => {
  const computer = new FakeComputer('Ana');
  const one = await opened(computer);
  const two = await opened(computer, one.pid);
  const here = await one.openArticle(ARTICLE_ID);
  const there = await two.openArticle(ARTICLE_ID);
  await here.marks.act([aMark('claim')]);
  await until(there.marks, () => there.marks.fold.stepCount === 1, 'the other window has it');
  await until(two, saved(two), 'it is saved');
  expect(computer.log.get(teamRoom(one.pid, ARTICLE_ID))).toHaveLength(1);
});

test('a full disk is said at once, nothing is lost, and it is saved when there is room again', async () => {
  const computer = new FakeComputer('Ana');
  const ana = await opened(computer);
  const article = await ana.openArticle(ARTICLE_ID);
  await article.marks.act([aMark('claim')]);
  await until(ana, saved(ana), 'the first mark is saved');
  computer.appendFails = diskFull;
  await article.marks.act([aMark('actor')]);
  await until(ana, () => ana.status.here.state === 'failed', 'the failure is shown');
  expect(ana.status.here).toEqual({ state: 'failed', message: diskFull.message });
  expect([...article.marks.fold.all('mark')]).toHaveLength(2);
  // Closed by the person, it stays in sight until it is saved.
  article.close();
  expect(ana.status.here.state).toBe('failed');
  computer.appendFails = null;
  const again = await ana.openArticle(ARTICLE_ID);
  await again.marks.act([aMark('figure')]);
  await until(ana, saved(ana), 'all of it is saved');
  const doc = newRoomDoc();
  Y.applyUpdate(doc, computer.saved(teamRoom(ana.pid, ARTICLE_ID))!);
  expect(stepsMap(doc).size).toBe(3);
});

test('“saved” is not said before the disk has answered', async () => {
  const computer = new FakeComputer('Ana');
  const ana = await opened(computer);
  await until(ana, () => ana.people.fold.stepCount === 1 && saved(ana)(), 'all is quiet');
  let answer = (): void => undefined;
  computer.appendWaits = new Promise((resolve) => {
    answer = resolve;
  });
  const states = new Set<string>();
  const article = await ana.openArticle(ARTICLE_ID);
  await article.marks.act([aMark('claim')]);
  ana.subscribe(() => states.add(ana.status.here.state));
  await article.marks.act([aMark('claim', 1)]);
  expect(ana.status.here.state).toBe('saving');
  expect(states).toEqual(new Set(['saving']));
  answer();
  await until(ana, saved(ana), 'the disk answered');
});

test('a burst is signed in one call, and keeps its order', async () => {
  const computer = new FakeComputer('Ana');
  const ana = await opened(computer);
  await until(ana, () => ana.people.fold.stepCount === 1 && saved(ana)(), 'all is quiet');
  const { marks } = await ana.openArticle(ARTICLE_ID);
  const calls = computer.signCalls;
  const keys = await Promise.all(Array.from({ length: 200 }, (_, at) => marks.act([aMark('claim', at)])));
  expect(computer.signCalls - calls).toBe(1);
  expect(keys.map((key) => marks.fold.step(key)?.seq)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
});

test('a step that nobody could read is never written', async () => {
  const ana = await opened(new FakeComputer('Ana'));
  const { marks } = await ana.openArticle(ARTICLE_ID);
  await expect(marks.act([])).rejects.toThrow('0 acts');
  await expect(marks.act(Array.from({ length: 2_001 }, () => aMark('claim')))).rejects.toThrow('2001 acts');
  expect(marks.fold.stepCount).toBe(0);
});

test('undo and redo survive a restart', async () => {
  const computer = new FakeComputer('Ana');
  const before = await opened(computer);
  const first = await before.openArticle(ARTICLE_ID);
  const id = actId(await first.marks.act([aMark('claim')]), 0);
  await first.marks.act([edit(first.marks.fold.get(id)!, { tag: 'actor' })]);
  await until(before, saved(before), 'it is saved');
  before.close();
  const after = await opened(computer, before.pid);
  const { marks } = await after.openArticle(ARTICLE_ID);
  const tag = () => marks.fold.get(id)?.fields.tag?.value;
  expect(await marks.undo()).toEqual({ done: true, skipped: 0 });
  expect(tag()).toBe('claim');
  expect(await marks.redo()).toEqual({ done: true, skipped: 0 });
  expect(tag()).toBe('actor');
  await marks.undo();
  await marks.undo();
  expect(marks.fold.get(id)?.dropped).toBe(true);
  expect(marks.canUndo).toBe(false);
  await marks.act([aMark('figure')]);
  expect(marks.canRedo).toBe(false);
});

test('an article that was taken out comes back as it was when it is added again', async () => {
  const ana = await opened(new FakeComputer('Ana'));
  await ana.addArticle(ARTICLE);
  const [entry] = ana.project.fold.all('make', 'article');
  await ana.project.act([drop(entry!)]);
  expect([...ana.project.fold.all('make', 'article')]).toEqual([]);
  expect(await ana.addArticle(ARTICLE)).toEqual({ aid: ARTICLE_ID, already: false });
  expect([...ana.project.fold.all('make', 'article')]).toHaveLength(1);
  const { textRoom } = await ana.openArticle(ARTICLE_ID);
  expect(textRoom.fold.stepCount).toBe(1);
});

test('rooms that nobody uses are closed', async () => {
  const ana = await opened(new FakeComputer('Ana'));
  const article = await ana.openArticle(ARTICLE_ID);
  const { marks } = article;
  await marks.act([aMark('claim')]);
  await until(ana, saved(ana), 'it is saved');
  article.close();
  const again = await ana.openArticle(ARTICLE_ID);
  expect(again.marks).not.toBe(marks);
  expect(again.marks.fold.stepCount).toBe(1);
  expect([peopleRoom(ana.pid), textRoom(ana.pid, ARTICLE_ID)]).toContain(again.textRoom.name);
});
