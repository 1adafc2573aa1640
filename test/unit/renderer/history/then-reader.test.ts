import { expect, test } from 'vitest';
import type { Moment } from '../../../../renderer/history/moments.ts';
import { readThen } from '../../../../renderer/history/read-then.ts';
import { rememberStates } from '../../../../renderer/history/remember-states.ts';
import { type Then, ThenReader } from '../../../../renderer/history/then-reader.ts';
import { fail, ok, type Result } from '../../../../shared/base/result.ts';
import { type PastArticle, pastArticle } from '../../../../shared/history/past-article.ts';
import { articleIdOf, newProjectId, type RoomName } from '../../../../shared/model/ids.ts';
import { genesisUpdate } from '../../../../shared/text/genesis.ts';
import { teamRoom, textRoom } from '../../../../shared/wire/room.ts';

const TEXT = 'Fog over the bay.\n';
const [pid, aid] = [newProjectId(), articleIdOf(TEXT)];
const rooms = { marks: teamRoom(pid, aid), text: textRoom(pid, aid) };
const moments = [0, 1, 2, 3].map((marks): Moment => ({ position: marks, marks, text: 7, steps: [], room: 'marks' }));

/** A reader whose questions are answered by hand. */
function desk() {
  const asked: { readonly moment: Moment; answer(found: Result<PastArticle>): void; break(why: Error): void }[] = [];
  const [shown, failures]: [Moment[], [string, Moment | null][]] = [[], []];
  const article = () => pastArticle(genesisUpdate(TEXT), null);
  const reader = new ThenReader({
    read: (moment) => new Promise((answer, no) => asked.push({ moment, answer, break: no })),
    show: (then: Then) => shown.push(then.moment),
    failed: (message, last) => failures.push([message, last?.moment ?? null]),
    complain: (error) => expect.fail(String(error)),
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { asked, shown, failures, article, reader, settle };
}

test('however quickly a slider is moved one moment is read at a time, and of those passed meanwhile only the last', async () => {
  const { asked, shown, article, reader, settle } = desk();
  for (const moment of moments) reader.want(moment);
  expect(asked.map(({ moment }) => moment)).toEqual([moments[0]]);
  asked[0]!.answer(ok(article()));
  await settle();
  expect(shown).toEqual([moments[0]]);
  expect(asked.map(({ moment }) => moment)).toEqual([moments[0], moments[3]]);
  asked[1]!.answer(ok(article()));
  await settle();
  expect(shown).toEqual([moments[0], moments[3]]);
  reader.want(moments[3]!);
  await settle();
  expect(asked, 'what is shown is not read again').toHaveLength(2);
  reader.dispose();
});

test('a moment that cannot be read tells what is shown instead, unless another is wanted by then; reading goes on', async () => {
  const { asked, shown, failures, article, reader, settle } = desk();
  reader.want(moments[0]!);
  asked[0]!.break(new Error('no answer'));
  await settle();
  expect(failures).toEqual([['no answer', null]]);
  reader.want(moments[1]!);
  asked[1]!.answer(ok(article()));
  await settle();
  reader.want(moments[2]!);
  reader.want(moments[3]!);
  asked[2]!.answer(fail('not-kept', 'gone'));
  await settle();
  expect(failures, 'nobody waits for it any more').toHaveLength(1);
  asked[3]!.answer(fail('not-kept', 'gone'));
  await settle();
  expect(failures[1]).toEqual(['gone', moments[1]]);
  expect(shown).toEqual([moments[1]]);
  reader.dispose();
});

test('what is read after the view has gone is let go of, and nothing more is read', async () => {
  const { asked, shown, article, reader, settle } = desk();
  reader.want(moments[0]!);
  reader.want(moments[1]!);
  reader.dispose();
  let left = false;
  asked[0]!.answer(ok({ ...article(), dispose: () => (left = true) }));
  await settle();
  expect([left, shown, asked.length]).toEqual([true, [], 1]);
});

test('from one moment to the next only the room that changed is asked for; what failed is asked again', async () => {
  const asked: [RoomName, number][] = [];
  let fails = false;
  const states = rememberStates({
    async roomAt(room, position) {
      asked.push([room, position]);
      if (fails) throw new Error('no answer');
      return genesisUpdate(TEXT);
    },
  });
  for (const moment of moments.slice(0, 2)) (await readThen(states, rooms, moment)).ok || expect.fail();
  expect(asked).toEqual([
    [rooms.text, 7],
    [rooms.marks, 0],
    [rooms.marks, 1],
  ]);
  fails = true;
  await expect(readThen(states, rooms, moments[2]!)).rejects.toThrow('no answer');
  fails = false;
  expect(await readThen(states, rooms, moments[2]!)).toMatchObject({ ok: true });
  expect(asked.slice(3)).toEqual([
    [rooms.marks, 2],
    [rooms.marks, 2],
  ]);
});
