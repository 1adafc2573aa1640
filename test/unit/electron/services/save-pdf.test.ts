import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { savePdf } from '../../../../electron/services/save-pdf.ts';
import type { Shell } from '../../../../electron/services/shell.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

/** Saves what a window prints; the person chooses this path in the test's folder. */
async function save(chosen: string, printed: Uint8Array | null) {
  const temp = tempDir('save-pdf');
  onTestFinished(() => temp.remove());
  const path = join(temp.path, chosen);
  const asked: string[] = [];
  const shell: Pick<Shell, 'pickPath' | 'printToPdf'> = {
    async pickPath(_, { suggestion }) {
      asked.push(suggestion);
      return path;
    },
    printToPdf: async () => printed,
  };
  return { path, asked, saved: await savePdf(shell as Shell, 'page', 'Flood / market') }; // no more of it is used
}

test('what the window prints lies where the person chose', async () => {
  const { path, asked, saved } = await save('flood.pdf', Uint8Array.of(1, 2));
  expect(saved).toEqual({ ok: true, value: path });
  expect(asked).toEqual(['Flood market.pdf']);
  expect([...readFileSync(path)]).toEqual([1, 2]);
});

test('a folder that is not there is the reason, in a sentence', async () => {
  const { saved } = await save('none/flood.pdf', Uint8Array.of(1));
  expect(saved).toEqual({
    ok: false,
    code: 'io',
    message: 'The file was not saved: there is no such file or folder. Check the path.',
  });
});

test('a window that was closed meanwhile has nothing to save', async () => {
  expect(await save('flood.pdf', null)).toMatchObject({ saved: { ok: true, value: null } });
});
