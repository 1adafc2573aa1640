// @ts-check
// `npm start`: sets up, builds, and starts Postil in Electron or, where that cannot be, in the browser. Node built-ins only.
import { spawn } from 'node:child_process';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide } from './launch/decide.mjs';
import { downloadElectron, electronBinary } from './launch/electron-binary.mjs';
import { parseOptions } from './launch/options.mjs';
import { build, install, SetUpError } from './setup.mjs';

const ROOT = join(import.meta.dirname, '..');
/** Left when a download failed, so that not every start tries again; holds the reason. */
const FAILED = join(ROOT, 'node_modules', '.postil-electron-failed');
/** How long a failed download is remembered, in milliseconds. */
const DAY = 24 * 3_600_000;
/** How long Electron's download may take, in milliseconds. */
const DOWNLOAD_LIMIT = Number(process.env.POSTIL_ELECTRON_TIMEOUT_MS ?? 300_000);

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** @param {string[]} args @returns {Promise<number>} the exit code */
async function start(args) {
  const options = readOptions(args);
  const node = install(ROOT);
  build(ROOT, node);
  const situation = {
    platform: process.platform,
    env: process.env,
    options,
    uid: process.getuid?.(),
    binary: electronBinary(ROOT, process.env),
    failedLately: existsSync(FAILED) && Date.now() - statSync(FAILED).mtimeMs < DAY,
  };
  const plan = decide(situation);
  if (plan.host === 'loopback') return loopback(node, plan, options);

  const failure = (plan.download ? fetchElectron() : null) ?? (await electron(options));
  if (typeof failure === 'number') return failure;
  const open = !options.noOpen && !process.env.CI;
  return loopback(node, { why: failure, open }, options);
}

/** @param {string[]} args @throws {SetUpError} when an option is unknown */
function readOptions(args) {
  try {
    return parseOptions(args);
  } catch (error) {
    throw new SetUpError(error instanceof Error ? error.message : String(error));
  }
}

/** Downloads Electron; null, or half a sentence about why not. */
function fetchElectron() {
  console.log('Fetching Electron, about 110 MB, once. (npm start -- --browser does without.)');
  const failure = downloadElectron(ROOT, DOWNLOAD_LIMIT);
  if (failure === null) {
    rmSync(FAILED, { force: true });
    return null;
  }
  writeFileSync(FAILED, failure);
  return `Electron could not be downloaded (${failure})`;
}

/**
 * Runs the desktop app; resolves with its exit code once it was up and has ended, or with half a sentence about why it
 * did not come up. The app says it is up by writing the file that `POSTIL_UP_FILE` names.
 * @param {import('./launch/decide.mjs').Options} options
 * @returns {Promise<number | string>}
 */
async function electron({ dataDir }) {
  const binary = electronBinary(ROOT, process.env);
  if (binary === null) return 'Electron’s binary is not where its download should have put it';
  const upFile = join(ROOT, 'node_modules', `.postil-up-${process.pid}`);
  const args = dataDir === null ? [ROOT] : [ROOT, `--user-data-dir=${dataDir}`];
  const { code, error } = await run(binary, args, { ...process.env, POSTIL_UP_FILE: upFile });
  const wasUp = existsSync(upFile);
  rmSync(upFile, { force: true });
  // A second start hands over to the running app and ends at once, well and without a window.
  if (wasUp || code === 0) return code ?? 1;
  return `Electron did not come up (${error ?? `exit code ${code}`})`;
}

/**
 * @param {string} node
 * @param {{ why: string, open: boolean }} plan
 * @param {import('./launch/decide.mjs').Options} options
 */
async function loopback(node, { why, open }, { dataDir }) {
  const host = join(ROOT, 'dist', 'loopback', 'loopback.js');
  const args = [host, '--why', why, ...(open ? ['--open'] : []), ...(dataDir === null ? [] : ['--data-dir', dataDir])];
  const { code, error } = await run(node, args, process.env);
  if (error !== null) throw new SetUpError(`Postil did not run to its end (${error}). Start it again.`);
  return code ?? 0;
}

/**
 * Runs a process to its end, handing on the signals this one gets.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ code: number | null, error: string | null }>}
 */
function run(command, args, env) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'inherit', env });
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.on('error', (error) => done({ code: null, error: error.message }));
    child.on('exit', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass);
      done({ code, error: code === null ? `ended by ${signal}` : null });
    });
  });
}
