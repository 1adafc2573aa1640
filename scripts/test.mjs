// @ts-check
// `npm test`: sets up, then checks and tests everything, and stops at the first step that fails. Node built-ins only.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { add, closingLine, countPlaywright, countVitest, NONE } from './count-tests.mjs';
import { install, SetUpError, withNode } from './setup.mjs';

const ROOT = join(import.meta.dirname, '..');

/**
 * One step: a program of `node_modules/.bin`. `budget` is the time it may take, in seconds, before it is taken for stuck:
 * twice what two quiet cores need, and 25 minutes for all. `report` is where its JSON reporter counts tests. `onlyAll`: `npm test` leaves it out, so
 * that it needs less than ten minutes there; `npm test -- --all`, which `.ci/run` calls, has it too. `-- --every`, before a
 * release, also runs each story on both hosts, in three times the time.
 * @typedef {{ name: string, command: [string, ...string[]], budget: number, onlyAll?: true, report?: string, count?: (json: string) => import('./count-tests.mjs').Count }} Step
 */

const BUILD = join(ROOT, 'build');
const E2E = join(BUILD, 'e2e.json');

/**
 * A step that runs Vitest and counts its tests in a report of this name.
 * @param {string} report
 * @param {...string} args
 * @returns {Pick<Step, 'command' | 'report' | 'count'>}
 */
const vitest = (report, ...args) => ({
  command: [
    'vitest',
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(BUILD, report)}`,
  ],
  report: join(BUILD, report),
  count: countVitest,
});

/** @type {Step[]} */
const STEPS = [
  { name: 'format, lint, import table, cycles', command: ['biome', 'check', '.'], budget: 30 },
  { name: 'types', command: ['tsc', '-b'], budget: 50 },
  {
    name: 'programs that tests start',
    command: ['vite', 'build', '--config', 'test/programs.config.ts', '--logLevel', 'warn'],
    budget: 20,
  },
  { name: 'unit, property and process tests', ...vitest('unit.json'), budget: 560 },
  {
    name: 'attacks',
    ...vitest('attack.json', '--config=test/attack/vitest.config.ts'),
    budget: 200,
    onlyAll: true,
  },
  {
    name: 'long tests',
    ...vitest('long.json', '--config=test/long/vitest.config.ts'),
    budget: 520,
    onlyAll: true,
  },
  { name: 'build', command: ['vite', 'build', '--app', '--logLevel', 'warn'], budget: 40 },
  {
    name: 'packing tests',
    ...vitest('pack.json', '--config=test/pack/vitest.config.ts'),
    budget: 60,
    onlyAll: true,
  },
  { name: 'end-to-end tests', command: ['playwright', 'test'], budget: 1150, report: E2E, count: countPlaywright },
];

try {
  process.exitCode = await test();
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(error.message);
  console.log(closingLine({ ...NONE, failed: 1 }));
  process.exitCode = 1;
}

/** @returns {Promise<number>} the exit code */
async function test() {
  const node = install(ROOT);
  const every = process.argv.includes('--every');
  const all = every || process.argv.includes('--all');
  const env = {
    ...withNode(node, process.env),
    POSTIL_CHROMIUM: chromium(node),
    // Tests start hundreds of processes from the sources: each is compiled once.
    NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'compiled'),
    POSTIL_TEST_PROGRAMS: join(BUILD, 'programs'),
    POSTIL_TEST_AMOUNT: every ? 'every' : all ? 'all' : 'some',
  };
  mkdirSync(BUILD, { recursive: true });
  let total = NONE;
  for (const step of STEPS.filter(({ onlyAll }) => all || !onlyAll)) {
    const { count, ok } = await run(every ? { ...step, budget: step.budget * 3 } : step, env);
    // A step that fails without a failing test (a type error, a file that does not load) counts as one failure.
    total = add(total, ok || count.failed > 0 ? count : { ...count, failed: 1 });
    if (!ok) break;
  }
  console.log(`\n${closingLine(total)}`);
  return total.failed === 0 ? 0 : 1;
}

/** The Chromium for the end-to-end tests, installed if need be. @param {string} node @returns {string} */
function chromium(node) {
  const found = spawnSync(node, [join(ROOT, 'scripts', 'chromium.mjs')], {
    env: withNode(node, process.env),
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (found.status !== 0) throw new SetUpError('The end-to-end tests need a Chromium; see above.');
  return found.stdout.trim();
}

/**
 * Runs a step and prints what it took. One that overruns its budget is ended and has failed.
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ ok: boolean, count: import('./count-tests.mjs').Count }>}
 */
async function run({ name, command, budget, report, count }, env) {
  console.log(`\n== ${name} (at most ${budget} s)`);
  if (report) rmSync(report, { force: true });
  const start = performance.now();
  const code = await exitCode(command, env, budget * 1000);
  const took = `${((performance.now() - start) / 1000).toFixed(1)} s of ${budget} s`;
  const ok = code === 0;
  console.log(`== ${name}: ${ok ? 'passed' : code === null ? 'ended, over its time' : 'failed'}, ${took}`);
  const counted = report && count && existsSync(report) ? count(readFileSync(report, 'utf8')) : NONE;
  return { ok, count: counted };
}

/**
 * The exit code of a program of `node_modules/.bin`; null when it was ended by a signal, as after `limit` milliseconds.
 * @param {[string, ...string[]]} command
 * @param {NodeJS.ProcessEnv} env
 * @param {number} limit
 * @returns {Promise<number | null>}
 */
function exitCode([name, ...args], env, limit) {
  const onWindows = process.platform === 'win32';
  const program = join(ROOT, 'node_modules', '.bin', onWindows ? `${name}.cmd` : name);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, env, stdio: 'inherit', shell: onWindows, timeout: limit });
    // Its workers end with it; one that does not listen is ended for good.
    const last = setTimeout(() => child.kill('SIGKILL'), limit + 10_000);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(last);
      resolve(code);
    });
  });
}
