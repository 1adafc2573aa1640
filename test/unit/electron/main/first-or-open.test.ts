import { expect, test } from 'vitest';
import { firstOrOpen } from '../../../../electron/main/first-or-open.ts';

/** Windows by name; opening one takes until `loaded` is called. */
function desk() {
  const windows: string[] = [];
  const loading: (() => void)[] = [];
  const page = firstOrOpen(
    () => windows[0],
    () => {
      const name = `window ${loading.length + 1}`;
      windows.push(name);
      return new Promise<string>((done) => loading.push(() => done(name)));
    },
  );
  return { windows, loading, page, loaded: () => loading.at(-1)?.() };
}

test('what comes while no window is open opens one, and all of it waits until that one has loaded', async () => {
  const { windows, page, loaded } = desk();
  const given: string[] = [];
  const both = [page(), page()].map((asked, n) => asked.then((name) => given.push(`${n}: ${name}`)));
  await Promise.resolve();
  expect({ windows, given }).toEqual({ windows: ['window 1'], given: [] });
  loaded();
  await Promise.all(both);
  expect(given).toEqual(['0: window 1', '1: window 1']);
});

test('a window that is open is used, and after it was closed a new one is opened', async () => {
  const { windows, loading, page, loaded } = desk();
  const first = page();
  loaded();
  await first;
  expect(await page()).toBe('window 1');
  expect(loading).toHaveLength(1);
  windows.pop();
  const second = page();
  loaded();
  expect(await second).toBe('window 2');
});

test('a window that could not be opened does not stand in the way of the next', async () => {
  let tries = 0;
  const page = firstOrOpen<string>(
    () => undefined,
    async () => {
      if (++tries === 1) throw new Error('no display');
      return 'window';
    },
  );
  await expect(page()).rejects.toThrow('no display');
  expect(await page()).toBe('window');
});
