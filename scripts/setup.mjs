// @ts-check
import { spawnSync } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { canSetUp, findNode, noNode, thisProcess } from './launch/find-node.mjs';
import { installStamp, readStamp, sourceStamp, writeStamp } from './launch/stamp.mjs';

/** The sentence that ends a command: shown as it stands, without a stack. */
export class SetUpError extends Error {}

/**
 * Installs what the lockfile names, unless that was done already. Install scripts are off: nothing here needs one.
 * @param {string} root
 * @returns {string} the Node that Postil runs on
 * @throws {SetUpError}
 */
export function install(root) {
  const self = thisProcess();
  if (!canSetUp(self.version)) throw new SetUpError(`Postil needs Node 20.19 or newer; this is ${self.version}.`);
  const file = join(root, 'node_modules', '.postil-install');
  const stamp = installStamp(root);
  if (readStamp(file) !== stamp) {
    const modules = lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false });
    if (modules?.isSymbolicLink()) {
      // npm would empty the folder it leads to, which somebody else works with.
      throw new SetUpError('node_modules is a link to another folder, and is out of date: take the link away first.');
    }
    console.log('Fetching the packages Postil is built from, about 210 MB, once. This takes a few minutes…');
    const [command, ...before] = npm(process.env);
    // npm would warn of every package that wants a newer Node than this one: they run on the Node that comes along.
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
    run(command, [...before, 'ci', '--include=dev', '--ignore-scripts', ...quiet], root, process.env);
    writeStamp(file, stamp);
  }
  const node = findNode(root, self);
  if (node === null) throw new SetUpError(noNode(self));
  return node;
}

/**
 * Builds everything into `dist/`, unless the sources are as they were at the last build.
 * @param {string} root
 * @param {string} node
 * @throws {SetUpError}
 */
export function build(root, node) {
  const file = join(root, 'dist', '.stamp');
  const stamp = sourceStamp(root);
  if (readStamp(file) === stamp) return;
  console.log('Building Postil, a minute or two…');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  run(node, [vite, 'build', '--app', '--logLevel', 'warn'], root, withNode(node, process.env));
  writeStamp(file, stamp);
}

/**
 * An environment in which `node` is this one for every process below, too.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export const withNode = (node, env) => ({ ...env, PATH: `${dirname(node)}${delimiter}${env.PATH ?? ''}` });

/**
 * How to run npm: under `npm start` the same npm is used again, which works on Windows too.
 * @param {NodeJS.ProcessEnv} env
 * @returns {[string, ...string[]]}
 */
export function npm(env) {
  if (env.npm_execpath?.endsWith('.js')) return [process.execPath, env.npm_execpath];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/** @param {string} command @param {string[]} args @param {string} cwd @param {NodeJS.ProcessEnv} env */
function run(command, args, cwd, env) {
  const { status, error } = spawnSync(command, args, { cwd, env, stdio: 'inherit', shell: command.endsWith('.cmd') });
  if (status === 0) return;
  throw new SetUpError(`“${command} ${args.join(' ')}” failed${error ? ` (${error.message})` : ''}; see above.`);
}
