import { expect, test } from 'vitest';
import { type ActId, stepOf } from '../../../../shared/model/ids.ts';
import { merge, splitActs, splitOff, takeOut, tell } from '../../../../shared/register/acts.ts';
import { makeAlias, makeEntry, makeSame } from '../../../../shared/register/records.ts';
import { type Entry, readRegister } from '../../../../shared/register/register.ts';
import { drop, edit } from '../../../../shared/steps/commands.ts';
import { inverse } from '../../../../shared/steps/undo.ts';
import { ANA, BEN, Device, meet } from '../../../kit/people.ts';

const at = (device: Device, id: ActId): Entry => readRegister(device.fold).of(id)!;
const actor = (device: Device, name: string) => device.do(makeEntry('actor', { name }));

/** Makes entries of these names and merges each with the first, which stays in front. */
function merged(device: Device, ...names: string[]): ActId[] {
  const ids = names.map((name) => actor(device, name));
  for (const id of ids.slice(1)) device.act(merge(at(device, ids[0]!), at(device, id)));
  return ids;
}

test('entries are told apart by kind, and hold what was told [R1]', () => {
  const ana = new Device(ANA);
  const id = ana.do(makeEntry('measure', { name: 'deaths', unit: 'people', note: '' }));
  actor(ana, 'Red Crescent');
  const register = readRegister(ana.fold);
  expect(register.all('measure').map((entry) => [entry.id, entry.name, entry.unit, entry.note])).toEqual([
    [id, 'deaths', 'people', ''],
  ]);
  expect(register.all('actor').map(({ name }) => name)).toEqual(['Red Crescent']);
  expect(register.all('concept')).toEqual([]);
});

test('merged entries are one under the lowest id, and every id leads there [R3]', () => {
  const ana = new Device(ANA);
  const ids = merged(ana, 'UN', 'United Nations', 'Nations unies');
  const register = readRegister(ana.fold);
  expect(register.all('actor')).toHaveLength(1);
  for (const id of ids) expect(register.of(id)?.id).toBe([...ids].sort()[0]);
});

test('the one in front gives its name, the others what it does not tell [R4, R5]', () => {
  const ana = new Device(ANA);
  const front = ana.do(makeEntry('actor', { name: 'UN' }));
  const other = ana.do(makeEntry('actor', { name: 'United Nations', type: 'organisation', externalId: 'Q1065' }));
  ana.act(merge(at(ana, front), at(ana, other)));
  const entry = at(ana, other);
  expect([entry.name, entry.type, entry.externalId]).toEqual(['UN', 'organisation', 'Q1065']);
  expect(entry.names).toEqual(['UN', 'United Nations']);
  // The other way round, the same two records give the other name.
  const ben = new Device(BEN);
  ben.receive(ana.entries);
  ben.act([...splitActs(splitOff(at(ben, front), other))]);
  ben.act(merge(at(ben, other), at(ben, front)));
  expect(at(ben, front).name).toBe('United Nations');
});

test('a merging of two kinds, of one with itself, or with what is not here, does not count [R3]', () => {
  const ana = new Device(ANA);
  const one = actor(ana, 'Aid');
  const other = ana.do(makeEntry('concept', { name: 'Aid' }));
  const ben = new Device(BEN);
  const away = actor(ben, 'Aid agency');
  ana.act([makeSame(one, other), makeSame(one, one), makeSame(one, away)]);
  expect(at(ana, one).members).toHaveLength(1);
  meet(ana, ben);
  expect(at(ana, one).members).toHaveLength(2);
});

test('the one that held the others together is split off; they stay one [R7]', () => {
  const ana = new Device(ANA);
  const [hub, left, right] = merged(ana, 'Ministry', 'Health ministry', 'Ministry of health') as [ActId, ActId, ActId];
  const split = splitOff(at(ana, hub), hub);
  expect(split.ends).toHaveLength(2);
  expect(split.keeps).toHaveLength(1);
  ana.act(splitActs(split));
  expect(at(ana, hub).members).toHaveLength(1);
  expect(at(ana, left).id).toBe(at(ana, right).id);
});

test('an outer one is split off without anything new, and undoing that makes them one again [R7]', () => {
  const ana = new Device(ANA);
  const [hub, left, right] = merged(ana, 'a', 'b', 'c') as [ActId, ActId, ActId];
  const split = splitOff(at(ana, hub), left);
  expect(split.keeps).toEqual([]);
  const key = ana.act(splitActs(split));
  expect(at(ana, left).name).toBe('b');
  expect(at(ana, hub).id).toBe(at(ana, right).id);
  ana.act(inverse(ana.fold, key).acts, 'undo');
  expect(at(ana, left).members).toHaveLength(3);
});

test('a merging made apart from a split goes on counting [R7]', () => {
  const ana = new Device(ANA);
  const ben = new Device(BEN);
  const [one, other] = merged(ana, 'Ali Hassan', 'A. Hassan') as [ActId, ActId];
  meet(ana, ben);
  ana.act(splitActs(splitOff(at(ana, one), other)));
  ben.act([makeSame(one, other)]);
  meet(ana, ben);
  expect(at(ana, other).id).toBe(at(ana, one).id);
  ana.act(splitActs(splitOff(at(ana, one), other)));
  meet(ana, ben);
  expect(at(ben, other).id).not.toBe(at(ben, one).id);
});

test('two who rename apart contest, and both names stay [R5]', () => {
  const ana = new Device(ANA);
  const ben = new Device(BEN);
  const id = actor(ana, 'UNO');
  meet(ana, ben);
  ana.act(tell(at(ana, id), 'name', 'UN'));
  ben.act(tell(at(ben, id), 'name', 'United Nations'));
  meet(ana, ben);
  const entry = at(ana, id);
  expect(entry.contested).toBe(true);
  expect([...entry.names].sort()).toEqual(['UN', 'United Nations']);
});

test('what is cleared is cleared wherever it was told [R4]', () => {
  const ana = new Device(ANA);
  const front = ana.do(makeEntry('actor', { name: 'UN' }));
  const other = ana.do(makeEntry('actor', { name: 'United Nations', type: 'group' }));
  ana.act(merge(at(ana, front), at(ana, other)));
  ana.act(tell(at(ana, front), 'type', ''));
  expect(at(ana, front).type).toBe('');
});

test('aliases have dates, go with their record, and can be taken out [R1]', () => {
  const ana = new Device(ANA);
  const id = actor(ana, 'Istanbul');
  const alias = ana.do(makeAlias(id, 'Constantinople', { to: '1930' }));
  expect(at(ana, id).aliases.map(({ text, from, to }) => [text, from, to])).toEqual([['Constantinople', '', '1930']]);
  const other = actor(ana, 'Stamboul');
  ana.act(merge(at(ana, other), at(ana, id)));
  expect(at(ana, other).names).toEqual(['Stamboul', 'Istanbul', 'Constantinople']);
  ana.act([drop(ana.fold.get(alias)!)]);
  expect(at(ana, other).names).toEqual(['Stamboul', 'Istanbul']);
});

test('an entry that was taken out is offered no more and still has its name [R6]', () => {
  const ana = new Device(ANA);
  const [one, other] = merged(ana, 'a', 'b') as [ActId, ActId];
  const key = ana.act(takeOut(at(ana, one)));
  expect(readRegister(ana.fold).all('actor')).toEqual([]);
  expect([at(ana, other).gone, at(ana, other).name]).toEqual([true, 'a']);
  ana.act(inverse(ana.fold, key).acts, 'undo');
  expect(at(ana, one).gone).toBe(false);
  // Beside a live member a dropped one tells nothing.
  ana.act([drop(ana.fold.get(one)!)]);
  expect(at(ana, one).names).toEqual(['b']);
});

test('making an entry is not undone while somebody else’s name or merging stands on it [U3]', () => {
  const ana = new Device(ANA);
  const ben = new Device(BEN);
  const [one, other] = [actor(ana, 'UN'), actor(ana, 'Unicef')];
  meet(ana, ben);
  ben.do(makeAlias(one, 'the UN'));
  ben.act(merge(at(ben, one), at(ben, other)));
  meet(ana, ben);
  for (const id of [one, other]) {
    expect(inverse(ana.fold, stepOf(id))).toEqual({ acts: [], skipped: 1, blockedBy: BEN });
  }
});

test('a value of a newer version in a field is no name and breaks nothing [R1]', () => {
  const ana = new Device(ANA);
  const id = actor(ana, 'UN');
  ana.act([edit(ana.fold.get(id)!, { name: { text: 'UN' } })]);
  ana.act([
    { kind: 'make', what: 'same', fields: { a: 5, b: id } },
    { kind: 'make', what: 'alias', fields: { of: null } },
  ]);
  expect(at(ana, id).name).toBe('');
});

test('what a step does not touch is the very same entry after it', () => {
  const ana = new Device(ANA);
  const [one, other, third] = [actor(ana, 'a'), actor(ana, 'b'), actor(ana, 'c')];
  ana.act(merge(at(ana, one), at(ana, other)));
  ana.do(makeAlias(third, 'd'));
  const before = readRegister(ana.fold);
  ana.do(makeAlias(other, 'e'));
  const after = readRegister(ana.fold, before);
  expect(after.of(third)).toBe(before.of(third));
  expect(after.of(one)).not.toBe(before.of(one));
  expect(after.of(one)?.names).toEqual(['a', 'b', 'e']);
});

test('clearing leaves a dropped member as it is: it told nothing [R4, R6]', () => {
  const ana = new Device(ANA);
  const front = ana.do(makeEntry('actor', { name: 'UN', type: 'group' }));
  const other = ana.do(makeEntry('actor', { name: 'United Nations', type: 'organisation' }));
  ana.act(merge(at(ana, front), at(ana, other)));
  ana.act([drop(ana.fold.get(other)!)]);
  ana.act(tell(at(ana, front), 'type', ''));
  expect(at(ana, front).type).toBe('');
  expect(ana.fold.get(other)).toMatchObject({ dropped: true, dropContested: false });
});
