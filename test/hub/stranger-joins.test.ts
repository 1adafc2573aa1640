import { expect, test } from 'vitest';
import { signerOf } from '../../shared/model/ids.ts';
import { peopleRoom, teamRoom } from '../../shared/wire/room.ts';
import { startHubProcess } from '../kit/hub.ts';
import { hubCli } from '../kit/hub-cli.ts';
import { ARTICLE, ARTICLE_ID, aMark, openOn } from '../kit/session-parts.ts';
import { closing, joins, Person } from '../kit/team.ts';
import { until } from '../kit/until.ts';

/** Ana has put a project on a hub that holds work by Ben, who is no member there: it refuses two of her rooms. */
async function refusedForBen() {
  const [ana, ben] = [new Person('Ana'), new Person('Ben')];
  const alone = await openOn(ana.computer);
  const { pid } = alone;
  await alone.addArticle(ARTICLE);
  await alone.introduce();
  const his = await openOn(ben.computer, pid);
  await his.introduce();
  await (await his.openArticle(ARTICLE_ID)).marks.act([aMark('actor')]);
  await until(his, () => his.status.here.state === 'saved', 'it is on Ben’s disk');
  await until(alone, () => alone.status.here.state === 'saved', 'it is on Ana’s disk');
  for (const session of [his, alone]) session.close();
  for (const room of [peopleRoom(pid), teamRoom(pid, ARTICLE_ID)]) {
    await ana.computer.window().appendUpdate(room, ben.computer.saved(room) ?? expect.fail(`Ben has no ${room}`));
  }
  const hub = await startHubProcess();
  const hers = closing(await ana.door.open(pid));
  expect(await ana.door.share(hers, hub.url, hub.invitation)).toEqual({ ok: true, value: true });
  await until(hers, () => hers.refused.length === 2 && hers.project.status.hub.state === 'saved', 'two are refused');
  expect(hers.refused.map(({ reason }) => reason)).toEqual(['unknown-signer', 'unknown-signer']);
  return { hub, ana, ben, hers };
}

// S48
test('what a stranger made goes to the hub by itself as soon as they have joined', async () => {
  const { hub, ana, ben, hers } = await refusedForBen();
  const his = await joins(hub, ana, hers, ben);
  await until(hers, () => hers.status.hub.state === 'saved', 'nothing is refused any more');
  expect(hers.refused).toEqual([]);
  const { marks } = await his.openArticle(ARTICLE_ID);
  await until(marks, () => [...marks.fold.keys()].some((key) => signerOf(key) === his.me.member), 'his mark is there');
});

/** The operator admits somebody as an author, by a command beside the hub that runs or rests. */
async function admits({ hub, ben, hers }: Awaited<ReturnType<typeof refusedForBen>>): Promise<void> {
  const admitted = await hubCli('admit', ben.computer.keys.publicKey, '--project', hers.pid, '--dir', hub.dir);
  expect(admitted).toMatchObject({ code: 0, err: '' });
}

test('[S48] what a stranger made goes to the hub by itself, over the line that is up, once the operator has admitted them', async () => {
  const all = await refusedForBen();
  const { hers } = all;
  const lost: unknown[] = [];
  hers.subscribe(() => {
    if (hers.away !== null) lost.push(hers.away);
  });
  await admits(all);
  await until(hers, () => hers.status.hub.state === 'saved', 'nothing is refused any more');
  expect(hers.refused).toEqual([]);
  expect(lost).toEqual([]);
});

test('what was refused because of a stranger is tried again over a new line: the hub may know them by now', async () => {
  const all = await refusedForBen();
  const { hub, hers } = all;
  await hub.stop();
  await until(hers, () => hers.project.status.hub.state === 'offline', 'the hub is gone');
  await admits(all);
  expect(hers.refused).toHaveLength(2);
  await hub.start();
  await until(hers, () => hers.status.hub.state === 'saved', 'nothing is refused any more');
});
