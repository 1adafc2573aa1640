import { afterEach, expect, test } from 'vitest';
import { shortMemory } from '../../../../renderer/session/device-memory.ts';
import { makeDoor } from '../../../../renderer/session/door.ts';
import { noCopy, type OpenCopy } from '../../../../renderer/session/local-copy.ts';
import { teamRoom, textRoom } from '../../../../shared/wire/room.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { ARTICLE_ID, aMark, openOn } from '../../../kit/session-parts.ts';
import { until } from '../../../kit/until.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const session of open.splice(0)) session.close();
});
const closing = <S extends { close(): void }>(session: S): S => {
  open.push(session);
  return session;
};

test('a step that waits for its signature while the project is closed is there when it is opened again', async () => {
  const computer = new FakeComputer('Ana');
  const door = makeDoor(computer.window(), { memory: shortMemory(), copy: noCopy });
  const before = await door.create('Flood');
  await before.introduce();
  const { marks } = await before.openArticle(ARTICLE_ID);
  let sign = (): void => undefined;
  computer.signWaits = new Promise((resolve) => {
    sign = resolve;
  });
  const step = marks.act([aMark('claim')]);
  before.close();
  let isOpen = false;
  const opening = door.open(before.pid).finally(() => {
    isOpen = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isOpen).toBe(false);
  sign();
  const key = await step;
  const after = closing(await opening);
  expect((await after.openArticle(ARTICLE_ID)).marks.fold.has(key)).toBe(true);
});

test('a step that waits for its signature is not called saved', async () => {
  const computer = new FakeComputer('Ana');
  const ana = closing(await openOn(computer));
  await ana.introduce();
  await until(ana, () => ana.status.here.state === 'saved', 'all is quiet');
  const { marks } = await ana.openArticle(ARTICLE_ID);
  let sign = (): void => undefined;
  computer.signWaits = new Promise((resolve) => {
    sign = resolve;
  });
  const step = marks.act([aMark('claim')]);
  expect(ana.status.here.state).toBe('saving');
  sign();
  await step;
  await until(ana, () => ana.status.here.state === 'saved', 'it is on the disk');
});

test('nothing is taken in once the project is closed: neither written nor opened', async () => {
  const ana = await openOn(new FakeComputer('Ana'));
  const { marks } = await ana.openArticle(ARTICLE_ID);
  ana.close();
  expect(marks.canWrite).toBe(false);
  await expect(marks.act([aMark('claim')])).rejects.toThrow('This was closed in the meantime. Open it again.');
  await expect(ana.openArticle(ARTICLE_ID)).rejects.toThrow('This was closed in the meantime. Open it again.');
});

test('an article of which one room cannot be read leaves no quick copy open', async () => {
  const computer = new FakeComputer('Ana');
  const copies = new Set<string>();
  const copy: OpenCopy = (name) => {
    copies.add(name);
    return { loaded: Promise.resolve(), close: () => copies.delete(name) };
  };
  const ana = closing(await openOn(computer, undefined, { copy }));
  const before = new Set(copies);
  for (const room of [textRoom(ana.pid, ARTICLE_ID), teamRoom(ana.pid, ARTICLE_ID)]) {
    computer.broken.clear();
    computer.broken.set(room, new Error('the host is gone'));
    await expect(ana.openArticle(ARTICLE_ID)).rejects.toThrow('the host is gone');
    expect(copies).toEqual(before);
  }
});
