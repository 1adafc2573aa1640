import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PendingFile, writePersonsFile } from '../../../../../electron/services/jobs/pending-file.ts';
import { saveText } from '../../../../../electron/services/save-text.ts';
import { tempDir } from '../../../../kit/temp-dir.ts';

let dir: ReturnType<typeof tempDir>;
let path: string;
beforeEach(() => {
  dir = tempDir('pending-file');
  path = join(dir.path, 'p.postil');
});
afterEach(() => dir.remove());

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const mode = (): number => statSync(path).mode & 0o777;
/** Who may use a file that nobody said anything about. */
function usualMode(): number {
  const usual = join(dir.path, 'usual');
  writeFileSync(usual, '');
  return statSync(usual).mode & 0o777;
}

test.each([0o600, 0o666])('what replaces a file is for the same people (%o)', async (before) => {
  writeFileSync(path, 'before');
  chmodSync(path, before);
  await writePersonsFile(path, bytes('after'));
  expect([readFileSync(path, 'utf8'), mode()]).toEqual(['after', before]);
});

test('a private file is private while its successor is written, too', async () => {
  writeFileSync(path, 'before', { mode: 0o600 });
  const pending = await PendingFile.create(path);
  const [partial = ''] = readdirSync(dir.path).filter((name) => name.endsWith('.partial'));
  expect(statSync(join(dir.path, partial)).mode & 0o777).toBe(0o600);
  await pending.discard();
  expect(readdirSync(dir.path)).toEqual(['p.postil']);
});

test('a text that the person saves can be given away: it is for whoever the system lets read new files', async () => {
  const saved = await saveText({ pickPath: async () => path }, 'page', 'Guidelines', 'md', 'Mark what is claimed.');
  expect(saved).toEqual({ ok: true, value: path });
  expect([readFileSync(path, 'utf8'), mode()]).toEqual(['Mark what is claimed.', usualMode()]);
});

test('a file that may not be put there leaves what is there, and nothing beside it', async () => {
  writeFileSync(path, 'before');
  const pending = await PendingFile.create(path);
  await pending.append(bytes('after'));
  expect(await pending.commit(() => false)).toBe(false);
  await pending.discard();
  expect([readFileSync(path, 'utf8'), readdirSync(dir.path)]).toEqual(['before', ['p.postil']]);
});

test.skipIf(process.getuid?.() === 0)(
  'a folder that may be written to and not read takes a file (not as root, who reads all)',
  async () => {
    chmodSync(dir.path, 0o300);
    try {
      await writePersonsFile(path, bytes('here'));
      expect(readFileSync(path, 'utf8')).toBe('here');
    } finally {
      chmodSync(dir.path, 0o700);
    }
  },
);
