import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newKeyPair } from '../../../electron/services/key-pair.ts';
import { hubFiles, openStore } from '../../../hub/store.ts';
import { Tokens } from '../../../hub/tokens.ts';
import { newProjectId } from '../../../shared/model/ids.ts';
import { tempDir } from '../../kit/temp-dir.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const whose = { pid: newProjectId(), member: newKeyPair().member };

let dir: ReturnType<typeof tempDir>;
let db: ReturnType<typeof openStore>;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  dir = tempDir('tokens');
  db = openStore(hubFiles(dir.path).members);
});
afterEach(() => {
  db.close();
  dir.remove();
  vi.useRealTimers();
});

const count = () => db.prepare('SELECT count(*) AS n FROM tokens').get()?.n;

test('a token holds for thirty days, and no longer where the clock was ahead when it was made', () => {
  const tokens = new Tokens(db);
  const token = tokens.issue(whose);
  expect(tokens.holder(token)).toMatchObject(whose);
  vi.setSystemTime(Date.now() - DAY);
  expect(tokens.holder(token)).toBe(null);
  vi.setSystemTime(Date.now() + 31 * DAY + 1);
  expect(tokens.holder(token)).toBe(null);
});

test('those that hold no more are looked for once an hour, whatever the clock does: there may be a million', () => {
  const tokens = new Tokens(db);
  tokens.issue(whose);
  vi.setSystemTime(Date.now() + 40 * DAY);
  tokens.issue(whose);
  tokens.issue(whose);
  expect(count()).toBe(3);
  vi.advanceTimersByTime(HOUR);
  tokens.issue(whose);
  expect(count()).toBe(3);
});

test('a hub that starts looks at once', () => {
  new Tokens(db).issue(whose);
  vi.setSystemTime(Date.now() + 40 * DAY);
  new Tokens(db).issue(whose);
  expect(count()).toBe(1);
});
