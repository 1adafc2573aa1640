import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countSteps,
  countUnseen,
  isKnown,
  type Looked,
  seenBut,
  someCameLate,
  unseenSteps,
} from '../../../../shared/history/looked.ts';
import { type LookedRooms, lookedAt, noteLooked } from '../../../../shared/history/looked-notes.ts';
import { articleIdOf, type MemberId, type StepKey } from '../../../../shared/model/ids.ts';
import { makeRead } from '../../../../shared/model/records.ts';
import { mark } from '../../../../shared/steps/commands.ts';
import type { Fold } from '../../../../shared/steps/fold.ts';
import { isOwnRecord } from '../../../../shared/steps/guard/people-rules.ts';
import { ANA, anchorAt, BEN, Device, meet, memberNamed } from '../../../kit/people.ts';

const CLEO = memberNamed('c');
const AID = articleIdOf('fog');
const NONE: Looked = new Map();
const seen = (marks: Iterable<readonly [MemberId, readonly [number, number]]>): LookedRooms =>
  new Map([['marks', new Map(marks)]]);
const marksOf = (people: Device) => lookedAt(people.fold, ANA).get(AID)?.rooms.get('marks');
const all = (fold: Fold, me: MemberId) => seenBut(fold, me, new Set());
const doSome = (device: Device, n: number) =>
  Array.from({ length: n }, (_, i) => device.act([mark('claim', [anchorAt(i, 'fog')])]));

test('what others did since one last looked is unseen, one’s own never is [H7]', () => {
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  doSome(ben, 2);
  meet(ana, ben);
  const looked = all(ana.fold, ANA);
  expect(unseenSteps(ana.fold, ANA, looked)).toEqual([]);
  doSome(ana, 1);
  meet(ana, ben);
  const later = doSome(ben, 3);
  meet(ana, ben);
  expect(unseenSteps(ana.fold, ANA, looked)).toEqual(later);
  expect(countUnseen(countSteps(ana.fold), ANA, looked)).toBe(3);
  expect(countUnseen(countSteps(ana.fold), ANA, NONE)).toBe(5);
});

test('what is walked one by one counts as far as nothing before it is left out [H6]', () => {
  const ben = new Device(BEN);
  const [first, second, third] = doSome(ben, 3);
  const but = (...unseen: (StepKey | undefined)[]) =>
    unseenSteps(ben.fold, ANA, seenBut(ben.fold, ANA, new Set(unseen.map((key) => key!))));
  expect(but(second, third)).toEqual([second, third]);
  expect(but(third)).toEqual([third]);
  expect(but(first, third), 'seen out of order is seen again').toEqual([first, second, third]);
});

test('steps that were written offline and come late are unseen, though their seq is low [H7]', () => {
  const ben = new Device(BEN);
  const second = new Device(BEN);
  const [late] = doSome(second, 1);
  doSome(ben, 4);
  const looked = all(ben.fold, ANA);
  ben.receive(second.entries);
  expect(unseenSteps(ben.fold, ANA, looked)).toEqual([late]);
  expect(countUnseen(countSteps(ben.fold), ANA, looked)).toBe(1);
  expect(unseenSteps(ben.fold, ANA, all(ben.fold, ANA))).toEqual([]);
});

test('which steps came late is by the log, and by the order they were taken in where it does not tell [H7]', () => {
  const [ben, second] = [new Device(BEN), new Device(BEN)];
  const [late] = doSome(second, 1);
  const [first, ...rest] = doSome(ben, 3);
  const looked = all(ben.fold, ANA);
  expect(someCameLate(ben.fold, ANA, looked)).toBe(false);
  const started = new Device(ANA);
  started.receive(new Map([...second.entries, ...ben.entries]));
  expect(someCameLate(started.fold, ANA, looked)).toBe(true);
  expect(unseenSteps(started.fold, ANA, looked), 'taken in last').toEqual([rest.at(-1)]);
  const cameAt = new Map([first, ...rest].map((key, i) => [key!, i]));
  expect(unseenSteps(started.fold, ANA, looked, cameAt), 'not in the log yet').toEqual([late]);
  expect(unseenSteps(started.fold, ANA, looked, new Map([...cameAt, [late!, 7]]))).toEqual([late]);
  expect(unseenSteps(started.fold, ANA, looked, new Map([...cameAt, [late!, 1]]))).toEqual([rest.at(-1)]);
  expect(someCameLate(started.fold, ANA, NONE), 'where all are new nothing is asked').toBe(false);
});

test('two devices of one reader add up to what either has seen, in one record an article [H6]', () => {
  const [home, work] = [new Device(ANA), new Device(ANA)];
  const looks = (device: Device, seq: number, steps: number) =>
    device.do(
      noteLooked(
        device.fold,
        ANA,
        AID,
        seen([
          [BEN, [seq, steps]],
          [CLEO, [2, 2]],
        ]),
      ),
    );
  looks(home, 3, 3);
  looks(work, 5, 4);
  meet(home, work);
  expect(marksOf(home)?.get(BEN)).toEqual([5, 4]);
  looks(home, 5, 5);
  meet(home, work);
  expect(marksOf(work)?.get(BEN)).toEqual([5, 5]);
  // A look that saw less takes nothing back.
  looks(work, 1, 1);
  expect(marksOf(work)?.get(BEN)).toEqual([5, 5]);
  // A device that has got later steps and fewer of them takes nothing of what the other one counted.
  looks(home, 9, 2);
  meet(home, work);
  expect(marksOf(work)?.get(BEN)).toEqual([9, 5]);
  looks(work, 5, 5);
  expect([...work.fold.all('make', 'read')]).toHaveLength(2);
  expect(isKnown(new Map([[BEN, [9, 5]]]), marksOf(work)!)).toBe(true);
  expect(isKnown(new Map([[BEN, [9, 6]]]), marksOf(work)!)).toBe(false);
});

test('only the reader’s own records count, what cannot be read is passed over, and the guard takes a note as it is', () => {
  const people = new Device(BEN);
  people.do({ kind: 'make', what: 'read', fields: { seen: [], looked: { aid: AID, by: { [CLEO]: [9, 9] } } } });
  expect(lookedAt(people.fold, ANA).size).toBe(0);
  const ana = new Device(ANA);
  ana.do({
    kind: 'make',
    what: 'read',
    fields: { seen: [], looked: { aid: AID, by: { nobody: [1, 1], [CLEO]: 'all' } } },
  });
  ana.do({ kind: 'make', what: 'read', fields: { seen: [], looked: 7 } });
  ana.do(makeRead([]));
  expect(marksOf(ana)?.size).toBe(0);
  const note = noteLooked(ana.fold, ANA, AID, seen([[BEN, [1, 1]]]));
  expect(isOwnRecord(note, ANA)).toBe(true);
});

test('however steps come in and are walked, what is left unseen is exactly what was not walked up to [H6, H7]', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2), { minLength: 1, maxLength: 30 }), fc.nat(30), (who, walked) => {
      const people = [new Device(ANA), new Device(BEN), new Device(CLEO)];
      for (const one of who) {
        doSome(people[one]!, 1);
        if (one === 0) meet(...people);
      }
      meet(...people);
      const { fold } = people[0]!;
      const list = unseenSteps(fold, ANA, NONE);
      const left = list.slice(walked);
      const looked = seenBut(fold, ANA, new Set(left));
      const unseen = unseenSteps(fold, ANA, looked);
      // A step of the same seq by a second person is left for them alone; nobody here has two devices.
      expect(unseen).toEqual(left);
      expect(countUnseen(countSteps(fold), ANA, looked)).toBe(left.length);
    }),
    { seed: 54, numRuns: 200 },
  );
});

test('an article’s marks and text are noted in one record, the project and its register in another [H6, H10]', () => {
  const ana = new Device(ANA);
  const at = (seq: number): Looked => new Map([[BEN, [seq, seq]]]);
  ana.do(noteLooked(ana.fold, ANA, AID, new Map([['marks', at(3)]])));
  ana.do(noteLooked(ana.fold, ANA, AID, new Map([['text', at(2)]])));
  ana.do(noteLooked(ana.fold, ANA, 'project', new Map([['register', at(5)]])));
  ana.do(noteLooked(ana.fold, ANA, 'project', new Map([['project', at(4)]])));
  expect([...ana.fold.all('make', 'read')]).toHaveLength(2);
  const known = lookedAt(ana.fold, ANA);
  expect(known.get(AID)?.rooms).toEqual(
    new Map([
      ['marks', at(3)],
      ['text', at(2)],
    ]),
  );
  expect(known.get('project')?.rooms).toEqual(
    new Map([
      ['project', at(4)],
      ['register', at(5)],
    ]),
  );
  // What an earlier Postil wrote tells of marks alone: the text was never looked at, which is not the same as nothing of it.
  const old = new Device(ANA);
  old.do({ kind: 'make', what: 'read', fields: { seen: [], looked: { aid: AID, by: { [BEN]: [3, 3] } } } });
  expect(lookedAt(old.fold, ANA).get(AID)?.rooms.has('text')).toBe(false);
});
