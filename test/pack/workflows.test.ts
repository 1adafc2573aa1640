import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './root.ts';
import { isRecord, readYaml } from './yaml.ts';

const FOLDER = join(ROOT, '.github', 'workflows');
const workflows = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  return { name, text, content: readYaml(text) };
});

/** A mapping below another one. @throws when there is none */
function mapping(value: unknown, what: string): Record<string, unknown> {
  if (!isRecord(value)) throw new Error(`${what} is no mapping`);
  return value;
}

const jobsOf = (workflow: (typeof workflows)[number]): [string, Record<string, unknown>][] =>
  Object.entries(mapping(workflow.content.jobs, 'jobs')).map(([name, job]) => [name, mapping(job, name)]);

const stepsOf = (job: Record<string, unknown>): Record<string, unknown>[] =>
  Array.isArray(job.steps) ? job.steps.map((step) => mapping(step, 'a step')) : [];

test.each(workflows)('$name may read the sources and nothing else', (workflow) => {
  const granted = [workflow.content, ...jobsOf(workflow).map(([, job]) => job)].flatMap((part) =>
    'permissions' in part ? [part.permissions] : [],
  );
  expect(workflow.content).toHaveProperty('permissions');
  for (const permissions of granted) expect([{}, { contents: 'read' }]).toContainEqual(permissions);
  expect(Object.keys(mapping(workflow.content.on, 'on'))).not.toContain('pull_request_target');
});

test.each(workflows)(
  '$name takes others’ actions at one commit only, and leaves them no key',
  ({ text, ...workflow }) => {
    for (const [, action] of text.matchAll(/uses: (.+)/g)) {
      expect(action).toMatch(/^(\.\/\.github\/workflows\/\w+\.yml|actions\/[\w-]+@[0-9a-f]{40} # v[\d.]+)$/);
    }
    for (const [, job] of jobsOf({ text, ...workflow })) {
      for (const step of stepsOf(job)) {
        if (String(step.uses).startsWith('actions/checkout@')) {
          expect(step.with).toMatchObject({ 'persist-credentials': false });
        }
      }
    }
  },
);

test.each(workflows)('$name runs what there is, within a limit of time, and no text from outside', (workflow) => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }; // npm's own field
  for (const [name, job] of jobsOf(workflow)) {
    if (!('uses' in job)) expect(job['timeout-minutes'], name).toBeLessThanOrEqual(60);
    for (const step of stepsOf(job)) {
      const run = String(step.run ?? '');
      expect(run).not.toContain('${{');
      for (const [, script] of run.matchAll(/npm (?:run )?(\w+)/g)) expect(scripts).toHaveProperty(script!);
      for (const [, file] of run.matchAll(/node (\S+)/g)) expect(existsSync(join(ROOT, file!)), file).toBe(true);
    }
  }
});

test('only the steps that sign see secrets, each those of its own system', () => {
  const seen = workflows.flatMap((workflow) =>
    jobsOf(workflow).flatMap(([, job]) =>
      stepsOf(job).flatMap((step) => {
        const secrets = [...JSON.stringify(step).matchAll(/secrets\.(\w+)/g)].map((match) => match[1]!);
        return secrets.length > 0
          ? [{ if: step.if, run: step.run, secrets: secrets.map((name) => name.split('_')[0]) }]
          : [];
      }),
    ),
  );
  const run = 'npm run pack -- --release';
  expect(seen).toEqual([
    { if: "runner.os == 'macOS'", run, secrets: ['MAC', 'MAC', 'APPLE', 'APPLE', 'APPLE'] },
    { if: "runner.os == 'Windows'", run, secrets: ['WINDOWS', 'WINDOWS'] },
  ]);
  const all = workflows.flatMap(({ text }) => text.match(/secrets\./g) ?? []);
  expect(all).toHaveLength(7);
});

test('tests and artifacts run on three systems, and artifacts only after the tests', () => {
  const systems = ['ubuntu-24.04', 'macos-15', 'windows-2025'];
  const jobs = new Map(
    workflows.flatMap((workflow) => jobsOf(workflow).map(([name, job]) => [`${workflow.name} ${name}`, job])),
  );
  for (const name of ['tests.yml tests', 'release.yml artifacts']) {
    expect(jobs.get(name)?.strategy).toMatchObject({ matrix: { system: systems } });
  }
  expect(jobs.get('release.yml artifacts')?.needs).toBe('tests');
  expect(jobs.get('release.yml tests')?.uses).toBe('./.github/workflows/tests.yml');
});
