import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';
import base from '../../vitest.config.ts';
import { MUTATIONS } from './mutations.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Has one place of one file read otherwise, for this run alone: nothing is written. */
function broken(): Plugin {
  const mutation = MUTATIONS[Number(process.env.POSTIL_MUTATION)];
  if (mutation === undefined)
    throw new Error('POSTIL_MUTATION says which rule is to be broken, by its place in the list');
  return {
    name: 'broken-rule',
    enforce: 'pre',
    transform(code, id) {
      return id === join(ROOT, mutation.file) ? code.replace(mutation.from, () => mutation.to) : undefined;
    },
  };
}

/** The tests of one rule, with that rule broken. */
export default defineConfig({
  root: ROOT,
  plugins: [broken()],
  test: { ...base.test, include: ['test/**/*.test.ts'], maxWorkers: 1, bail: 1, fsModuleCache: false },
});
