// @ts-check
// `npm run pack` sets up, builds and packs Postil for Linux, macOS and Windows as folders, around a stand-in for Electron's
// binary (`-- --linux`, `--mac`, `--win` for one). `npm run pack -- --release` makes the artifacts of this system.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, install, SetUpError, withNode } from './setup.mjs';

const ROOT = join(import.meta.dirname, '..');

try {
  const node = install(ROOT);
  build(ROOT, node);
  const run = [join(ROOT, 'scripts', 'pack', 'run.mjs'), ...process.argv.slice(2)];
  const { status } = spawnSync(node, run, { cwd: ROOT, env: withNode(node, process.env), stdio: 'inherit' });
  process.exitCode = status ?? 1;
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
