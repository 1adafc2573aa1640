import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tempDir } from '../kit/temp-dir.ts';
import { updaterFile } from './packed.ts';

/** An “AppImage”: a script that says it has been started. */
const program = (version: string, started: string): string => `#!/bin/sh\necho ${version} > '${started}'\n`;

let dir: ReturnType<typeof tempDir>;
let server: Server;
/** What the place updates come from holds, by path. */
let files: Map<string, string>;
let asked: IncomingHttpHeaders[];
/** The installed AppImage, and what the newer one writes when it is started. */
let installed: string;
let started: string;

beforeEach(async () => {
  dir = tempDir('updater');
  installed = join(dir.path, 'Postil.AppImage');
  started = join(dir.path, 'started');
  writeFileSync(installed, program('0.1.0', started), { mode: 0o755 });
  files = new Map();
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.headers);
    const body = files.get(new URL(request.url ?? '/', 'http://x').pathname);
    response.writeHead(body === undefined ? 404 : 200, { 'content-length': Buffer.byteLength(body ?? '') }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  mkdirSync(join(dir.path, 'resources'));
  writeFileSync(
    join(dir.path, 'resources', 'app-update.yml'),
    `provider: generic\nurl: http://127.0.0.1:${port}/\nupdaterCacheDirName: postil-updater\n`,
  );
});
afterEach(async () => {
  await new Promise((done) => server.close(done));
  dir.remove();
});

/** Releases a version: its file, and the list that names it with its sum. */
function release(version: string, content = program(version, started)): void {
  const sha512 = createHash('sha512').update(program(version, started)).digest('base64');
  const url = `Postil-${version}.AppImage`;
  files.set(`/${url}`, content);
  files.set(
    '/latest-linux.yml',
    JSON.stringify({
      version,
      files: [{ url, sha512, size: content.length }],
      path: url,
      sha512,
      releaseDate: '2026-01-01',
    }),
  );
}

/** Runs the old version to its end; answers what it told. */
async function runOld(): Promise<unknown[]> {
  const env = {
    ...process.env,
    APPIMAGE: installed,
    RESOURCES: join(dir.path, 'resources'),
    XDG_CACHE_HOME: join(dir.path, 'cache'),
    HOME: dir.path,
  };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(import.meta.dirname, 'old-version.ts'), updaterFile()],
    { env },
  );
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const isLinux = process.platform === 'linux';
const linux = test.skipIf(!isLinux);
const why = isLinux ? '' : ' (AppImages are for Linux)';

linux(`the packed updater fetches a newer version, puts it in this one’s place and starts it${why}`, async () => {
  release('0.2.0');
  const told = await runOld();
  expect(told[0]).toEqual({ newest: '0.2.0' });
  expect(told.at(-1)).toEqual({ share: 1 });
  expect(readFileSync(installed, 'utf8')).toBe(program('0.2.0', started));
  await expect.poll(() => existsSync(started) && readFileSync(started, 'utf8'), { timeout: 10_000 }).toBe('0.2.0\n');
  // Nothing that was sent tells this computer from others.
  expect(asked.map((headers) => headers['x-user-staging-id'] ?? '').join('')).toBe('');
  expect(asked.filter((headers) => 'cookie' in headers)).toEqual([]);
});

linux(`a damaged download is thrown away, and this version stays${why}`, async () => {
  release('0.2.0', program('0.2.0', '/elsewhere'));
  const told = await runOld();
  expect(told.at(-1)).toEqual({ failed: expect.stringMatching(/^What came was damaged/) });
  expect(readFileSync(installed, 'utf8')).toBe(program('0.1.0', started));
});

linux(`no newer version, no version at all, and nobody there: each has its answer${why}`, async () => {
  release('0.1.0');
  expect(await runOld()).toEqual([{ newest: null }]);
  files.clear();
  expect(await runOld()).toEqual([{ failed: expect.stringMatching(/has none for this computer/) }]);
  await new Promise((done) => server.close(done));
  expect(await runOld()).toEqual([{ failed: expect.stringMatching(/could not be reached/) }]);
});
