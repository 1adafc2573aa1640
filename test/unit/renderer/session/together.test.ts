import { describe, expect, onTestFinished, test } from 'vitest';
import type { Project } from '../../../../renderer/session/project-session.ts';
import type { NewArticle, OpenArticle } from '../../../../renderer/session/session-types.ts';
import { Trail } from '../../../../renderer/session/trail.ts';
import type { RoomName } from '../../../../shared/model/ids.ts';
import { edit } from '../../../../shared/steps/commands.ts';
import { teamRoom } from '../../../../shared/wire/room.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { ARTICLE, aMark, openOn } from '../../../kit/session-parts.ts';
import { wayThrough } from '../../../kit/way-back.ts';

const TEXTS = ['The first ferry.\n', 'The second ferry.\n', 'The third ferry.\n'];
const article = (text: string): NewArticle => ({ ...ARTICLE, text, zones: [] });

/** A project of three articles, with a mark made in each of them at once. */
async function markedAtOnce() {
  const ana = new FakeComputer('Ana');
  const session = await openOn(ana);
  const aids = [];
  for (const text of TEXTS) aids.push((await session.addArticle(article(text))).aid);
  const way = wayThrough(session.together);
  const begun = session.together.begin();
  for (const aid of aids) await inArticle(session, aid, ({ marks }) => begun.act(marks, [aMark('actor')], 'mark-all'));
  return { ana, session, aids, begun, way };
}

async function inArticle<T>(
  session: Project,
  aid: OpenArticle['aid'],
  what: (open: OpenArticle) => Promise<T>,
): Promise<T> {
  const open = await session.openArticle(aid, true);
  try {
    return await what(open);
  } finally {
    open.close();
  }
}

/** How many live marks each article has. */
const counts = (session: Project, aids: readonly OpenArticle['aid'][]) =>
  Promise.all(aids.map((aid) => inArticle(session, aid, async ({ marks }) => [...marks.fold.all('mark')].length)));

/** How many marks were ever made in each article, dropped ones too. */
const made = (session: Project, aids: readonly OpenArticle['aid'][]) =>
  Promise.all(
    aids.map((aid) =>
      inArticle(session, aid, async ({ marks }) => [...marks.fold.all('mark'), ...marks.fold.dropped('mark')].length),
    ),
  );

test('undo in any of the rooms takes back all of it, redo brings all of it back', async () => {
  const { session, aids, way } = await markedAtOnce();
  expect(await counts(session, aids)).toEqual([1, 1, 1]);
  const [, middle] = aids;
  expect(await inArticle(session, middle!, ({ marks }) => marks.undo())).toEqual({ done: true, skipped: 0 });
  expect(await counts(session, aids)).toEqual([0, 0, 0]);
  expect([way.can('undo'), way.can('redo')]).toEqual([false, true]);
  expect(await inArticle(session, aids[2]!, ({ marks }) => marks.redo())).toEqual({ done: true, skipped: 0 });
  expect(await counts(session, aids)).toEqual([1, 1, 1]);
  expect([way.can('undo'), way.can('redo')]).toEqual([true, false]);
  await inArticle(session, aids[0]!, async ({ marks }) => {
    const [step] = [...marks.fold.all('mark')];
    expect(step?.made.via).toBe('mark-all');
  });
  session.close();
});

test('an undo that is stopped leaves the rest as it is; redo brings back what it took, and undo then takes all', async () => {
  const { session, aids, begun, way } = await markedAtOnce();
  const { together } = session;
  const end = together.subscribe(() => {
    if (together.turning?.done === 1) together.stop();
  });
  expect(await begun.undo()).toEqual({ done: true, skipped: 0 });
  end();
  expect(await counts(session, aids)).toEqual([1, 0, 0]);
  expect(together.turning).toBeNull();
  expect(await way.travel('redo')).toEqual({ done: true, skipped: 0 });
  expect(await counts(session, aids)).toEqual([1, 1, 1]);
  expect(await begun.undo()).toEqual({ done: true, skipped: 0 });
  expect(await counts(session, aids)).toEqual([0, 0, 0]);
  session.close();
});

test('where one is at work is turned first, and is told when it is through', async () => {
  const { session, aids, begun, way } = await markedAtOnce();
  const { together } = session;
  begun.end();
  together.follow({ rooms: [teamRoom(session.pid, aids[1]!)], trail: new Trail() });
  const open = await session.openArticle(aids[1]!);
  const log: unknown[] = [];
  together.subscribe(() => {
    if (together.turning) log.push([together.turning.done, [...open.marks.fold.all('mark')].length]);
  });
  await open.marks.undo(() => log.push('here'));
  expect(log.splice(0)).toEqual([[0, 1], 'here', [1, 0], [2, 0]]);
  await way.travel('redo', () => log.push('here'));
  expect(log).toEqual([[0, 0], 'here', [1, 1], [2, 1]]);
  open.close();
  session.close();
});

test('after an undo that was stopped, the next one where it had been takes the rest, and then what is older', async () => {
  const { session, aids } = await markedAtOnce();
  const { together } = session;
  const undo = () => inArticle(session, aids[2]!, async ({ marks }) => marks.canUndo && marks.undo());
  await inArticle(session, aids[2]!, ({ marks }) => marks.act([aMark('claim')]));
  const second = together.begin();
  for (const aid of aids)
    await inArticle(session, aid, ({ marks }) => second.act(marks, [aMark('figure')], 'mark-all'));
  const end = together.subscribe(() => {
    if (together.turning?.done === 1) together.stop();
  });
  await undo();
  expect(await counts(session, aids)).toEqual([2, 1, 2]);
  end();
  await undo();
  expect(await counts(session, aids), 'the rest').toEqual([1, 1, 2]);
  await undo();
  expect(await counts(session, aids), 'the claim').toEqual([1, 1, 1]);
  session.close();
});

test('where nothing else was done, the rest of a stopped undo can be undone all the same, and what it took redone', async () => {
  const { session, aids } = await markedAtOnce();
  const { together } = session;
  const end = together.subscribe(() => {
    if (together.turning?.done === 1) together.stop();
  });
  await inArticle(session, aids[0]!, ({ marks }) => marks.undo());
  expect(await counts(session, aids)).toEqual([1, 0, 0]);
  const can = () => inArticle(session, aids[2]!, async ({ marks }) => [marks.canUndo, marks.canRedo]);
  expect(await can()).toEqual([true, true]);
  await inArticle(session, aids[2]!, ({ marks }) => marks.redo());
  end();
  expect(await counts(session, aids)).toEqual([1, 1, 1]);
  expect(await can()).toEqual([true, false]);
  session.close();
});

test('it is one undo after a restart, too', async () => {
  const { ana, session, aids } = await markedAtOnce();
  session.close();
  await session.ended;
  const again = await openOn(ana, session.pid);
  await inArticle(again, aids[1]!, ({ marks }) => marks.undo());
  expect(await counts(again, aids)).toEqual([0, 0, 0]);
  expect(await inArticle(again, aids[0]!, async ({ marks }) => marks.canUndo)).toBe(false);
  again.close();
});

describe.each(['closed', 'killed'])('an undo that was stopped half way, and Postil then %s', (ending) => {
  /** The same project after the restart: of the three marks the last two are undone. */
  async function again() {
    const { ana, session, aids, begun } = await markedAtOnce();
    const { together } = session;
    const end = together.subscribe(() => {
      if (together.turning?.done === 1) together.stop();
    });
    await begun.undo();
    end();
    onTestFinished(() => session.close());
    if (ending === 'closed') {
      session.close();
      await session.ended;
    }
    const restarted = await openOn(ana, session.pid);
    onTestFinished(() => restarted.close());
    expect(await counts(restarted, aids)).toEqual([1, 0, 0]);
    const press = (verb: 'undo' | 'redo', at: number) => inArticle(restarted, aids[at]!, ({ marks }) => marks[verb]());
    return { press, counts: () => counts(restarted, aids), made: () => made(restarted, aids) };
  }
  const NOTHING = { done: false, blockedBy: null };

  test.each([0, 2])('undo takes the rest, once, and redo brings all of it back: in article %i', async (at) => {
    const { press, counts, made } = await again();
    await press('undo', at);
    expect(await counts()).toEqual([0, 0, 0]);
    expect(await press('undo', at)).toEqual(NOTHING);
    await press('redo', at);
    expect(await counts()).toEqual([1, 1, 1]);
    expect(await press('redo', at)).toEqual(NOTHING);
    expect(await made(), 'nothing is there twice').toEqual([1, 1, 1]);
  });

  test('redo brings back what it took, and undo then takes all', async () => {
    const { press, counts, made } = await again();
    await press('redo', 2);
    expect(await counts()).toEqual([1, 1, 1]);
    await press('undo', 1);
    expect(await counts()).toEqual([0, 0, 0]);
    await press('redo', 0);
    expect(await counts()).toEqual([1, 1, 1]);
    expect(await made(), 'nothing is there twice').toEqual([1, 1, 1]);
  });
});

test('what others built on stays and is counted; what one did on top is undone first', async () => {
  const { ana, session, aids, begun } = await markedAtOnce();
  const ben = new FakeComputer('Ben');
  for (const [room, rows] of ana.log) ben.log.set(room, [...rows]);
  const other = await openOn(ben, session.pid);
  await inArticle(other, aids[0]!, async ({ marks }) => {
    const [record] = [...marks.fold.all('mark')];
    await marks.act([edit(record!, { 'attrs.type': 'person' })]);
  });
  const room: RoomName = teamRoom(session.pid, aids[0]!);
  other.close();
  await other.ended;
  const open = await session.openArticle(aids[0]!);
  for (const update of ben.log.get(room) ?? []) await ana.window().appendUpdate(room, update);

  await inArticle(session, aids[1]!, async ({ marks }) => {
    await marks.act([aMark('claim')]);
    await marks.undo();
    expect([...marks.fold.all('mark')], 'only the claim').toHaveLength(1);
  });
  expect(await begun.undo()).toEqual({ done: true, skipped: 1 });
  expect(await counts(session, aids)).toEqual([1, 0, 0]);
  open.close();
  session.close();
});

test('a room that cannot be written holds up no other, and is undone later', async () => {
  const { ana, session, aids, begun } = await markedAtOnce();
  session.close();
  await session.ended;
  const again = await openOn(ana, session.pid);
  const room = teamRoom(session.pid, aids[1]!);
  ana.broken.set(room, new Error('The disk has a bad place there.'));
  const undo = () => inArticle(again, aids[2]!, ({ marks }) => marks.undo());
  await expect(undo()).rejects.toThrow('bad place');
  ana.broken.clear();
  expect(await counts(again, aids)).toEqual([0, 1, 0]);
  expect(again.together.turning).toBeNull();
  expect(await inArticle(again, aids[1]!, ({ marks }) => marks.undo())).toEqual({ done: true, skipped: 0 });
  expect(await counts(again, aids)).toEqual([0, 0, 0]);
  expect(await begun.undo().catch(String), 'the closed session').toContain('closed');
  again.close();
});

test('of two that were done, the later is undone first and redone last', async () => {
  const { session, aids, way } = await markedAtOnce();
  const second = session.together.begin();
  await inArticle(session, aids[0]!, ({ marks }) => second.act(marks, [aMark('figure')], 'mark-all'));
  await way.travel('undo');
  expect(await counts(session, aids)).toEqual([1, 1, 1]);
  await way.travel('undo');
  expect(await counts(session, aids)).toEqual([0, 0, 0]);
  expect(await way.travel('undo')).toEqual({ done: false, blockedBy: null });
  await way.travel('redo');
  expect(await counts(session, aids)).toEqual([1, 1, 1]);
  await way.travel('redo');
  expect(await counts(session, aids)).toEqual([2, 1, 1]);
  session.close();
});

test('what was undone before something else was done is not brought back by redo', async () => {
  const { session, aids, way } = await markedAtOnce();
  const tags = () =>
    inArticle(session, aids[0]!, async ({ marks }) =>
      [...marks.fold.all('mark')].map(({ fields }) => fields.tag?.value),
    );
  await way.travel('undo');
  const second = session.together.begin();
  await inArticle(session, aids[0]!, ({ marks }) => second.act(marks, [aMark('claim')], 'mark-all'));
  await way.travel('undo');
  await way.travel('redo');
  expect(await tags()).toEqual(['claim']);
  session.close();
});

test('what one window did at once is one undo in another that was open before', async () => {
  const ana = new FakeComputer('Ana');
  const one = await openOn(ana);
  const aids = [];
  for (const text of TEXTS) aids.push((await one.addArticle(article(text))).aid);
  const other = await openOn(ana, one.pid);
  await inArticle(other, aids[0]!, ({ marks }) => marks.act([aMark('figure')]));
  const begun = one.together.begin();
  for (const aid of aids) await inArticle(one, aid, ({ marks }) => begun.act(marks, [aMark('actor')], 'mark-all'));
  begun.end();
  await inArticle(other, aids[1]!, ({ marks }) => marks.undo());
  expect(await counts(other, aids)).toEqual([1, 0, 0]);
  for (const session of [one, other]) {
    expect(await inArticle(session, aids[2]!, async ({ marks }) => marks.canUndo)).toBe(false);
  }
  one.close();
  other.close();
});
