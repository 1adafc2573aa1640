import { afterEach, expect, test } from 'vitest';
import type { Project } from '../../../../renderer/session/project-session.ts';
import { makeArticle } from '../../../../shared/model/records.ts';
import { removal, removedArticles } from '../../../../shared/steps/article-removal.ts';
import { drop } from '../../../../shared/steps/commands.ts';
import { textRoom } from '../../../../shared/wire/room.ts';
import { diskFull, FakeComputer } from '../../../kit/fake-host.ts';
import { ARTICLE, ARTICLE_ID, openOn } from '../../../kit/session-parts.ts';
import { until } from '../../../kit/until.ts';

const open: Project[] = [];
const opened = async (computer: FakeComputer): Promise<Project> => {
  const session = await openOn(computer);
  open.push(session);
  return session;
};
afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

const entries = (session: Project) => [...session.project.fold.all('make', 'article')];

test('an article whose text room fails is not entered, and comes in whole when it is brought in again', async () => {
  const computer = new FakeComputer('Ana');
  const ana = await opened(computer);
  const room = textRoom(ana.pid, ARTICLE_ID);
  computer.broken.set(room, new Error('the host is gone'));
  await expect(ana.addArticle(ARTICLE)).rejects.toThrow('the host is gone');
  expect(entries(ana)).toEqual([]);
  computer.broken.clear();
  expect(await ana.addArticle(ARTICLE)).toEqual({ aid: ARTICLE_ID, already: false });
  const article = await ana.openArticle(ARTICLE_ID);
  expect(article.text.text).toBe(ARTICLE.text);
  expect([...article.textRoom.fold.all('make', 'zone')]).toHaveLength(1);
});

test('an article that the disk does not take is not entered, with the disk’s own sentence', async () => {
  const computer = new FakeComputer('Ana');
  const ana = await opened(computer);
  computer.appendFails = diskFull;
  await expect(ana.addArticle(ARTICLE)).rejects.toThrow(diskFull.message);
  expect(entries(ana)).toEqual([]);
});

test('an entry without its text is mended by bringing the file in again', async () => {
  const ana = await opened(new FakeComputer('Ana'));
  await ana.project.act([makeArticle({ aid: ARTICLE_ID, ...ARTICLE.meta })]);
  expect(await ana.addArticle(ARTICLE)).toEqual({ aid: ARTICLE_ID, already: true });
  expect(entries(ana)).toHaveLength(1);
  const article = await ana.openArticle(ARTICLE_ID);
  expect(article.text.text).toBe(ARTICLE.text);
  expect([...article.textRoom.fold.all('make', 'zone')]).toHaveLength(1);
});

test('the text room is given back though the article did not come in', async () => {
  const computer = new FakeComputer('Ana');
  const ana = await opened(computer);
  await ana.introduce();
  computer.signWaits = Promise.reject(new Error('no key'));
  await expect(ana.addArticle(ARTICLE)).rejects.toThrow('no key');
  expect(entries(ana)).toEqual([]);
  await until(ana, () => ana.status.here.state === 'saved', 'the text itself is saved');
  // Were the room still open, it would have its text without reading the disk.
  computer.log.delete(textRoom(ana.pid, ARTICLE_ID));
  expect((await ana.openArticle(ARTICLE_ID)).text.loaded).toBe(false);
});

test('an article that was deleted for good and is brought in again counts as deleted no more, until it is deleted again', async () => {
  const ana = await opened(new FakeComputer('Ana'));
  const { fold } = ana.project;
  await ana.addArticle(ARTICLE);
  const deleteForGood = async () => {
    for (const entry of entries(ana)) await ana.project.act(removal(fold, entry, ARTICLE_ID));
  };
  const deleted = [{ aid: ARTICLE_ID, title: ARTICLE.meta.title, by: ana.me.member }];
  await deleteForGood();
  expect(entries(ana)).toEqual([]);
  expect(removedArticles(fold)).toEqual(deleted);
  expect(await ana.addArticle(ARTICLE)).toEqual({ aid: ARTICLE_ID, already: false });
  expect(removedArticles(fold)).toEqual([]);
  for (const entry of entries(ana)) await ana.project.act([drop(entry)]);
  expect(removedArticles(fold)).toEqual([]);
  await ana.addArticle(ARTICLE);
  await deleteForGood();
  expect(removedArticles(fold)).toEqual(deleted);
});
