import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from '../../../../hub/log/make-folder.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

const CLI = path.join(import.meta.dirname, '..', '..', '..', '..', 'hub', 'cli.ts');

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('make-folder');
});
afterEach(() => dir.remove());

test('makes every folder that is missing, for its owner only, and leaves those that are there as they are', () => {
  const there = path.join(dir.path, 'there');
  mkdirSync(there, { mode: 0o755 });
  const wanted = path.join(there, 'a', 'b');
  makeFolder(wanted, 0o700);
  makeFolder(wanted, 0o700);
  expect([there, path.dirname(wanted), wanted].map((one) => statSync(one).mode & 0o777)).toEqual([0o755, 0o700, 0o700]);
});

test.each(['', 'below'])('says so when a file stands in the way (%s)', (below) => {
  const file = path.join(dir.path, 'file');
  writeFileSync(file, '');
  expect(() => makeFolder(path.join(file, below), 0o700)).toThrow(/EEXIST|ENOTDIR/);
});

// Node's own `recursive` spins there for ever, so the call is made in a process that can be ended.
test.runIf(existsSync('/proc/self'))(
  `a hub told to live where no folder can be made ends with one sentence${existsSync('/proc/self') ? '' : ' (skipped: this system has no /proc)'}`,
  async () => {
    const { code, printed } = await new Promise<{ code: unknown; printed: string }>((done) => {
      execFile(
        process.execPath,
        [CLI, 'serve', '--port', '0', '--dir', '/proc/postil/hub'],
        { timeout: 15_000 },
        (error, out, err) => done({ code: error?.code, printed: out + err }),
      );
    });
    expect(code).toBe(1);
    expect(printed).toMatch(/^The hub’s folder cannot be made \(.*\)\. Name another with --dir\.\n$/);
  },
);
