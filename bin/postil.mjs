#!/usr/bin/env node
// @ts-check
// The command line. Works straight from the sources on Node 24; on an older one it runs itself again on the Node that came
// along with the packages.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { findNode, noNode, runsPostil, thisProcess } from '../scripts/launch/find-node.mjs';

const ROOT = join(import.meta.dirname, '..');

// The sources are compiled once, not at every command: that halves the time a command takes to begin. What it starts
// inherits it. In a folder of this copy's own, for code is run from there.
process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules', '.cache', 'compiled');
module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);

/** Whether another program asks, which wants one JSON object whatever happens. */
const ASKS_JSON = process.argv.includes('--json');

/** Each command is loaded when it is asked for: the hub and the importer bring much that the others do not need. */
const COMMANDS = {
  hub: async () => (await import('../hub/cli.ts')).hubCommand(),
  import: async () => (await import('../cli/import.ts')).importCommand(),
  convert: async () => (await import('../cli/convert.ts')).convertCommand(),
  export: async () => (await import('../cli/export.ts')).exportCommand(),
  check: async () => (await import('../cli/check.ts')).checkCommand(),
  stats: async () => (await import('../cli/stats.ts')).statsCommand(),
  merge: async () => (await import('../cli/merge.ts')).mergeCommand(),
  join: async () => (await import('../cli/join.ts')).joinCommand(),
};

if (runsPostil(process.versions.node)) await main().catch(tell);
else await runAgain();

/** Errors are sentences for whoever typed the command. One that was not understood ends with 2. @param {unknown} error */
function tell(error) {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')) {
    process.exitCode = 'exitCode' in error && error.exitCode === 0 ? 0 : 2;
    // To a person it has said why.
    if (ASKS_JSON && process.exitCode === 2) {
      const message = error.message.replace(/^error: /, '');
      console.log(JSON.stringify({ ok: false, code: 'usage', message }));
    }
    return;
  }
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function main() {
  const { Command } = await import('commander');
  const program = new Command('postil')
    .description('Highlight claims, actors and figures in news articles, and export labelled datasets.')
    .version(version())
    .addCommand(startCommand(Command));
  const asked = Object.entries(COMMANDS).filter(([name]) => name === process.argv[2]);
  for (const [, load] of asked.length > 0 ? asked : Object.entries(COMMANDS)) program.addCommand(await load());
  endByThrowing(program);
  await program.parseAsync(process.argv);
}

/** The version of this copy. @returns {string} */
function version() {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;
}

/** Has a command and those below it throw instead of ending the process. @param {import('commander').Command} command */
function endByThrowing(command) {
  command.exitOverride();
  if (ASKS_JSON) command.configureOutput({ outputError: () => undefined });
  for (const below of command.commands) endByThrowing(below);
}

/** Everything after `start` goes to the start script, which has its own options. @param {typeof import('commander').Command} Command */
function startCommand(Command) {
  return new Command('start')
    .description('start Postil, as npm start does')
    .argument('[options...]', '--browser, --electron, --no-open, --data-dir DIR')
    .allowUnknownOption()
    .helpOption(false)
    .action((/** @type {string[]} */ options) =>
      handOver(process.execPath, [join(ROOT, 'scripts', 'start.mjs'), ...options]),
    );
}

/** Runs the same command on a Node that is new enough. */
async function runAgain() {
  const self = thisProcess();
  const node = findNode(ROOT, self);
  if (node === null) {
    console.error(noNode(self));
    process.exitCode = 1;
  } else {
    await handOver(node, [import.meta.filename, ...process.argv.slice(2)]);
  }
}

/** Runs another process in this one's place: signals go to it, and this one ends as it ends. @param {string} command @param {string[]} args */
function handOver(command, args) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      console.error(`${command} could not be started (${error.message}).`);
      process.exitCode = 1;
      done(undefined);
    });
    child.on('exit', (code) => {
      process.exitCode = code ?? 1;
      done(undefined);
    });
  });
}
