import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MUTATIONS, NOT_BROKEN } from '../../mutations/mutations.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

it.each(['SPEC', 'GUARD'])('every rule of %s.md has a twin, or a reason why not', (page) => {
  const rules = [
    ...readFileSync(join(ROOT, 'shared', 'steps', `${page}.md`), 'utf8').matchAll(/^- \*\*\[(\w+)\]\*\*/gm),
  ];
  const broken = new Set([...MUTATIONS.map(({ rule }) => rule), ...Object.keys(NOT_BROKEN)]);
  expect(rules.length).toBeGreaterThan(10);
  expect(rules.map(([, rule]) => rule).filter((rule) => rule && !broken.has(rule))).toEqual([]);
});

it.each(MUTATIONS.map((mutation) => [mutation.rule, mutation.file, mutation.from] as const))(
  '[%s] stands once in %s, to be broken: %s',
  (_, file, from) => {
    expect(readFileSync(join(ROOT, file), 'utf8').split(from)).toHaveLength(2);
  },
);
