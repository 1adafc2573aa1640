import { expect, onTestFinished, test } from 'vitest';
import { ActQueue } from '../../../../renderer/marking/act-queue.ts';
import { RegisterDesk } from '../../../../renderer/register/register-desk.ts';
import type { OpenArticle } from '../../../../renderer/session/session-types.ts';
import { ok } from '../../../../shared/base/result.ts';
import { type ArticleId, articleIdOf } from '../../../../shared/model/ids.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { ARTICLE, aMark, openOn } from '../../../kit/session-parts.ts';

const TEXTS = ['The first ferry.\n', 'The second ferry.\n', 'The third ferry.\n'];
const AIDS = TEXTS.map(articleIdOf) as [ArticleId, ArticleId, ArticleId]; // one for each text

/** Three articles, of which the first is open: a claim in each, and then an actor in each, made at once. */
async function desk() {
  const session = await openOn(new FakeComputer('Ana'));
  onTestFinished(() => session.close());
  for (const text of TEXTS) await session.addArticle({ ...ARTICLE, text, zones: [] });
  const { together } = session;
  const open = await session.openArticle(AIDS[0]);
  const acts = new ActQueue(open, new RegisterDesk(session.register), together);
  onTestFinished(acts.follow());
  const inEach = async (what: (one: OpenArticle) => Promise<unknown>) => {
    for (const aid of AIDS) {
      const one = await session.openArticle(aid, true);
      await what(one);
      one.close();
    }
  };
  await inEach(({ marks }) => marks.act([aMark('claim')]));
  const begun = together.begin();
  await inEach(({ marks }) => begun.act(marks, [aMark('actor')], 'mark-all'));
  begun.end();
  return {
    together,
    /** Marks a figure in the open article, when it is its turn. */
    mark: () => new Promise((done) => acts.add('marks', async () => ok(await open.marks.act([aMark('figure')])), done)),
    travel: (verb: 'undo' | 'redo') => new Promise((done) => acts.travel(verb, done)),
    /** The initials of the live marks of each article. */
    async marks() {
      const all: string[] = [];
      await inEach(async ({ marks }) => {
        const tags = [...marks.fold.all('mark')].map(({ fields }) => String(fields.tag?.value)[0]);
        all.push(tags.toSorted().join(''));
      });
      return all.join(' ');
    },
  };
}

test('what is done in the open article waits only for its own turn while many are undone', async () => {
  const { together, mark, travel, marks } = await desk();
  const log: unknown[] = [];
  const undone = travel('undo').then(() => log.push('undone'));
  await mark();
  log.push(together.turning?.total);
  await undone;
  expect(log).toEqual([3, 'undone']);
  expect(await marks()).toBe('cf c c');
});

test('a second undo meanwhile goes one further back, and redo brings all of it back in turn', async () => {
  const { travel, marks } = await desk();
  await Promise.all([travel('undo'), travel('undo')]);
  expect(await marks()).toBe(' c c');
  await travel('redo');
  await travel('redo');
  expect(await marks()).toBe('ac ac ac');
});

test('what was stopped goes on with the next undo, after what was done since', async () => {
  const { together, mark, travel, marks } = await desk();
  const end = together.subscribe(() => {
    if (together.turning?.done === 1) together.stop();
  });
  await Promise.all([travel('undo'), mark()]);
  end();
  expect(await marks()).toBe('cf ac c');
  await travel('undo');
  expect(await marks()).toBe('c ac c');
  await travel('undo');
  expect(await marks()).toBe('c c c');
  await travel('undo');
  expect(await marks()).toBe(' c c');
});

test('redo while many are undone stops that and brings back what was taken', async () => {
  const { together, travel, marks } = await desk();
  const steps: unknown[] = [];
  together.subscribe(() => together.turning && steps.push(together.turning));
  await Promise.all([travel('undo'), travel('redo')]);
  expect(steps.at(-1), 'the third had not been reached').toMatchObject({ total: 2 });
  expect(await marks()).toBe('ac ac ac');
  await travel('undo');
  expect(await marks()).toBe('c c c');
});
