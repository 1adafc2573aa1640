import { sha256 } from '@noble/hashes/sha2.js';
import { base32 } from '../base/base32.ts';
import { isStepKey, type StepKey } from '../model/ids.ts';
import { parseStep } from './parse.ts';

/** What a room holds, in a few words: equal exactly where its steps are (a step under its key never changes). */
export interface RoomState {
  readonly steps: number;
  /** The highest `seq` among them; 0 where there are none. */
  readonly seq: number;
  /** SHA-256 over the sorted keys, base32. */
  readonly digest: string;
}

/** The state of a room by the entries of its `steps` map. What cannot be read as a step does not count. */
export function roomState(entries: Iterable<readonly [string, unknown]>): RoomState {
  const keys: StepKey[] = [];
  let seq = 0;
  for (const [key, value] of entries) {
    const step = isStepKey(key) ? parseStep(value) : null;
    if (step === null || !isStepKey(key)) continue;
    keys.push(key);
    seq = Math.max(seq, step.seq);
  }
  return { steps: keys.length, seq, digest: stepsDigest(keys) };
}

/** The digest of a set of steps by their keys. */
export const stepsDigest = (keys: readonly StepKey[]): string =>
  base32(sha256(new TextEncoder().encode([...keys].sort().join('\n'))));
