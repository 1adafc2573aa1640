import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPickedFile } from '../../../../electron/services/picked-file.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
beforeEach(() => {
  dir = tempDir('picked');
});
afterEach(() => dir.remove());

test('a file is read up to the limit, and not beyond', async () => {
  const path = join(dir.path, 'a.postil');
  writeFileSync(path, 'twelve bytes');
  expect(await readPickedFile(path, 12)).toEqual({ ok: true, value: new TextEncoder().encode('twelve bytes') });
  expect(await readPickedFile(path, 11)).toMatchObject({ ok: false, code: 'too-large' });
});

test('what is no file is told, and a file that is not there', async () => {
  expect(await readPickedFile(dir.path, 12)).toMatchObject({ ok: false, code: 'unreadable' });
  expect(await readPickedFile(join(dir.path, 'none'), 12)).toMatchObject({ ok: false, code: 'unreadable' });
});

test.skipIf(process.platform === 'win32')(
  'a pipe that nobody writes to is not waited for, nor a device without end read (skipped on Windows: it has neither)',
  async () => {
    const pipe = join(dir.path, 'pipe.postil');
    execFileSync('mkfifo', [pipe]);
    for (const path of [pipe, '/dev/zero']) {
      expect(await readPickedFile(path, 12)).toMatchObject({ ok: false, code: 'unreadable' });
    }
  },
);
