import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSums } from '../../../scripts/pack/sums.mjs';
import { tempDir } from '../../kit/temp-dir.ts';

test('sums are by name, in the form of sha256sum', () => {
  const dir = tempDir('sums');
  const [zip, empty] = [join(dir.path, 'b.zip'), join(dir.path, 'a.yml')];
  writeFileSync(zip, 'abc');
  writeFileSync(empty, '');
  expect(readFileSync(writeSums([zip, empty], dir.path, 'linux'), 'utf8')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b.zip\n' +
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a.yml\n',
  );
  dir.remove();
});
