import { expect, test } from 'vitest';
import { fail } from '../../../../shared/base/result.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';
import { parseRoom, teamRoom } from '../../../../shared/wire/room.ts';
import { en } from '../../../../shared/words/en/en.ts';
import { diskFull, FakeComputer } from '../../../kit/fake-host.ts';
import { hubState, onHub, openThere, person, rescueOf, startScriptedHub } from '../../../kit/scripted-people.ts';
import { ARTICLE, ARTICLE_ID, aMark } from '../../../kit/session-parts.ts';
import { until } from '../../../kit/until.ts';

test('a refused room says why, keeps a rescue copy, and never tries again by itself', async () => {
  const hub = await startScriptedHub();
  const [ana, computer] = await person('Ana', hub);
  const article = await ana.openArticle(ARTICLE_ID);
  await onHub(ana);
  hub.refuse = 'bad-signature';
  await article.marks.act([aMark('claim')]);
  await until(
    article.marks,
    () => hubState(article.marks) === 'refused' && rescueOf(article.marks) !== null,
    'refused',
  );
  const { hub: status } = article.marks.status;
  expect(status).toMatchObject({ state: 'refused', reason: 'bad-signature', rescue: 'rescue-1' });
  expect(status).toHaveProperty('message', expect.stringContaining(en.refusals['bad-signature']));
  expect(computer.rescues.map(({ room }) => room)).toEqual([teamRoom(ana.pid, ARTICLE_ID)]);
  expect(ana.status.hub.state).toBe('refused');
  // The line is down: what is written now goes nowhere but the disk.
  await article.marks.act([aMark('claim', 1)]);
  await until(ana, () => ana.status.here.state === 'saved', 'it is on the disk');
  expect(hub.refused).toBe(1);
  expect(hubState(ana.project)).toBe('saved');
  // The way out: the hub is mended, and the person tries again.
  hub.refuse = null;
  ana.retryHub();
  await onHub(ana);
});

test('a hub without room on its disk is said, and tried again by itself', async () => {
  const hub = await startScriptedHub();
  const [ana, computer] = await person('Ana', hub);
  const { marks } = await ana.openArticle(ARTICLE_ID);
  await onHub(ana);
  hub.refuse = 'disk';
  await marks.act([aMark('claim')]);
  await until(marks, () => hubState(marks) === 'refused', 'refused');
  expect(marks.status.hub).toMatchObject({ reason: 'disk', rescue: null });
  expect(computer.rescues).toEqual([]);
  hub.refuse = null;
  await until(marks, () => hubState(marks) === 'saved', 'it is on the hub');
});

test('somebody who is no member is told so in every room', async () => {
  const hub = await startScriptedHub();
  hub.deny = 'not-a-member';
  const [ana] = await person('Ana', hub);
  await until(ana, () => hubState(ana) === 'refused', 'refused');
  expect(ana.status.hub).toHaveProperty('message', expect.stringContaining(en.refusals['not-a-member']));
  expect(hubState(ana.people)).toBe('refused');
});

test('a room that is closed again and again without a reason counts as refused', async () => {
  const hub = await startScriptedHub();
  hub.deny = 'because';
  const [ana] = await person('Ana', hub);
  await until(ana, () => hubState(ana) === 'refused', 'refused');
  expect(ana.status.hub).toMatchObject({ reason: 'unknown' });
});

test('a copy that cannot be put aside is said, whether the host says no or is gone', async () => {
  const hub = await startScriptedHub();
  const [ana, computer] = await person('Ana', hub);
  const { marks } = await ana.openArticle(ARTICLE_ID);
  await onHub(ana);
  computer.rescueFails = fail('io', 'The folder cannot be written.');
  hub.refuse = 'bad-step';
  await marks.act([aMark('claim')]);
  const told = (words: string) => () =>
    marks.status.hub.state === 'refused' && marks.status.hub.message.includes(words);
  await until(marks, told('The folder cannot be written.'), 'it is said');
  expect(rescueOf(marks)).toBeNull();
  await until(ana, () => ana.status.here.state === 'saved', 'it is on the disk');
  computer.broken.set(marks.name, new Error('The host is gone.'));
  ana.retryHub();
  await until(marks, told('The host is gone.'), 'it is said');
});

test('a copy of what a lost membership leaves behind is named as well', async () => {
  const computer = new FakeComputer('Ana');
  computer.access = async () => fail('refused', 'You are not known here.');
  const ana = await openThere(computer);
  await until(ana, () => hubState(ana) === 'refused', 'refused');
  const { textRoom: text } = await ana.openArticle(ARTICLE_ID);
  expect(text.status.hub).toHaveProperty('message', expect.stringMatching(/^You are not known here\. /));
  computer.access = async () => fail('refused', 'Still not known.');
  ana.retryHub();
  await until(text, () => rescueOf(text) !== null, 'a copy was put aside');
  expect(text.status.hub).toHaveProperty('message', expect.stringContaining(`A copy of it is at ${rescueOf(text)}.`));
});

test('setting aside is turned down where it would not help, and all stays open', async () => {
  const hub = await startScriptedHub();
  const [ana] = await person('Ana', hub);
  const { marks } = await ana.openArticle(ARTICLE_ID);
  await onHub(ana);
  hub.refuse = 'removed';
  await marks.act([aMark('claim')]);
  await until(marks, () => hubState(marks) === 'refused', 'refused');
  expect(await ana.setAsideRefused()).toMatchObject({
    ok: false,
    code: 'nothing',
    message: 'There is nothing here that setting aside would help. Choose “Try again”.',
  });
  expect(ana.closed).toBe(false);
});

test('nothing is set aside that is not on the disk', async () => {
  const hub = await startScriptedHub();
  const [ana, computer] = await person('Ana', hub);
  const { marks } = await ana.openArticle(ARTICLE_ID);
  await onHub(ana);
  hub.refuse = 'bad-step';
  computer.appendFails = diskFull;
  await marks.act([aMark('claim')]);
  await until(marks, () => hubState(marks) === 'refused' && marks.status.here.state === 'failed', 'refused');
  expect(await ana.setAsideRefused()).toMatchObject({
    ok: false,
    code: 'disk',
    message: `${diskFull.message} Nothing was set aside: what is refused has to be on the disk first.`,
  });
  expect(ana.closed).toBe(false);
});

test('a hub that does not say what it holds of a refused room is to be asked again', async () => {
  const hub = await startScriptedHub();
  const [ana] = await person('Ana', hub);
  const { marks } = await ana.openArticle(ARTICLE_ID);
  await onHub(ana);
  hub.refuse = 'unknown-signer';
  await marks.act([aMark('claim')]);
  await until(marks, () => hubState(marks) === 'refused', 'refused');
  hub.deny = 'because';
  expect(await ana.missingPeople()).toMatchObject({
    ok: false,
    code: 'no-answer',
    message: 'The hub does not answer now. Try again in a moment.',
  });
});

// S47
test('what is refused in many closed articles keeps few rooms open; all of it is said, and goes out when tried again', async () => {
  const hub = await startScriptedHub();
  const [ana, computer] = await person('Ana', hub);
  await onHub(ana);
  const usual = ana.openRooms;
  const articles = Array.from({ length: 12 }, (_, at) => `A short text, number ${at}.\n`);
  for (const text of articles) await ana.addArticle({ ...ARTICLE, text, zones: [] });
  await onHub(ana);
  hub.refuse = 'no-right';
  for (const text of articles) {
    const open = await ana.openArticle(articleIdOf(text));
    await open.marks.act([aMark('claim')]);
    open.close();
  }
  const refused = () => ana.refused.filter(({ room }) => parseRoom(room)?.kind === 'marks');
  const all = () =>
    refused().filter(({ rescue }) => rescue !== null).length === articles.length && ana.openRooms === usual;
  await until(ana, all, 'all are refused, and closed');
  expect(refused().every(({ reason }) => reason === 'no-right')).toBe(true);
  const rescued = computer.rescues.filter(({ room }) => parseRoom(room)?.kind === 'marks');
  expect(rescued).toHaveLength(articles.length);
  expect(ana.status.hub).toMatchObject({ state: 'refused', reason: 'no-right' });
  const one = articleIdOf(articles[0] ?? '');
  expect(ana.articleStatus(one).hub).toMatchObject({ state: 'refused', reason: 'no-right' });
  // One that is looked at again is refused still: nothing is tried in silence.
  const again = await ana.openArticle(one);
  expect(hubState(again.marks)).toBe('refused');
  again.close();
  await until(ana, all, 'it is closed again');
  hub.refuse = null;
  ana.retryHub();
  await onHub(ana);
  expect(ana.refused).toEqual([]);
  expect(ana.articleStatus(one).hub).toEqual({ state: 'saved', waiting: 0 });
});
