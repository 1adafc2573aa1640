import { expect, test } from 'vitest';
import type { OpenRoom } from '../../renderer/session/session-types.ts';
import type { Act } from '../../shared/model/step.ts';
import { ARTICLE_ID } from '../kit/session-parts.ts';
import { anaAndBen, closing } from '../kit/team.ts';
import { until } from '../kit/until.ts';

const STEPS = 400;
/** UTF-16 units of one step's text: all steps together are more than the hub takes in one message (16 MiB). */
const LENGTH = 50_000;
const LIMIT = 60_000;

const longComment = (index: number): Act => ({
  kind: 'comment',
  of: null,
  text: `${index} `.padEnd(LENGTH, 'the river rose '),
});
const onHub = (room: OpenRoom) => room.status.hub.state === 'saved' && room.fold.stepCount === STEPS;

test('20 MB of steps made without the hub reach it, a teammate, and a computer that lost everything', async () => {
  const { hub, hers, his, ben } = await anaAndBen();
  const here = await hers.openArticle(ARTICLE_ID);
  const there = await his.openArticle(ARTICLE_ID);
  await until(there, () => there.text.loaded, 'Ben has the text');
  await hub.stop();
  for (let from = 0; from < STEPS; from += 50) {
    await Promise.all(Array.from({ length: 50 }, (_, at) => here.marks.act([longComment(from + at)])));
  }
  await hub.start();
  await until(here.marks, () => onHub(here.marks), 'the hub has confirmed all of it', LIMIT);
  expect(here.marks.status.hub).toEqual({ state: 'saved', waiting: 0 });
  await until(there.marks, () => onHub(there.marks), 'Ben has all of it', LIMIT);
  // The other direction: all of it at once, from the hub to somebody who has nothing.
  his.close();
  ben.computer.log.clear();
  const again = closing(await ben.door.open(his.pid));
  const { marks } = await again.openArticle(ARTICLE_ID);
  await until(marks, () => marks.status.hub.state === 'saved', 'the room is in step', LIMIT);
  expect(marks.fold.stepCount).toBe(STEPS);
}, 120_000);
