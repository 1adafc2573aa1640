// @ts-check
// The part of `npm run pack` that runs on Postil's own Node, once all is installed and built.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { packFolder, packRelease } from './pack.mjs';
import { writeSums } from './sums.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

const { values } = parseArgs({
  options: {
    release: { type: 'boolean', default: false },
    linux: { type: 'boolean', default: false },
    mac: { type: 'boolean', default: false },
    win: { type: 'boolean', default: false },
  },
});

if (values.release) {
  // A workflow hands over a secret that nobody set as the empty text, which would be taken for a certificate's path.
  for (const [name, value] of Object.entries(process.env)) {
    if (/^(CSC|WIN_CSC|APPLE)_/.test(name) && value === '') delete process.env[name];
  }
  const artifacts = await packRelease(ROOT, process.env.POSTIL_UPDATES_URL);
  const sums = writeSums(artifacts, join(ROOT, 'build', 'release'), process.platform);
  console.log(`\n${artifacts.join('\n')}\n${sums}`);
} else {
  /** @type {import('./pack.mjs').System[]} */
  const all = ['linux', 'mac', 'win'];
  const named = all.filter((system) => values[system]);
  for (const system of named.length > 0 ? named : all) {
    if (system === 'mac' && process.platform === 'win32') console.log('macOS cannot be packed for on Windows.');
    else await packFolder(ROOT, system, join(ROOT, 'build', 'pack', system));
  }
}
