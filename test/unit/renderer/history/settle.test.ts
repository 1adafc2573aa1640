import { expect, onTestFinished, test } from 'vitest';
import type { HistoryPlace } from '../../../../renderer/history/history-here.ts';
import { settle } from '../../../../renderer/history/settle.ts';
import { ActQueue } from '../../../../renderer/marking/act-queue.ts';
import { RegisterDesk } from '../../../../renderer/register/register-desk.ts';
import type { OpenRoom, StepsBegun } from '../../../../renderer/session/session-types.ts';
import { actId } from '../../../../shared/model/ids.ts';
import type { Act } from '../../../../shared/model/step.ts';
import { makeEntry } from '../../../../shared/register/records.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { ARTICLE, aMark, openOn } from '../../../kit/session-parts.ts';

/** Makes a record whose field has two values that nobody chose between. */
async function contested(room: OpenRoom, making: Act, field: string, values: readonly [string, string]) {
  const id = actId(await room.act([making]), 0);
  const over = { [field]: [id] };
  for (const value of values) await room.act([{ kind: 'edit', of: id, set: { [field]: value }, over }]);
  const isContested = () => room.fold.get(id)?.contested;
  expect(isContested()).toBe(true);
  return { id, isContested };
}

/** Two articles, of which one is open, and what is offered to be undone. */
async function desk() {
  const session = await openOn(new FakeComputer('Ana'));
  const here = await session.addArticle(ARTICLE);
  const other = await session.addArticle({ ...ARTICLE, text: 'Nobody waited.\n', zones: [] });
  const [open, away] = [await session.openArticle(here.aid), await session.openArticle(other.aid)];
  const register = new RegisterDesk(session.register);
  const acts = new ActQueue(open, register, session.together);
  const end = acts.follow();
  onTestFinished(async () => {
    end();
    open.close();
    away.close();
    await session.close();
  });
  const place: HistoryPlace = { aid: here.aid, open, acts, take: () => undefined };
  const offers: StepsBegun[] = [];
  const parts = { session, desk: register, place, offerUndo: (begun: StepsBegun) => offers.push(begun) };
  const undo = () => new Promise((then) => acts.travel('undo', then));
  const markHere = async () => {
    await acts.inTurn(async () => undefined);
    acts.add('marks', async () => ({ ok: true, value: await open.marks.act([aMark('figure', 3)]) }));
    await acts.inTurn(async () => undefined);
  };
  return { session, open, away, other, here, parts, offers, undo, markHere };
}

test('what is settled in the open article, in another one and in the register is what undo takes back next [H9]', async () => {
  const { session, open, away, other, here, parts, offers, undo, markHere } = await desk();
  const places = [
    { in: 'marks', aid: here.aid, room: open.marks, making: aMark('claim'), field: 'tag' },
    { in: 'marks', aid: other.aid, room: away.marks, making: aMark('claim'), field: 'tag' },
    { in: 'register', aid: null, room: session.register, making: makeEntry('actor', { name: 'Fog' }), field: 'note' },
  ] as const;
  for (const { room, making, field, ...where } of places) {
    const { id, isContested } = await contested(room, making, field, ['actor', 'figure']);
    await markHere();
    const marks = () => [...open.marks.fold.all('mark')].length;
    const before = marks();
    expect(await settle(parts, { ...where, record: { id } }, { field, value: 'actor' })).toBe(true);
    expect(isContested()).toBe(false);
    expect(await undo()).toMatchObject({ done: true });
    expect([isContested(), marks()], `${where.in} ${where.aid}`).toEqual([true, before]);
  }
  expect(offers).toEqual([]);
});

test('in the project it is offered to be taken back, and exactly that is; what is gone is told', async () => {
  const { session, here, parts, offers } = await desk();
  const [entry] = [...session.project.fold.all('make', 'article')];
  const over = { outlet: entry!.fields.outlet!.heads.map(({ act }) => act) };
  for (const outlet of ['Bay Post', 'Bay News'])
    await session.project.act([{ kind: 'edit', of: entry!.id, set: { outlet }, over }]);
  const outlet = () => session.project.fold.get(entry!.id)!.fields.outlet!;
  const where = { in: 'project', aid: here.aid, record: entry! } as const;
  expect(await settle(parts, where, { field: 'outlet', value: 'Bay Post' })).toBe(true);
  expect([outlet().contested, outlet().value]).toEqual([false, 'Bay Post']);
  await session.project.act([
    {
      kind: 'edit',
      of: entry!.id,
      set: { title: 'Fog' },
      over: { title: entry!.fields.title!.heads.map(({ act }) => act) },
    },
  ]);
  expect(await offers[0]!.undo()).toMatchObject({ done: true });
  expect([outlet().contested, session.project.fold.get(entry!.id)!.fields.title!.value]).toEqual([true, 'Fog']);
  for (const place of ['marks', 'project', 'register'] as const) {
    const gone = {
      in: place,
      aid: here.aid,
      record: { id: actId(session.project.fold.keys()[Symbol.iterator]().next().value!, 40) },
    };
    expect(await settle(parts, gone, { keep: true })).toBe(false);
  }
});
