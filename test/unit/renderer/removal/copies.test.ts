import { afterEach, expect, test, vi } from 'vitest';
import type { ArticleIndex } from '../../../../renderer/articles/article-index.ts';
import { bringBackArticle } from '../../../../renderer/removal/bring-back-article.ts';
import { isOf } from '../../../../renderer/removal/forget-copies.ts';
import { deleteCopy, removeArticle } from '../../../../renderer/removal/remove-article.ts';
import { keepCopy, removedCopies } from '../../../../renderer/removal/removed-copies.ts';
import { takenOutArticles } from '../../../../renderer/removal/taken-out.ts';
import { memoryOf, shortMemory } from '../../../../renderer/session/device-memory.ts';
import type { Project } from '../../../../renderer/session/project-session.ts';
import { fail, ok, type Result } from '../../../../shared/base/result.ts';
import type { ProjectId } from '../../../../shared/model/ids.ts';
import { removal, removedArticles } from '../../../../shared/steps/article-removal.ts';
import { drop, restore } from '../../../../shared/steps/commands.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { ARTICLE, ARTICLE_ID, openOn } from '../../../kit/session-parts.ts';

const open: Project[] = [];
const opened = async (computer: FakeComputer, pid?: ProjectId): Promise<Project> => {
  const session = await openOn(computer, pid);
  open.push(session);
  return session;
};
afterEach(() => {
  for (const session of open.splice(0)) session.close();
  vi.unstubAllGlobals();
});

/** What the index tells where a copy of the article is here, and where none is. */
const row = {
  aid: ARTICLE_ID,
  marks: 0,
  tags: [],
  contested: 0,
  waiting: 0,
  words: 9,
  opening: 'Flood',
  talk: [],
  progress: [],
  steps: [],
  textSteps: [],
};
const HERE: Pick<ArticleIndex, 'of'> = { of: () => row };
const GONE: Pick<ArticleIndex, 'of'> = { of: () => undefined };

const entryIn = ({ project }: Project) => project.fold.sourced('article', ARTICLE_ID)!; // a test's project has it

/** A project of which one article was deleted for good. */
async function withRemoved(computer: FakeComputer): Promise<Project> {
  const session = await opened(computer);
  await session.addArticle(ARTICLE);
  await session.project.act(removal(session.project.fold, entryIn(session), ARTICLE_ID));
  return session;
}

test('an article that was deleted for good can be brought back while its text is here, and only then', async () => {
  const ana = await withRemoved(new FakeComputer('Ana'));
  const { fold } = ana.project;
  const article = { record: entryIn(ana), heading: ARTICLE.meta.title, comesBack: true };
  expect(takenOutArticles(fold, GONE, false)).toEqual([]);
  expect(takenOutArticles(fold, HERE, false)).toEqual([article]);
  await bringBackArticle(ana, article);
  expect(entryIn(ana).dropped).toBe(false);
  const parts = { session: ana, index: HERE, memory: shortMemory() };
  expect(removedCopies(parts)).toEqual([]);
});

test('an article whose entry is there is no deleted one, though what says so was left: two people acted at once', async () => {
  const ana = await withRemoved(new FakeComputer('Ana'));
  const parts = { session: ana, index: HERE, memory: shortMemory() };
  expect(removedCopies(parts)).toHaveLength(1);
  await ana.project.act([restore(entryIn(ana))]);
  expect(removedCopies(parts)).toEqual([]);
  expect(removedArticles(ana.project.fold)).toEqual([]);
});

test('in a shared project an article that was deleted for good does not come back: the hub takes nothing of it', async () => {
  const ana = await withRemoved(new FakeComputer('Ana'));
  const comesBack = (shared: boolean) =>
    takenOutArticles(ana.project.fold, HERE, shared).map((article) => article.comesBack);
  expect([comesBack(true), comesBack(false)]).toEqual([[false], [true]]);
  // Taken out only, it is at the hub as it was.
  await ana.addArticle(ARTICLE);
  await ana.project.act([drop(entryIn(ana))]);
  expect(comesBack(true)).toEqual([true]);
});

test('a copy that one person keeps in one project is kept there alone, and forgotten with its article', async () => {
  const computer = new FakeComputer('Ana');
  const [one, two] = [await withRemoved(computer), await withRemoved(computer)];
  const keys: string[] = [];
  const browser = shortMemory();
  const noting = {
    ...browser,
    set(key: string, value: string) {
      keys.push(key);
      browser.set(key, value);
    },
  };
  const parts = (session: Project, who: Project['me']['member'], index = HERE) => ({
    session,
    index,
    memory: memoryOf(who, noting),
  });
  const { member: ana } = one.me;
  const { member: ben } = (await opened(new FakeComputer('Ben'))).me;
  const copy = { aid: ARTICLE_ID, title: ARTICLE.meta.title, by: ana };
  expect(removedCopies(parts(one, ana))).toEqual([copy]);
  expect(removedCopies(parts(one, ana, GONE))).toEqual([]);
  keepCopy(parts(one, ana), ARTICLE_ID);
  expect(removedCopies(parts(one, ana))).toEqual([]);
  expect(removedCopies(parts(one, ben))).toEqual([copy]);
  expect(removedCopies(parts(two, ana))).toEqual([copy]);
  expect(keys.map((key) => isOf(key, { pid: one.pid, aid: ARTICLE_ID }))).toEqual([true]);
  expect(keys.map((key) => isOf(key, { pid: two.pid, aid: ARTICLE_ID }))).toEqual([false]);
});

/** A door to a computer whose disk and hub answer this. */
const doorTo = (computer: FakeComputer, here: Result<true>, hub: Result<true> = ok(true)) => ({
  host: { removeHere: async () => here, removeFromHub: async () => hub },
  open: (pid: ProjectId) => opened(computer, pid),
});
const REFUSED = fail('io', 'Not all of it is deleted.');

test('a deletion that the disk refuses half way leaves an open project, in place of the one that was closed', async () => {
  vi.stubGlobal('localStorage', {});
  const computer = new FakeComputer('Ana');
  const ana = await withRemoved(computer);
  const { session, outcome } = await deleteCopy(doorTo(computer, REFUSED), ana, ARTICLE_ID);
  expect(outcome).toEqual(REFUSED);
  expect(ana.closed).toBe(true);
  expect(session.pid).toBe(ana.pid);
  expect(session.project.readOnly).toBeNull();
});

test('a deletion that breaks leaves an open project as well, and says why', async () => {
  vi.stubGlobal('localStorage', {});
  const computer = new FakeComputer('Ana');
  const ana = await withRemoved(computer);
  const door = doorTo(computer, ok(true));
  const broken = async () => {
    throw new Error('Postil’s saving part does not answer.');
  };
  const host = { ...door.host, removeHere: broken };
  const { session, outcome } = await deleteCopy({ ...door, host }, ana, ARTICLE_ID);
  expect(outcome).toMatchObject({ ok: false, message: expect.stringContaining('saving part does not answer') });
  expect(session).not.toBe(ana);
  expect([ana.closed, session.project.readOnly]).toEqual([true, null]);
});

test('a deletion that the hub refuses changes nothing and goes on with the same session', async () => {
  const computer = new FakeComputer('Ana');
  const ana = await opened(computer);
  await ana.addArticle(ARTICLE);
  const atHub = new Proxy(ana, {
    get: (session, key) => (key === 'hub' ? 'https://hub.example' : Reflect.get(session, key)),
  });
  const { session, outcome } = await removeArticle(doorTo(computer, ok(true), REFUSED), atHub, entryIn(ana));
  expect(outcome).toEqual(REFUSED);
  expect(session).toBe(atHub);
  expect(entryIn(ana).dropped).toBe(false);
});

test('an article is deleted for good a second time after it came back', async () => {
  vi.stubGlobal('localStorage', {});
  const computer = new FakeComputer('Ana');
  const ana = await withRemoved(computer);
  await ana.addArticle(ARTICLE);
  const { session, outcome } = await removeArticle(doorTo(computer, ok(true)), ana, entryIn(ana));
  expect(outcome).toEqual(ok(true));
  expect(takenOutArticles(session.project.fold, GONE, false)).toEqual([]);
});
