import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Outcome } from './kit/tally.ts';

/** Two thousand in all; another range of seeds is another two thousand. */
const BUNDLES = [0, 1_000] as const;
const TEXTS = [0, 1_000] as const;

/** The most memory a trying process may give to objects, in MiB; and what it may hold in all, Node itself included. */
const HEAP = 128;
const ALL_MEMORY = 400;
/** In milliseconds. Each takes a few; what is left is for a busy machine. */
const LONGEST = 5_000;

async function attempt(program: string, [from, to]: readonly [number, number]): Promise<Outcome> {
  const child = fork(join(import.meta.dirname, 'kit', program), [String(from), String(to)], {
    execArgv: [`--max-old-space-size=${HEAP}`],
  });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${program} ended (${code}) without a word`);
  });
  const [outcome] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined); // it has said all it had to say
  return outcome as Outcome; // its last and only message
}

const total = ({ counts }: Outcome): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

function expectBounded({ wrongs, slowest, memory }: Outcome): void {
  expect(wrongs).toEqual([]);
  expect(slowest).toBeLessThan(LONGEST);
  expect(memory).toBeLessThan(ALL_MEMORY);
}

test('1,000 spoilt .postil files: each is refused in a sentence and changes nothing, or brings only what is right', async () => {
  const outcome = await attempt('mutated-bundles.ts', BUNDLES);
  expectBounded(outcome);
  expect(total(outcome)).toBe(1_000);
  // The attack reaches every depth: the zip, its list, the rooms, and what is right beside what is spoilt.
  for (const end of ['damaged', 'bad-manifest', 'unreadable', 'taken in', 'nothing new']) {
    expect(outcome.counts[end] ?? 0, end).toBeGreaterThan(10);
  }
}, 120_000);

test('1,000 spoilt texts, web pages and binary files: each is refused in a sentence, or is a clean text', async () => {
  const outcome = await attempt('mutated-texts.ts', TEXTS);
  expectBounded(outcome);
  expect(total(outcome)).toBe(1_000);
  for (const end of ['read', 'not-text', 'encoding', 'damaged']) {
    expect(outcome.counts[end] ?? 0, end).toBeGreaterThan(10);
  }
}, 120_000);
