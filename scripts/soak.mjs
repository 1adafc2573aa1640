// @ts-check
// `npm run soak -- --schedules 100000 --kills 1000 --seed 7`: the large counts of what `npm test` does in small. Node built-ins only.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { install, withNode } from './setup.mjs';

const ROOT = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    schedules: { type: 'string' },
    kills: { type: 'string' },
    frames: { type: 'string' },
    rounds: { type: 'string' },
    files: { type: 'string' },
    seed: { type: 'string' },
  },
});
const env = {
  ...withNode(install(ROOT), process.env),
  NODE_COMPILE_CACHE: join(ROOT, 'node_modules', '.cache', 'compiled'),
  POSTIL_TEST_PROGRAMS: join(ROOT, 'build', 'programs'),
  ...(values.schedules && { POSTIL_SOAK_SCHEDULES: values.schedules }),
  ...(values.kills && { POSTIL_SOAK_KILLS: values.kills }),
  ...(values.frames && { POSTIL_SOAK_FRAMES: values.frames }),
  ...(values.rounds && { POSTIL_SOAK_ROUNDS: values.rounds }),
  ...(values.files && { POSTIL_SOAK_FILES: values.files }),
  ...(values.seed && { POSTIL_SOAK_SEED: values.seed }),
};
const started = performance.now();
// A renderer that is killed is one of the workbench as it is built.
const status =
  run('vite', 'build', '--app', '--logLevel', 'warn') ||
  run('vite', 'build', '--config', 'test/programs.config.ts', '--logLevel', 'warn') ||
  run('vitest', 'run', '--config=test/soak/vitest.config.ts');
console.log(
  `Soaked for ${Math.round((performance.now() - started) / 1000)} s: ${status === 0 ? 'nothing found' : 'see above'}.`,
);
process.exitCode = status;

/** The exit code of a program of `node_modules/.bin`. @param {string} name @param {string[]} args */
function run(name, ...args) {
  const onWindows = process.platform === 'win32';
  const program = join(ROOT, 'node_modules', '.bin', onWindows ? `${name}.cmd` : name);
  return spawnSync(program, args, { cwd: ROOT, env, stdio: 'inherit', shell: onWindows }).status ?? 1;
}
