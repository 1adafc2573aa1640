import { GUARDS } from '../../../shared/host/guards.ts';
import { expect, test } from '../fixture.ts';

test('the page holds the contract and nothing else', async ({ desk }) => {
  const seen = await desk.page.evaluate(() => {
    const world = globalThis as unknown as Record<string, unknown>; // looked at by name
    const names = ['require', 'process', 'Buffer', 'module', 'ipcRenderer', 'electron', '__toMain', '__fromMain'];
    return {
      keys: Object.keys(window.postil ?? {}),
      frozen: Object.isFrozen(window.postil),
      others: names.filter((name) => world[name] !== undefined),
    };
  });
  expect(seen).toEqual({ keys: [...Object.keys(GUARDS), 'caps', 'on'], frozen: true, others: [] });
});

test('the page cannot change the contract', async ({ desk }) => {
  const same = await desk.page.evaluate(() => {
    const before = window.postil;
    const settings = before?.settings;
    // Reflect.set answers false where an assignment would do nothing or throw.
    const changed = [
      before ? Reflect.set(before, 'settings', () => 'mine') : null,
      Reflect.set(window, 'postil', null),
    ];
    return { changed, same: window.postil === before && before?.settings === settings };
  });
  expect(same).toEqual({ changed: [false, false], same: true });
});

test('bytes, nulls and plain objects cross both ways', async ({ desk }) => {
  const room = `project/${'a'.repeat(26)}`;
  const crossed = await desk.page.evaluate(async (name) => {
    const host = window.postil;
    if (!host) throw new Error('no host');
    const room = name as Parameters<typeof host.loadRoom>[0]; // a room's name, from outside
    const before = await host.loadRoom(room);
    const rescued = await host.rescue(room, new Uint8Array([7, 0, 255]), 'a test');
    return { before, rescued: rescued.ok };
  }, room);
  expect(crossed).toEqual({ before: null, rescued: true });
});
