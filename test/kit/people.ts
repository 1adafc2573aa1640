import type { Anchor } from '../../shared/model/anchor.ts';
import { type ActId, actId, type MemberId, newStepKey, type StepKey } from '../../shared/model/ids.ts';
import type { Act, Step, Via } from '../../shared/model/step.ts';
import { type Fold, newFold } from '../../shared/steps/fold.ts';

/** A step under its key. */
export type Entry = readonly [StepKey, Step];

/** Members for tests: ids of the right form that stand for nobody. */
export const memberNamed = (letter: string): MemberId => letter.repeat(26) as MemberId;
export const ANA = memberNamed('a');
export const BEN = memberNamed('b');

/** An anchor in an article whose first text is `quote` at `start`. */
export const anchorAt = (start: number, quote: string): Anchor => ({
  start: [1, start],
  end: [1, start + quote.length - 1],
  quote,
  prefix: '',
  suffix: '',
});

/**
 * A person at one device: a copy of a room that holds what has arrived there. Signatures are left out: the fold never
 * looks at them, the guard does.
 */
export class Device {
  readonly member: MemberId;
  readonly fold: Fold = newFold();
  readonly entries = new Map<StepKey, Step>();

  constructor(member: MemberId) {
    this.member = member;
  }

  /** Does something here; answers the step's key. `wanted` may be a function of it, as in an open room. */
  act(wanted: readonly Act[] | ((key: StepKey) => readonly Act[]), via: Via = 'hand'): StepKey {
    const key = newStepKey(this.member);
    const acts = typeof wanted === 'function' ? wanted(key) : wanted;
    const step: Step = { v: 1, by: this.member, at: 0, seq: this.fold.seq + 1, via, acts, sig: '' };
    this.receive([[key, step]]);
    return key;
  }

  /** Does one thing here; answers its act id. */
  do(act: Act, via: Via = 'hand'): ActId {
    return actId(this.act([act], via), 0);
  }

  receive(entries: Iterable<Entry>): void {
    const list = [...entries];
    for (const [key, step] of list) this.entries.set(key, step);
    this.fold.add(list);
  }
}

/** Everybody gets everything. */
export function meet(...devices: readonly Device[]): void {
  const all = new Map(devices.flatMap((device) => [...device.entries]));
  for (const device of devices) device.receive(all);
}

/** All that a fold shows, as one comparable value. */
export function shown(fold: Fold): unknown {
  const kinds = ['mark', 'relate', 'comment', 'verdict', 'progress', 'make'] as const;
  const records = new Map([...fold.keys()].flatMap((key) => idsOf(fold, key)).map((record) => [record.id, record]));
  const visible = kinds.flatMap((kind) => [...fold.all(kind)].map((record) => record.id)).sort();
  const history = [...records.keys()].sort().map((id) => [id, fold.history(id)]);
  return { seq: fold.seq, records: [...records].sort(([a], [b]) => (a < b ? -1 : 1)), visible, history };
}

const idsOf = (fold: Fold, key: StepKey) =>
  fold.step(key)!.acts.flatMap((_, index) => fold.get(actId(key, index)) ?? []);
