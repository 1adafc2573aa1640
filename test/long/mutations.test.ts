import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import type { Broken } from '../mutations/break-rules.ts';
import { MUTATIONS } from '../mutations/mutations.ts';

const PROGRAM = join(import.meta.dirname, '..', 'mutations', 'break-rules.ts');
/** So many processes share the rules. */
const PROCESSES = 2;
/** The longest that one may take for all of its rules, in milliseconds. */
const LIMIT = 400_000;

/** What comes of the rules of one process, as it comes: by their places in the list, and null for none. */
function broken(which: number): (index: number | null) => Promise<Broken> {
  const outcomes = new Map<number | null, PromiseWithResolvers<Broken>>();
  const outcome = (index: number | null): PromiseWithResolvers<Broken> => {
    const known = outcomes.get(index) ?? Promise.withResolvers<Broken>();
    outcomes.set(index, known);
    return known;
  };
  const child = spawn(process.execPath, [PROGRAM, String(which), String(PROCESSES)], { timeout: LIMIT });
  process.once('exit', () => child.kill());
  let said = '';
  child.stderr.on('data', (text: Buffer) => {
    said += text.toString();
  });
  const ended = new Promise<never>((_, failed) => {
    child.once('close', (code) => failed(new Error(`it ended with ${code} and has said: ${said}`)));
  });
  ended.catch(() => undefined); // told to whoever still waits
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('{')) return;
    const told = JSON.parse(line) as Broken; // our own program prints just this
    outcome(told.index).resolve(told);
  });
  return (index) => Promise.race([outcome(index).promise, ended]);
}

const processes = Array.from({ length: PROCESSES }, (_, which) => broken(which));

it.each(MUTATIONS.map(({ rule, to }, index) => [rule, to, index] as const))(
  '[%s] broken so is caught: %s',
  async (_, __, index) => {
    const of = processes[index % PROCESSES]!; // one for each remainder
    expect(await of(index)).toEqual({ index, served: true, caughtBy: expect.any(String), errors: [] });
  },
);

it.each(processes.map((of, which) => [which, of] as const))('with no rule broken nothing fails (%i)', async (_, of) => {
  expect(await of(null)).toEqual({ index: null, served: false, caughtBy: null, errors: [] });
});
