import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActId } from '../../../../shared/model/ids.ts';
import { merge, splitActs, splitOff, tell } from '../../../../shared/register/acts.ts';
import { makeAlias, makeEntry } from '../../../../shared/register/records.ts';
import { type Entry, type Register, readRegister } from '../../../../shared/register/register.ts';
import { newFold } from '../../../../shared/steps/fold.ts';
import { inverse } from '../../../../shared/steps/undo.ts';
import { ANA, BEN, Device, meet, memberNamed } from '../../../kit/people.ts';

/** One thing one of three people does, or two of them meeting. Numbers choose among what there is then. */
const doing = fc.record({
  who: fc.nat(2),
  what: fc.constantFrom('make', 'make', 'rename', 'alias', 'merge', 'merge', 'split', 'undo', 'meet'),
  one: fc.nat(20),
  other: fc.nat(20),
});
type Doing = typeof doing extends fc.Arbitrary<infer T> ? T : never;

/** What a view says, as one comparable value. */
const shown = (register: Register) =>
  register.all('actor').map((entry) => ({
    id: entry.id,
    members: entry.members.map(({ id }) => id),
    name: entry.name,
    names: entry.names,
    aliases: entry.aliases.map(({ id, text }) => [id, text]),
    contested: entry.contested,
  }));

/** Lets three people do all that; answers them, with every word typed that nobody replaced or undid since. */
function play(doings: readonly Doing[]): Device[] {
  const people = [ANA, BEN, memberNamed('c')].map((member) => new Device(member));
  const last = new Map<Device, ReturnType<Device['act']>>();
  let typed = 0;
  for (const { who, what, one, other } of doings) {
    const person = people[who]!;
    const entries = readRegister(person.fold).all('actor');
    const pick = (n: number): Entry | undefined => entries[n % entries.length];
    const [first, second] = [pick(one), pick(other)];
    const act = (acts: Parameters<Device['act']>[0]) => {
      if (acts.length > 0) last.set(person, person.act(acts));
    };
    if (what === 'meet') meet(person, people[(who + 1 + (one % 2)) % 3]!);
    else if (what === 'make') act([makeEntry('actor', { name: `n${typed++}` })]);
    else if (what === 'undo') {
      const key = last.get(person);
      if (key) act(inverse(person.fold, key).acts);
    } else if (first === undefined || second === undefined) continue;
    else if (what === 'rename') act(tell(first, 'name', `n${typed++}`));
    else if (what === 'alias') act([makeAlias(first.members[0].id, `n${typed++}`)]);
    else if (what === 'merge') act(first === second ? [] : merge(first, second));
    else act(splitActs(splitOff(first, first.members[other % first.members.length]!.id)));
  }
  return people;
}

const options = { seed: 20261122, numRuns: 150 };
const doings = fc.array(doing, { maxLength: 40 });

test('any interleaving of making, naming, merging and splitting by three people shows the same to all [R8]', () => {
  fc.assert(
    fc.property(doings, fc.nat(), (list, salt) => {
      const people = play(list);
      meet(...people);
      const views = people.map(({ fold }) => shown(readRegister(fold)));
      expect(views[1]).toEqual(views[0]);
      expect(views[2]).toEqual(views[0]);
      // In another order, one by one, some twice.
      const steps = [...people[0]!.entries].sort(([a], [b]) => (hash(a, salt) < hash(b, salt) ? -1 : 1));
      const fold = newFold();
      let register = readRegister(fold);
      for (const step of steps) {
        fold.add([step, steps[0]!]);
        register = readRegister(fold, register);
      }
      expect(shown(register)).toEqual(views[0]);
    }),
    options,
  );
});

test('every word that still stands in a live record is a name of exactly one entry [R3, R5]', () => {
  fc.assert(
    fc.property(doings, (list) => {
      const [ana, ...others] = play(list);
      meet(ana!, ...others);
      const register = readRegister(ana!.fold);
      const entries = register.all('actor');
      for (const [what, field] of [
        ['actor', 'name'],
        ['alias', 'text'],
      ] as const) {
        for (const record of ana!.fold.all('make', what)) {
          const home = register.of((what === 'alias' ? record.fields.of?.value : record.id) as ActId)!;
          for (const { value } of record.fields[field]?.heads ?? []) {
            if (home.gone) continue;
            expect(home.names).toContain(value);
            expect(entries.filter(({ names }) => names.includes(value as string))).toEqual([home]);
          }
        }
      }
    }),
    options,
  );
});

test('merging and then splitting the same one off shows everything as it was [R4, R7]', () => {
  fc.assert(
    fc.property(doings, fc.nat(20), fc.nat(20), (list, one, other) => {
      const [ana, ...others] = play(list);
      meet(ana!, ...others);
      const before = readRegister(ana!.fold);
      const alone = before.all('actor').filter(({ members }) => members.length === 1);
      const [front, joined] = [before.all('actor')[one % 21], alone[other % Math.max(1, alone.length)]];
      fc.pre(front !== undefined && joined !== undefined && front !== joined);
      ana!.act(merge(front!, joined!));
      const both = readRegister(ana!.fold).of(front!.id)!;
      expect(both.members).toHaveLength(front!.members.length + 1);
      ana!.act(splitActs(splitOff(both, joined!.members[0].id)));
      expect(shown(readRegister(ana!.fold))).toEqual(shown(before));
    }),
    options,
  );
});

/** Some order of the keys for each salt. */
function hash(key: string, salt: number): number {
  let sum = salt;
  for (const char of key) sum = (Math.imul(sum, 31) + char.charCodeAt(0)) | 0;
  return sum;
}
