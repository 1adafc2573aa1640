import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepPlace, keptPlace } from '../../../../renderer/projects/place.ts';
import { articleIdOf, newProjectId } from '../../../../shared/model/ids.ts';

/** As much of a browser's storage as is used. */
class Storage {
  readonly #values = new Map<string, string>();
  getItem = (key: string) => this.#values.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#values.set(key, value);
  removeItem = (key: string) => void this.#values.delete(key);
}

beforeEach(() => vi.stubGlobal('sessionStorage', new Storage()));
afterEach(() => vi.unstubAllGlobals());

test('a place is found again, with its article or without', () => {
  const pid = newProjectId();
  expect(keptPlace()).toBeNull();
  for (const place of [
    { pid, aid: null },
    { pid, aid: articleIdOf('A ferry ran aground.') },
  ]) {
    keepPlace(place);
    expect(keptPlace()).toEqual(place);
  }
  keepPlace(null);
  expect(keptPlace()).toBeNull();
});

test.each(['', '/', 'x/y', `${'a'.repeat(26)}`, `${'a'.repeat(26)}/../..`])(
  'what is kept in another form (%s) leads nowhere, or to the project alone',
  (kept) => {
    sessionStorage.setItem('postil.place', kept);
    expect(keptPlace()).toEqual(kept.length < 26 ? null : { pid: 'a'.repeat(26), aid: null });
  },
);
