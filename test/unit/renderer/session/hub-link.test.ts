import { expect, test } from 'vitest';
import { fail } from '../../../../shared/base/result.ts';
import { actId } from '../../../../shared/model/ids.ts';
import { edit } from '../../../../shared/steps/commands.ts';
import { hubState, onHub, openThere, person, startScriptedHub } from '../../../kit/scripted-people.ts';
import { ARTICLE, ARTICLE_ID, aMark } from '../../../kit/session-parts.ts';
import { until } from '../../../kit/until.ts';

test('two people see each other’s marks, and each other', async () => {
  const hub = await startScriptedHub();
  const [ana] = await person('Ana', hub);
  const [ben] = await person('Ben', hub, ana);
  await ana.addArticle(ARTICLE);
  const hers = await ana.openArticle(ARTICLE_ID);
  const his = await ben.openArticle(ARTICLE_ID);
  const key = await hers.marks.act([aMark('claim')]);
  await until(his, () => his.marks.fold.has(key) && his.text.loaded, 'Ben has the mark and the text');
  expect(his.text.text).toBe(ARTICLE.text);
  await until(ana, () => ana.status.people === 1, 'Ana is told that Ben holds all of it');
  expect(ana.online).toEqual([ben.me.member]);
  await onHub(ana);
  await onHub(ben);
});

test('two windows of one person are one person', async () => {
  const hub = await startScriptedHub();
  const [ana, computer] = await person('Ana', hub);
  const second = await openThere(computer, ana);
  await onHub(ana);
  await onHub(second);
  const [ben] = await person('Ben', hub, ana);
  await until(ana, () => ana.online.length > 0, 'somebody else is seen');
  expect(ana.online).toEqual([ben.me.member]);
  await until(ben, () => ben.online.length > 0, 'Ana is seen');
  expect(ben.online).toEqual([ana.me.member]);
});

test('a hub that never answers the barrier is never called saved, whatever else it acknowledges', async () => {
  const hub = await startScriptedHub();
  hub.answers = false;
  const [ana] = await person('Ana', hub);
  const [ben] = await person('Ben', hub, ana);
  const states = new Set<string>();
  const hers = await ana.openArticle(ARTICLE_ID);
  const his = await ben.openArticle(ARTICLE_ID);
  hers.marks.subscribe(() => {
    if (hers.marks.fold.stepCount > 0) states.add(hubState(hers.marks));
  });
  for (let at = 0; at < 20; at++) await hers.marks.act([aMark('claim', at)]);
  // Everything has arrived at the hub, and went on from there.
  await until(his.marks, () => his.marks.fold.stepCount === 20, 'Ben has all marks');
  await until(ana, () => ana.status.people === 0 && ana.online.length === 1, 'Ana sees Ben');
  expect(hers.marks.status.hub).toEqual({ state: 'sending', waiting: 20 });
  expect(states).toContain('sending');
  expect(states).not.toContain('saved');
  // What came from the hub is on the hub.
  expect(his.marks.status.hub).toEqual({ state: 'saved', waiting: 0 });
  hub.answers = true;
  await until(hers.marks, () => hubState(hers.marks) === 'saved', 'the hub confirms');
});

test('offline after a restart, only what was made since counts as waiting; a hub that is reached is asked for all', async () => {
  const hub = await startScriptedHub();
  const [ana, computer] = await person('Ana', hub);
  const first = await ana.openArticle(ARTICLE_ID);
  for (let at = 0; at < 10; at++) await first.marks.act([aMark('claim', at)]);
  await onHub(ana);
  await until(ana, () => ana.status.here.state === 'saved', 'it is on the disk');
  ana.close();
  computer.access = async () => fail('unreachable', 'No hub answers.');
  const again = await openThere(computer, ana);
  const { marks } = await again.openArticle(ARTICLE_ID);
  await marks.act([aMark('claim', 10)]);
  await until(marks, () => hubState(marks) === 'offline', 'offline');
  expect(marks.status.hub).toEqual({ state: 'offline', waiting: 1 });
  hub.answers = false;
  computer.access = () => hub.access();
  await until(marks, () => hubState(marks) === 'sending', 'the hub is there');
  // The ten it confirmed before are asked for again, but nobody sends them.
  expect(marks.status.hub).toEqual({ state: 'sending', waiting: 1 });
});

test('an article that is opened beside a hub that is there is looked up there, and the project is not “connecting” again', async () => {
  const hub = await startScriptedHub();
  const [ana] = await person('Ana', hub);
  await ana.addArticle(ARTICLE);
  await onHub(ana);
  const states = new Set<string>();
  const end = ana.subscribe(() => states.add(hubState(ana)));
  const { marks } = await ana.openArticle(ARTICLE_ID);
  await until(marks, () => hubState(marks) === 'saved', 'it is in step');
  await onHub(ana);
  end();
  expect([...states]).toContain('sending');
  expect([...states]).not.toContain('connecting');
});

test('both retag a mark apart: contested for both, settled for both', async () => {
  const hub = await startScriptedHub();
  const [ana] = await person('Ana', hub);
  const [ben, hisComputer] = await person('Ben', hub, ana);
  const hers = await ana.openArticle(ARTICLE_ID);
  const his = await ben.openArticle(ARTICLE_ID);
  const id = actId(await hers.marks.act([aMark('claim')]), 0);
  await until(his.marks, () => his.marks.fold.get(id) !== undefined, 'Ben has the mark');
  await until(ben, () => ben.status.here.state === 'saved', 'it is on Ben’s disk');
  // Ben goes away and comes back later, with what he did meanwhile on his disk.
  ben.close();
  hisComputer.access = async () => fail('unreachable', 'No hub answers.');
  const away = await openThere(hisComputer, ana);
  const alone = await away.openArticle(ARTICLE_ID);
  await alone.marks.act([edit(alone.marks.fold.get(id)!, { tag: 'figure' })]);
  await hers.marks.act([edit(hers.marks.fold.get(id)!, { tag: 'actor' })]);
  hisComputer.access = () => hub.access();
  const contested = (room: typeof hers.marks) => room.fold.get(id)?.fields.tag?.contested === true;
  await until(hers.marks, () => contested(hers.marks), 'Ana sees both tags');
  await until(alone.marks, () => contested(alone.marks), 'Ben sees both tags');
  await hers.marks.act([edit(hers.marks.fold.get(id)!, { tag: 'actor' })]);
  await until(alone.marks, () => !contested(alone.marks), 'Ben sees it settled');
  expect(alone.marks.fold.get(id)?.fields.tag?.value).toBe('actor');
  expect(contested(hers.marks)).toBe(false);
});
