// @ts-check
// Prints the path of a Chromium for the end-to-end tests: the one that is there, else Debian's, which root may install. It
// runs on Postil's own Node, since it shares its search with the tests.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../test/kit/chromium.ts';

try {
  console.log(present() ?? installed());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** The Chromium that is there, or null. A wrong `POSTIL_CHROMIUM` is an error, never passed over. */
function present() {
  try {
    return findChromium();
  } catch (error) {
    if (process.env.POSTIL_CHROMIUM) throw error;
    return null;
  }
}

/** @returns {string} the path of the Chromium that was installed now */
function installed() {
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!canInstall) return findChromium(); // throws the sentence that says what to do
  console.error('Installing Chromium for the tests…');
  apt('update');
  apt('install', '--yes', '--no-install-recommends', 'chromium');
  return findChromium();
}

/** @param {string[]} args */
function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Its own output goes to stderr: stdout holds the path alone.
  const { status } = spawnSync('apt-get', ['--quiet', ...args], { env, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`“apt-get ${args.join(' ')}” failed; install Chromium and run the tests again.`);
}
