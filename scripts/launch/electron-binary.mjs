// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Electron's binary, or null when it is not there. The package's download writes `path.txt` last and `dist/version`
 * tells which one it is. `require('electron')` is never used: it blocks on a download.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env `ELECTRON_OVERRIDE_DIST_PATH` names another folder, as for Electron itself
 * @returns {string | null}
 */
export function electronBinary(root, env) {
  const folder = join(root, 'node_modules', 'electron');
  const name = read(join(folder, 'path.txt'));
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return existing(join(override, name ?? 'electron'));
  const wanted = JSON.parse(read(join(folder, 'package.json')) ?? '{}').version;
  const there = read(join(folder, 'dist', 'version'))?.replace(/^v/, '');
  return name !== null && wanted !== undefined && there === wanted ? existing(join(folder, 'dist', name)) : null;
}

/**
 * Downloads the binary by the package's own script; answers null, or why it did not work.
 * @param {string} root
 * @param {number} limit milliseconds
 * @returns {string | null}
 */
export function downloadElectron(root, limit) {
  const run = spawnSync(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    timeout: limit,
    killSignal: 'SIGKILL',
  });
  if (run.status === 0) return null;
  if (run.signal === 'SIGKILL') return `no answer within ${limit / 1000} seconds`;
  const line = run.stderr.split('\n').find((text) => /error|fail/i.test(text));
  return (line ?? `exit code ${run.status}`).trim();
}

/** @param {string} file @returns {string | null} */
const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : null);
/** @param {string} file */
const existing = (file) => (existsSync(file) ? file : null);
