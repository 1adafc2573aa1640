import { join } from 'node:path';
import { createVitest, type Reporter } from 'vitest/node';
import { drop } from '../../shared/base/drop.ts';
import { SETTINGS } from '../settings.ts';
import type { Mutation } from './mutation.ts';
import { MUTATIONS } from './mutations.ts';

/**
 * Breaks one rule after the other, for its tests alone: nothing is written to the files. All in one process, which by then
 * has read and compiled every file but the broken one, since that is most of such a run. `break-rules.ts N OF` takes every
 * OF-th rule, beginning with the N-th, and prints a line of JSON for each.
 */
const [first = 0, every = 1] = process.argv.slice(2).map(Number);

/** What came of a rule that was broken. */
export interface Broken {
  /** Its place in the list; null for the last run, in which none is broken. */
  readonly index: number | null;
  /** Whether a test was given the broken file. */
  readonly served: boolean;
  /** The first test that failed, or null. */
  readonly caughtBy: string | null;
  /** What kept files of tests from being run, in which nothing is caught then. */
  readonly errors: readonly string[];
}

/** Tests of much that is broken here, which pass when nothing is: so that no rule stays broken when it is another's turn. */
const CONTROL = ['test/unit/shared/steps/fold.test.ts', 'test/unit/shared/steps/guard/steps.test.ts'];

const ROOT = join(import.meta.dirname, '..', '..');

let mutation: Mutation | null = null;
let served = false;
let caughtBy: string | null = null;

const broken = {
  name: 'broken-rule',
  enforce: 'pre' as const,
  transform(code: string, id: string): string | undefined {
    if (mutation === null || id !== join(ROOT, mutation.file)) return undefined;
    served = true;
    const { from, to } = mutation;
    return code.replace(from, () => to);
  },
};

const atFirstFailure: Reporter = {
  onTestCaseResult(test) {
    if (test.result().state !== 'failed' || caughtBy !== null) return;
    caughtBy = test.fullName;
    drop(vitest.cancelCurrentRun('test-failure')); // the run waits for this listener, and that for the run
  },
};

process.env.NODE_ENV = 'test'; // as Vitest's command does: otherwise Yjs freezes what is written
const vitest = await createVitest(
  {
    config: false,
    root: ROOT,
    watch: false,
    ...SETTINGS,
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    maxWorkers: 1,
    fsModuleCache: false,
    reporters: [atFirstFailure],
  },
  { plugins: [broken] },
);
await vitest.standalone();
const specifications = await vitest.globTestSpecifications();

/** Runs files of tests with one rule broken, or none. */
async function run(index: number | null, tests: readonly string[]): Promise<void> {
  mutation = index === null ? null : MUTATIONS[index]!; // a place in the list
  served = false;
  caughtBy = null;
  const files = new Set(tests.map((test) => join(ROOT, test)));
  const file = mutation && join(ROOT, mutation.file);
  if (file !== null) vitest.invalidateFile(file);
  const { testModules } = await vitest.runTestSpecifications(
    specifications.filter(({ moduleId }) => files.has(moduleId)),
  );
  if (file !== null) vitest.invalidateFile(file);
  const ours = testModules.filter(({ moduleId }) => files.has(moduleId));
  const errors = ours.flatMap((module) => module.errors().map(({ message }) => message));
  const outcome: Broken = { index, served, caughtBy, errors };
  console.log(JSON.stringify(outcome));
}

for (let index = first; index < MUTATIONS.length; index += every) await run(index, MUTATIONS[index]!.tests);
await run(null, CONTROL);
await vitest.close();
