import { expect, it } from 'vitest';
import type { ProjectSession } from '../../renderer/session/session-types.ts';
import type { Pointing } from '../../shared/wire/presence.ts';
import { ARTICLE, ARTICLE_ID } from '../kit/session-parts.ts';
import { anaAndBen, closing } from '../kit/team.ts';
import { until } from '../kit/until.ts';

const at = (session: ProjectSession) => session.presence.people.map(({ aid, activity }) => ({ aid, activity }));

/** Both have the article open. */
async function together() {
  const team = await anaAndBen();
  const [hers, his] = [await team.hers.openArticle(ARTICLE_ID), await team.his.openArticle(ARTICLE_ID)];
  await until(his, () => his.text.loaded, 'Ben has the text');
  return { ...team, open: { hers, his } };
}

it('tells who is in which article, whether they are at it, and that they left', async () => {
  const { hers, his } = await anaAndBen();
  his.presence.tell({ aid: ARTICLE_ID, activity: 'active', minutes: 0 });
  await until(hers.presence, () => at(hers)[0]?.aid === ARTICLE_ID, 'Ana sees where Ben is');
  expect(hers.presence.people).toEqual([{ member: his.me.member, aid: ARTICLE_ID, activity: 'active', minutes: 0 }]);
  his.presence.tell({ aid: ARTICLE_ID, activity: 'idle', minutes: 3 });
  await until(hers.presence, () => at(hers)[0]?.activity === 'idle', 'Ana sees that he is idle');
  expect(hers.presence.people[0]?.minutes).toBe(3);
  his.close();
  await until(hers.presence, () => hers.presence.people.length === 0, 'Ana sees that he left');
});

it('shows somebody with two windows once, where they do something, and oneself never', async () => {
  const { ben, hers, his } = await anaAndBen();
  const second = closing(await ben.door.open(his.pid));
  his.presence.tell({ aid: null, activity: 'active', minutes: 0 });
  second.presence.tell({ aid: ARTICLE_ID, activity: 'active', minutes: 0 });
  await until(hers.presence, () => at(hers)[0]?.aid === ARTICLE_ID, 'the window that told something last');
  expect(hers.presence.people).toHaveLength(1);
  second.presence.tell({ aid: ARTICLE_ID, activity: 'hidden', minutes: 0 });
  await until(hers.presence, () => at(hers)[0]?.aid === null, 'the window that is in use');
  expect(hers.presence.people).toHaveLength(1);
  await until(his.presence, () => his.presence.people.length === 1, 'Ben sees Ana');
  expect(his.presence.people[0]?.member).toBe(hers.me.member);
});

it('shows what somebody points at, in its place, until they close the article', async () => {
  const { open } = await together();
  const word = ARTICLE.text.indexOf('river');
  let pointing: Pointing | null = null;
  const { presence, text } = open.his;
  presence.follow(() => pointing);
  pointing = { anchor: text.pointAt(word, 0)!, focus: text.pointAt(word + 5, -1)! };
  presence.moved();
  const { hers } = open;
  const seen = () =>
    hers.presence.others.map(({ anchor, focus }) => [anchor, focus].map((end) => hers.text.offsetOf(end)));
  await until(hers.presence, () => hers.presence.others.length === 1, 'Ana sees it');
  expect(seen()).toEqual([[word, word + 5]]);
  open.his.close();
  await until(hers.presence, () => hers.presence.others.length === 0, 'it is gone');
});

it('sends no more than five messages a second over all rooms, and the last state of each', async () => {
  const { hers, his, open } = await together();
  let step = 0;
  open.his.presence.follow(() => {
    const point = open.his.text.pointAt(step, 0)!;
    return { anchor: point, focus: point };
  });
  /** As fast as it is heard: what holds it back is the pace alone. */
  const last = 12;
  const move = () => {
    if (step < last) step++;
    open.his.presence.moved();
    his.presence.tell({ aid: ARTICLE_ID, activity: 'idle', minutes: step });
  };
  const heard: number[] = [];
  const ends = [hers.presence, open.hers.presence].map((seen) =>
    seen.subscribe(() => {
      heard.push(performance.now());
      move();
    }),
  );
  move();
  await until(hers.presence, () => hers.presence.people[0]?.minutes === last, 'the last place');
  const { presence } = open.hers;
  await until(presence, () => presence.others[0]?.focus[1] === last, 'the last that he points at');
  for (const end of ends) end();
  expect(heard.length).toBeGreaterThanOrEqual(last);
  const seconds = (heard.at(-1)! - heard[0]!) / 1_000;
  // Any five may come at once.
  expect(heard.length).toBeLessThanOrEqual(5 * (seconds + 1) + 1);
});
