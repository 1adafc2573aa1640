import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MUTATIONS } from '../mutations/mutations.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const CONFIG = join(ROOT, 'test', 'mutations', 'vitest.config.ts');

/** The exit code and what was said of the tests of a rule while it is broken. */
const runBroken = (index: number, tests: readonly string[]): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, POSTIL_MUTATION: String(index) };
    const args = [VITEST, 'run', `--config=${CONFIG}`, '--reporter=dot', ...tests];
    const child = execFile(process.execPath, args, { cwd: ROOT, env, timeout: 100_000 }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, said: out + err }),
    );
  });

it.concurrent.each(MUTATIONS.map(({ rule, tests, to }, index) => [rule, to, tests, index] as const))(
  '[%s] broken so is caught: %s',
  async (_, __, tests, index) => {
    const { code, said } = await runBroken(index, tests);
    expect(said).toMatch(/Tests .*failed/);
    expect(code).toBe(1);
  },
);
