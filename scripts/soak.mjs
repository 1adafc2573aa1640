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
    seed: { type: 'string' },
  },
});
const env = {
  ...withNode(install(ROOT), process.env),
  ...(values.schedules && { POSTIL_SOAK_SCHEDULES: values.schedules }),
  ...(values.kills && { POSTIL_SOAK_KILLS: values.kills }),
  ...(values.frames && { POSTIL_SOAK_FRAMES: values.frames }),
  ...(values.rounds && { POSTIL_SOAK_ROUNDS: values.rounds }),
  ...(values.seed && { POSTIL_SOAK_SEED: values.seed }),
};
const vitest = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? 'vitest.cmd' : 'vitest');
const started = performance.now();
const { status } = spawnSync(vitest, ['run', '--config=test/soak/vitest.config.ts'], {
  cwd: ROOT,
  env,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
console.log(
  `Soaked for ${Math.round((performance.now() - started) / 1000)} s: ${status === 0 ? 'nothing found' : 'see above'}.`,
);
process.exitCode = status ?? 1;
