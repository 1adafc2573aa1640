import { expect, test } from 'vitest';
import { setMode } from '../../renderer/blind/decide.ts';
import type { ProjectSession } from '../../renderer/session/session-types.ts';
import { teamRoom } from '../../shared/wire/room.ts';
import { en } from '../../shared/words/en/en.ts';
import { ARTICLE_ID, aMark } from '../kit/session-parts.ts';
import { anaAndBen, closing } from '../kit/team.ts';
import { until } from '../kit/until.ts';

const inStep = ({ status: { hub, here } }: ProjectSession) => hub.state === 'saved' && here.state === 'saved';

test('what the hub has closed and no history says yet is never called saved, and what the hub decided is written down', async () => {
  const { ana, ben, hers, his } = await anaAndBen();
  const host = ana.computer.window();
  await until(his, () => inStep(his), 'Ben has the project');
  const bens = await his.openArticle(ARTICLE_ID);
  const { marks } = bens;
  await marks.act([aMark('actor')]);
  await until(his, () => inStep(his), 'his mark is on the hub');

  // Ana’s line drops between the call and the act: the hub alone knows.
  expect((await host.setHubMode(hers.pid, [ARTICLE_ID], 'independent')).ok).toBe(true);
  await until(
    marks,
    () => marks.status.hub.state === 'none',
    'the hub has closed the room, and nothing is missing there',
  );
  expect([his.sets.blind(ARTICLE_ID), ben.computer.rescues.length]).toEqual([false, 0]);
  await marks.act([aMark('claim', 3)]);
  expect(marks.status.hub).toMatchObject({ state: 'refused', reason: 'blind' });
  expect(his.status.hub).toHaveProperty('message', expect.stringContaining(en.refusals.blind));
  await until(marks, () => marks.status.hub.state === 'refused' && marks.status.hub.rescue !== null, 'a copy is kept');
  expect(ben.computer.rescues.map(({ room }) => room)).toEqual([teamRoom(his.pid, ARTICLE_ID)]);
  // Left as it is, the article stays open here until somebody has it.
  bens.close();
  expect((await his.catchUp()).complete).toBe(false);
  expect(his.articleStatus(ARTICLE_ID).hub.state).toBe('refused');

  // Ana’s next connection writes down what the hub was told.
  const again = closing(await ana.door.open(hers.pid));
  await until(his, () => his.sets.blind(ARTICLE_ID), 'Ben knows it is independent');
  const own = await his.openArticle(ARTICLE_ID);
  expect([own.set, own.marks.readOnly]).toEqual([ben.computer.keys.member, null]);
  await own.marks.act([aMark('figure', 5)]);
  await until(own.marks, () => own.marks.status.hub.state === 'saved', 'his own mark is on the hub');

  // She reveals it, and again only the hub hears of it: what it answers is written down by the next connection.
  expect((await host.revealOnHub(hers.pid, [ARTICLE_ID])).ok).toBe(true);
  expect(his.sets.revealed(ARTICLE_ID)).toBeNull();
  again.close();
  closing(await ana.door.open(hers.pid));
  await until(his, () => his.sets.revealed(ARTICLE_ID) !== null, 'Ben knows it is revealed');
  expect(his.sets.revealed(ARTICLE_ID)?.get(ben.computer.keys.member)?.steps).toBe(1);
  // What waited for the team goes out by itself.
  await until(his, () => inStep(his), 'all of his is on the hub');
  expect(own.marks.readOnly).toContain('revealed to everyone');
}, 60_000);

test('“Try again” asks for a room again that was closed while its article was independent', async () => {
  const { ana, hers, his } = await anaAndBen();
  const host = ana.computer.window();
  await until(his, () => inStep(his), 'Ben has the project');
  const { marks } = await his.openArticle(ARTICLE_ID);
  await until(his, () => inStep(his), 'he is in step');
  for (const hasMark of [false, true]) {
    await host.setHubMode(hers.pid, null, 'independent');
    await until(marks, () => marks.status.hub.state === 'none', 'closed');
    if (hasMark) await marks.act([aMark('claim')]);
    await host.setHubMode(hers.pid, null, 'team');
    his.retryHub();
    await until(marks, () => marks.status.hub.state === 'saved', 'open again, and all is sent');
  }
  expect((await setMode(host, hers, null, 'team')).ok).toBe(true);
}, 60_000);
