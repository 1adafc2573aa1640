import { expect, test } from 'vitest';
import { Underway } from '../../../../renderer/ui/underway.ts';

test('the same thing is sent once, however often the key comes, and again when that is done', async () => {
  const underway = new Underway();
  const arrivals = new Map<string, () => void>();
  const press = (what: string) =>
    underway.once(what, () => new Promise<void>((done) => arrivals.set(what, done)))?.() ?? null;
  const first = press('Is this a claim?');
  expect(press('Is this a claim?')).toBeNull();
  expect(press('Another matter')).not.toBeNull();
  arrivals.get('Is this a claim?')?.();
  await first;
  expect(press('Is this a claim?')).not.toBeNull();
  expect(press('Another matter'), 'still on its way').toBeNull();
});

test('what waits for its turn is under way already', () => {
  const underway = new Underway();
  expect(underway.once('a', () => Promise.resolve())).not.toBeNull();
  expect(underway.once('a', () => Promise.resolve())).toBeNull();
});

test('what failed can be sent again', async () => {
  const underway = new Underway();
  const fail = () => Promise.reject(new Error('no disk'));
  await expect(underway.once('a', fail)?.()).rejects.toThrow('no disk');
  expect(underway.once('a', fail)).not.toBeNull();
});
