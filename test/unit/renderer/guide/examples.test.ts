import { expect, onTestFinished, test } from 'vitest';
import { setMode } from '../../../../renderer/blind/decide.ts';
import { Examples } from '../../../../renderer/guide/examples.ts';
import type { GuideExample } from '../../../../shared/guide/page.ts';
import { type ActId, type ArticleId, actId, articleIdOf } from '../../../../shared/model/ids.ts';
import { drop } from '../../../../shared/steps/commands.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { ANA } from '../../../kit/people.ts';
import { ARTICLE, aMark, openOn } from '../../../kit/session-parts.ts';

const NOWHERE = `${ANA}/${'a'.repeat(26)}/0` as ActId;
const OTHER = { ...ARTICLE, text: 'A second article\n\nAnd what it says.\n' };

/** A project with two articles and a mark in each; `broken` cannot be opened, `opened` are those that were asked for. */
async function examples() {
  const computer = new FakeComputer('Ana');
  const session = await openOn(computer);
  const marked: GuideExample[] = [];
  for (const each of [ARTICLE, OTHER]) {
    const { aid } = await session.addArticle(each);
    const article = await session.openArticle(aid);
    marked.push({ aid, mark: actId(await article.marks.act([aMark('claim')]), 0), quote: 'as it was', tag: 'claim' });
  }
  const host = computer.window();
  const opened: ArticleId[] = [];
  const troubles: unknown[] = [];
  const broken = new Set<ArticleId>();
  const articles = {
    pid: session.pid,
    project: session.project,
    sets: session.sets,
    async openArticle(...asked: Parameters<typeof session.openArticle>) {
      opened.push(asked[0]);
      if (broken.has(asked[0])) throw new Error('unreadable');
      return session.openArticle(...asked);
    },
  };
  const looked = new Examples(articles, host, (error) => troubles.push(error));
  onTestFinished(() => {
    looked.dispose();
    session.close();
  });
  const stateOf = (example: GuideExample): string => looked.of(example).state;
  const [first, second] = marked as [GuideExample, GuideExample]; // two articles
  return { session, host, looked, opened, troubles, broken, first, second, stateOf };
}

test('an example is here, or gone when its mark was dropped or was never there', async () => {
  const { session, looked, first, second, stateOf } = await examples();
  const article = await session.openArticle(second.aid);
  await article.marks.act([drop(article.marks.fold.get(second.mark)!)]);
  const never = { ...first, mark: NOWHERE };
  for (const each of [first, second, never]) looked.want(each);
  await expect.poll(() => [first, second, never].map(stateOf)).toEqual(['here', 'gone', 'gone']);
});

test('one article that cannot be read is said, and the others are read', async () => {
  const { looked, broken, troubles, first, second, stateOf } = await examples();
  broken.add(first.aid);
  for (const each of [first, second]) looked.want(each);
  await expect.poll(() => stateOf(second)).toBe('here');
  expect([stateOf(first), troubles]).toEqual(['waiting', [new Error('unreadable')]]);
});

test('nothing is opened for an article that is not in the project, until it is', async () => {
  const { session, looked, opened, first, stateOf } = await examples();
  const late = { ...ARTICLE, text: 'A third article\n\nThat comes later.\n' };
  const example = { ...first, aid: articleIdOf(late.text) };
  looked.want(example);
  looked.want(first);
  await expect.poll(() => stateOf(first)).toBe('here');
  expect([opened, stateOf(example)]).toEqual([[first.aid], 'waiting']);
  await session.addArticle(late);
  await expect.poll(() => stateOf(example)).toBe('gone');
});

test('the team’s mark stays one in an article that is annotated independently, and nobody’s own is called gone', async () => {
  const { session, host, looked, first, stateOf } = await examples();
  expect(await setMode(host, session, [first.aid], 'independent')).toMatchObject({ ok: true });
  const own = await session.openArticle(first.aid);
  const mine = { ...first, mark: actId(await own.marks.act([aMark('claim')]), 0) };
  for (const each of [first, mine]) looked.want(each);
  await expect.poll(() => stateOf(first)).toBe('here');
  expect(stateOf(mine)).toBe('waiting');
});
