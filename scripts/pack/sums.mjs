// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Writes the sums of artifacts beside them, in the form that `sha256sum --check` reads. Each system has a file of its own,
 * so that all artifacts of a release may lie in one folder.
 * @param {readonly string[]} artifacts
 * @param {string} folder
 * @param {string} platform
 * @returns {string} the file's path
 */
export function writeSums(artifacts, folder, platform) {
  const lines = artifacts.map((path) => {
    const sum = createHash('sha256').update(readFileSync(path)).digest('hex');
    return `${sum}  ${basename(path)}\n`;
  });
  const file = join(folder, `SHA256SUMS-${platform}`);
  writeFileSync(file, lines.sort().join(''));
  return file;
}
