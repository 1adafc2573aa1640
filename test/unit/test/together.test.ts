import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TOGETHER } from '../../../vitest.config.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

test('no file whose tests share their modules with others puts another module in one’s place', () => {
  const files = globSync([...TOGETHER], { cwd: ROOT });
  expect(files.length).toBeGreaterThan(100);
  const swaps = files.filter((file) => /\bvi\.(?:mock|doMock)\(/.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(swaps).toEqual([]);
});
