import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, by how their names begin. */
const LONGEST = ['kill-', 'network-', 'command-line', 'mutated-', 'mutations'];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.findIndex((name) => basename(moduleId).startsWith(name));
  return at < 0 ? LONGEST.length : at;
};

/** Begins with what takes longest, so that no worker is left alone with it at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
