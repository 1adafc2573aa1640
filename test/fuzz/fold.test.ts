import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ActId, actId, newStepKey, type StepKey, stepOf } from '../../shared/model/ids.ts';
import type { Act, Step } from '../../shared/model/step.ts';
import { drop, edit, mark, relate, restore } from '../../shared/steps/commands.ts';
import { newFold } from '../../shared/steps/fold.ts';
import { inverse } from '../../shared/steps/undo.ts';
import { anchorAt, Device, type Entry, meet, memberNamed, shown } from '../kit/people.ts';
import { referenceFold } from '../kit/reference-fold.ts';

const SEED = 20_261_121;
const span = anchorAt(3, 'ninety');
const TAGS = ['claim', 'actor', 'figure'] as const;

/** What somebody at one device does next. Indices are taken modulo what there is. */
type Move =
  | { do: 'mark'; tag: number; source: number | null }
  | { do: 'edit' | 'drop' | 'restore' | 'undo'; pick: number; tag: number }
  | { do: 'relate'; pick: number; other: number }
  | {
      do: 'raw';
      pick: number;
      over: number[];
      seq: number;
      field: 'tag' | 'dropped' | 'attrs.x';
      value: boolean | null;
    }
  | { do: 'unknown' }
  | { do: 'meet'; with: number };

const nat = fc.nat(40);
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ do: fc.constant('mark' as const), tag: fc.nat(2), source: fc.option(fc.nat(2)) }),
  fc.record({
    do: fc.constantFrom('edit' as const, 'drop' as const, 'restore' as const, 'undo' as const),
    pick: nat,
    tag: fc.nat(2),
  }),
  fc.record({ do: fc.constant('relate' as const), pick: nat, other: nat }),
  fc.record({
    do: fc.constant('raw' as const),
    pick: nat,
    over: fc.array(nat, { maxLength: 3 }),
    seq: fc.nat(12),
    field: fc.constantFrom('tag' as const, 'dropped' as const, 'attrs.x' as const),
    value: fc.constantFrom(true, false, null),
  }),
  fc.constant({ do: 'unknown' as const }),
  fc.record({ do: fc.constant('meet' as const), with: fc.nat(4) }),
);

/** Four people, the first with two devices. */
const history = fc.array(fc.tuple(fc.nat(4), move), { minLength: 1, maxLength: 60, size: 'max' });

function play(moves: readonly (readonly [number, Move])[]): Entry[] {
  const devices = ['a', 'a', 'b', 'c', 'd'].map((letter) => new Device(memberNamed(letter)));
  const makers: ActId[] = [];
  const acts: ActId[] = [];
  const keys: StepKey[] = [];
  for (const [who, next] of moves) {
    const device = devices[who]!;
    const seen = (pick: number) => {
      const id = makers[pick % Math.max(makers.length, 1)];
      return id === undefined ? undefined : device.fold.get(id);
    };
    const act = (list: readonly Act[]) => {
      const key = device.act(list);
      keys.push(key);
      acts.push(actId(key, 0));
      return actId(key, 0);
    };
    switch (next.do) {
      case 'mark':
        // The second act of the step makes a record, too.
        makers.push(second(act([orUnknown([])[0]!, marked(next)])));
        break;
      case 'edit':
      case 'drop':
      case 'restore': {
        const record = seen(next.pick);
        if (record === undefined) break;
        if (next.do === 'edit') act([edit(record, { tag: TAGS[next.tag]! })]);
        else act([next.do === 'drop' ? drop(record) : restore(record)]);
        break;
      }
      case 'undo': {
        const key = keys[next.pick % Math.max(keys.length, 1)];
        if (key?.startsWith(device.member)) device.act(orUnknown(inverse(device.fold, key).acts), 'undo');
        break;
      }
      case 'relate': {
        const [from, to] = [seen(next.pick), seen(next.other)];
        if (from && to) act([relate('claimer', from.id, to.id)]);
        break;
      }
      case 'raw': {
        if (makers.length === 0) break;
        const of = makers[next.pick % makers.length]!;
        const over = next.over.flatMap((pick) => acts[pick % acts.length] ?? []);
        const key = newStepKey(device.member);
        const set = { [next.field]: next.value };
        const raw: Act = { kind: 'edit', of, set, over: { [next.field]: over } };
        const step: Step = { v: 1, by: device.member, at: 0, seq: next.seq, via: 'hand', acts: [raw], sig: '' };
        device.receive([[key, step]]);
        acts.push(actId(key, 0));
        break;
      }
      case 'unknown':
        act(orUnknown([]));
        break;
      case 'meet':
        meet(device, devices[next.with]!);
        break;
    }
  }
  return [...new Map(devices.flatMap((device) => [...device.entries]))];
}

const marked = ({ tag, source }: Extract<Move, { do: 'mark' }>): Act => ({
  ...mark(TAGS[tag]!, [span]),
  ...(source === null ? {} : { source: `s${source}` }),
});

const second = (id: ActId): ActId => actId(stepOf(id), 1);

/** A step needs an act; this one nobody knows. */
const orUnknown = (acts: readonly Act[]): readonly Act[] =>
  acts.length > 0 ? acts : [{ kind: 'teleport', of: 7 } as unknown as Act]; // a newer Postil's act has no type here

function foldOf(...groups: readonly (readonly Entry[])[]) {
  const fold = newFold();
  for (const group of groups) fold.add(group);
  return shown(fold);
}

it('[F1] any order, grouping and duplication folds to the same state', () => {
  fc.assert(
    fc.property(history, fc.infiniteStream(fc.nat(1_000_000)), (moves, dice) => {
      const entries = play(moves);
      const together = foldOf(entries);
      const shuffled = entries
        .map((entry) => [dice.next().value!, entry] as const)
        .sort(([a], [b]) => a - b)
        .map(([, entry]) => entry);
      expect(foldOf(...shuffled.map((entry) => [entry]))).toEqual(together);
      expect(foldOf(...[...entries].reverse().map((entry) => [entry]))).toEqual(together);
      const cut = dice.next().value! % (entries.length + 1);
      expect(foldOf(shuffled.slice(cut), entries, shuffled.slice(0, cut))).toEqual(together);
    }),
    { seed: SEED, numRuns: 400 },
  );
});

it('[F1] looking in between changes nothing', () => {
  fc.assert(
    fc.property(history, (moves) => {
      const entries = play(moves);
      const fold = newFold();
      for (const entry of entries) {
        fold.add([entry]);
        shown(fold);
      }
      expect(shown(fold)).toEqual(foldOf(entries));
    }),
    { seed: SEED, numRuns: 150 },
  );
});

it('[F2-F9] shows what the rules say, spelled out one by one', () => {
  fc.assert(
    fc.property(history, (moves) => {
      const entries = play(moves);
      const fold = newFold();
      fold.add(entries);
      const expected = referenceFold(entries);
      for (const [id, { id: first, heads, contested, fate }] of expected) {
        const record = fold.get(id)!;
        expect(record.id).toBe(first);
        const found = Object.entries(record.fields);
        expect(
          Object.fromEntries(found.map(([name, field]) => [name, field.heads.map((head) => head.act).sort()])),
        ).toEqual(Object.fromEntries(Object.entries(heads).map(([name, acts]) => [name, [...acts].sort()])));
        expect(
          found
            .filter(([, field]) => field.contested)
            .map(([name]) => name)
            .sort(),
        ).toEqual([...contested].sort());
        for (const [, { heads, value }] of found) expect(heads[0]!.value).toEqual(value);
        expect([record.dropped, record.dropContested]).toEqual([fate === 'dropped', fate === 'contested']);
      }
    }),
    { seed: SEED, numRuns: 400 },
  );
});
