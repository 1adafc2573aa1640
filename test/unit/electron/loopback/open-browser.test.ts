import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBrowser } from '../../../../electron/loopback/open-browser.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

const URL = 'http://127.0.0.1:4750/#t=secret';
let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('open-browser');
});
afterEach(() => {
  vi.unstubAllEnvs();
  dir.remove();
});

test('the browser gets a private page that leads to the address; the command line does not show the token', async () => {
  const seen = join(dir.path, 'seen');
  // The stand-in for the system's opener says what it was called with, in one rename so that it is read whole.
  writeFileSync(join(dir.path, 'xdg-open'), `#!/bin/sh\nprintf '%s' "$*" > ${seen}.part && mv ${seen}.part ${seen}\n`);
  chmodSync(join(dir.path, 'xdg-open'), 0o700);
  const called = new Promise<void>((done) => {
    const watcher = watch(dir.path, () => {
      if (!existsSync(seen)) return;
      watcher.close();
      done();
    });
  });
  const env = { PATH: `${dir.path}:/usr/bin:/bin`, XDG_RUNTIME_DIR: dir.path };
  expect(openBrowser(URL, 'linux', env)).toBe(true);
  await called;
  const page = readFileSync(seen, 'utf8');
  expect(page).not.toContain('secret');
  expect(readFileSync(page, 'utf8')).toContain(`content="0;url=${URL}"`);
  expect(statSync(page).mode & 0o777).toBe(0o600);
  expect(statSync(join(page, '..')).mode & 0o777).toBe(0o700);
});

test('where there is nothing to open with, nothing is written', () => {
  expect(openBrowser(URL, 'linux', { PATH: dir.path, XDG_RUNTIME_DIR: join(dir.path, 'nowhere') })).toBe(false);
});

/** A stand-in for the system's opener that does nothing. */
function withOpener(): string {
  writeFileSync(join(dir.path, 'xdg-open'), '#!/bin/sh\n', { mode: 0o700 });
  return `${dir.path}:/usr/bin:/bin`;
}

test.each(['nowhere', ''])('a runtime folder that is not there (“%s”) is no reason not to open', (named) => {
  const temporary = join(dir.path, 'temporary');
  mkdirSync(temporary);
  vi.stubEnv('TMPDIR', temporary);
  const runtime = named === '' ? '' : join(dir.path, named);
  expect(openBrowser(URL, 'linux', { PATH: withOpener(), XDG_RUNTIME_DIR: runtime })).toBe(true);
  const [made = ''] = readdirSync(temporary);
  expect(readFileSync(join(temporary, made, 'open.html'), 'utf8')).toContain(URL);
});

test('where no folder takes its page nothing is opened, and nothing thrown', () => {
  vi.stubEnv('TMPDIR', join(dir.path, 'nowhere'));
  const env = { PATH: withOpener(), XDG_RUNTIME_DIR: join(dir.path, 'neither') };
  expect(openBrowser(URL, 'linux', env)).toBe(false);
});
