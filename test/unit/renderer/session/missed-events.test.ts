import { afterEach, expect, test } from 'vitest';
import type { Project } from '../../../../renderer/session/project-session.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { ARTICLE_ID, aMark, openOn } from '../../../kit/session-parts.ts';
import { until } from '../../../kit/until.ts';

const open: Project[] = [];
afterEach(() => {
  for (const session of open.splice(0)) session.close();
});

async function twoWindows() {
  const computer = new FakeComputer('Ana');
  const one = await openOn(computer);
  const two = await openOn(computer, one.pid);
  open.push(one, two);
  return { computer, here: await one.openArticle(ARTICLE_ID), there: await two.openArticle(ARTICLE_ID), one, two };
}

test('what another window wrote while no events came is read when they come again', async () => {
  const { computer, here, there, one } = await twoWindows();
  computer.cutEvents();
  const key = await here.marks.act([aMark('claim')]);
  await until(one, () => one.status.here.state === 'saved', 'it is on the disk');
  expect(there.marks.fold.has(key)).toBe(false);
  computer.eventsBack();
  await until(there.marks, () => there.marks.fold.has(key), 'the other window has caught up');
  // What was read is on the disk already: it is not written there again.
  expect(computer.log.get(here.marks.name)).toHaveLength(1);
});

test('a host that cannot be read at that moment is said, and what was missed comes with the next change', async () => {
  const { computer, here, there, one, two } = await twoWindows();
  computer.cutEvents();
  const first = await here.marks.act([aMark('claim')]);
  await until(one, () => one.status.here.state === 'saved', 'it is on the disk');
  computer.broken.set(here.marks.name, new Error('the host is gone'));
  computer.eventsBack();
  await until(two, () => two.notice !== null, 'it is said');
  expect(two.notice).toBe(
    'What another window wrote could not be read (the host is gone). Reload this window to see it.',
  );
  expect(there.marks.fold.has(first)).toBe(false);
  computer.broken.clear();
  const second = await here.marks.act([aMark('claim', 1)]);
  await until(there.marks, () => there.marks.fold.has(first) && there.marks.fold.has(second), 'both are there');
  expect(two.notice).toBeNull();
});
