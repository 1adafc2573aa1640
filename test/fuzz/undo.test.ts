import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ActId, actId, type StepKey } from '../../shared/model/ids.ts';
import type { Act } from '../../shared/model/step.ts';
import { drop, edit, mark, restore } from '../../shared/steps/commands.ts';
import { inverse } from '../../shared/steps/undo.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../kit/people.ts';

const SEED = 20_261_121;
const span = anchorAt(3, 'ninety');

/** What somebody does next to one of the marks that are there. */
const move = fc.record({
  do: fc.constantFrom('mark' as const, 'edit' as const, 'drop' as const, 'restore' as const),
  pick: fc.nat(20),
  field: fc.constantFrom('tag', 'attrs.x', 'attrs.y'),
  value: fc.constantFrom('claim', 'actor', 'figure'),
});
const moves = fc.array(move, { minLength: 1, maxLength: 30, size: 'max' });
type Move = typeof move extends fc.Arbitrary<infer M> ? M : never;

/** Does these things at a device, skipping what would change nothing; answers the steps' keys. */
function work(device: Device, list: readonly Move[], marks: ActId[]): StepKey[] {
  return list.flatMap(({ do: what, pick, field, value }) => {
    const record = device.fold.get(marks[pick % Math.max(marks.length, 1)] ?? ('' as ActId));
    let act: Act | null = null;
    if (what === 'mark') act = mark(value, [span]);
    else if (record === undefined) act = null;
    else if (what === 'edit' && !record.dropped) act = edit(record, { [field]: value });
    else if (what === 'drop' && !record.dropped) act = drop(record);
    else if (what === 'restore' && record.dropped) act = restore(record);
    if (act === null) return [];
    const key = device.act([act]);
    if (what === 'mark') marks.push(actId(key, 0));
    return [key];
  });
}

/** The values on the screen. */
const seen = (device: Device) =>
  [...device.fold.all('mark')].map((record) => [
    record.id,
    Object.entries(record.fields)
      .filter(([field, { value }]) => field !== 'dropped' && value !== null)
      .map(([field, { value }]) => [field, value]),
  ]);

it('[U2, U3, U5] alone, one can undo everything step by step, and redo it', () => {
  fc.assert(
    fc.property(moves, (list) => {
      const ana = new Device(ANA);
      const keys = work(ana, list, []);
      const screens = [seen(ana)];
      const undone = keys.toReversed().map((key) => {
        const { acts, skipped } = inverse(ana.fold, key);
        expect([acts.length > 0, skipped]).toEqual([true, 0]);
        const undo = ana.act(acts, 'undo');
        screens.push(seen(ana));
        return undo;
      });
      expect(screens.at(-1)).toEqual([]);
      for (const key of undone.toReversed()) {
        expect(seen(ana)).toEqual(screens.pop());
        ana.act(inverse(ana.fold, key).acts, 'redo');
      }
      expect(seen(ana)).toEqual(screens.pop());
    }),
    { seed: SEED, numRuns: 300 },
  );
});

it('[U3, U4] whatever is undone, what the other did and nobody undid stays on the screen', () => {
  fc.assert(
    fc.property(moves, moves, moves, (before, hers, his) => {
      const [ana, ben] = [new Device(ANA), new Device(BEN)];
      const marks: ActId[] = [];
      work(ana, before, marks);
      meet(ana, ben);
      const keys = work(ana, hers, [...marks]);
      work(ben, his, [...marks]);
      meet(ana, ben);
      for (const key of keys.toReversed()) {
        const { acts } = inverse(ana.fold, key);
        if (acts.length > 0) ana.act(acts, 'undo');
      }
      meet(ana, ben);
      for (const id of marks) {
        for (const [field, { heads }] of Object.entries(ben.fold.get(id)!.fields)) {
          const hisLast = lastBy(ben, id, field);
          if (hisLast !== null) expect(heads.map((head) => head.value)).toContainEqual(hisLast);
        }
      }
    }),
    { seed: SEED, numRuns: 300 },
  );
});

/** The value Ben gave a field last, or null. */
function lastBy(device: Device, id: ActId, field: string) {
  const own = device.fold.history(id).filter((entry) => entry.by === BEN && field in entry.set);
  return own.at(-1)?.set[field] ?? null;
}
