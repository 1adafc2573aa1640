import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openAuthor } from '../../../cli/author.ts';
import { tempDir } from '../../kit/temp-dir.ts';

test('settings that cannot be read are told in a sentence, and kept', async () => {
  const dir = tempDir('author');
  const said = vi.spyOn(console, 'error').mockReturnValue();
  onTestFinished(() => {
    said.mockRestore();
    dir.remove();
  });
  writeFileSync(join(dir.path, 'settings.json'), '{');
  expect(await openAuthor(dir.path)).toMatchObject({ ok: true });
  expect(said.mock.calls).toEqual([
    [expect.stringMatching(/^The file settings\.json could not be read .* settings\.json\.corrupt-\d+ /)],
  ]);
  expect(readdirSync(dir.path)).toContainEqual(expect.stringMatching(/^settings\.json\.corrupt-/));
});
