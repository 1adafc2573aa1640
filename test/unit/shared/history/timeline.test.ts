import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf } from '../../../../shared/history/changes.ts';
import { happening } from '../../../../shared/history/deed.ts';
import { inLogOrder } from '../../../../shared/history/order.ts';
import { markOf, timelineOf, timelineOfEntry, timelineOfMark } from '../../../../shared/history/timeline.ts';
import { actId, articleIdOf } from '../../../../shared/model/ids.ts';
import { makeArticle, makeAssignment } from '../../../../shared/model/records.ts';
import type { Act, EditAct } from '../../../../shared/model/step.ts';
import { comment, drop, edit, mark, relate, restore, verdict } from '../../../../shared/steps/commands.ts';
import { newFold } from '../../../../shared/steps/fold.ts';
import { inverse } from '../../../../shared/steps/undo.ts';
import { ANA, anchorAt, BEN, Device, type Entry, meet } from '../../../kit/people.ts';

const claim = (words = 'The ferry is late') => mark('claim', [anchorAt(0, words)]);
const did = (lines: ReturnType<typeof timelineOf>) =>
  lines.flatMap(({ deeds }) => deeds.map(({ does, kind }) => `${does} ${kind}`));

test('a mark’s timeline tells who made it, by which way, each change, its links, its talk, and nothing of other marks [H5]', () => {
  const ana = new Device(ANA);
  const ben = new Device(BEN);
  const [key] = [ana.act([claim(), claim('Nobody waited'), claim('Fog')], 'mark-all')];
  const [id, other] = [actId(key, 0), actId(key, 1)];
  meet(ana, ben);
  ben.do(edit(ben.fold.get(id)!, { 'attrs.modality': 'denied' }));
  const link = ben.do(relate('contradicts', other, id));
  const said = ben.do(comment(id, 'Who says so?', []));
  ben.do(comment(other, 'Not this one', []));
  meet(ana, ben);
  ana.do(verdict(id, 'accept'));
  ana.do(drop(ana.fold.get(link)!));
  ana.do(edit(ana.fold.get(said)!, { resolved: true }));
  const dropping = ana.act([drop(ana.fold.get(id)!)]);
  ana.act(inverse(ana.fold, dropping).acts, 'undo');
  const lines = timelineOfMark(ana.fold, id);
  expect(lines.map(({ by, via }) => [by === ANA ? 'Ana' : 'Ben', via])).toEqual([
    ['Ana', 'mark-all'],
    ['Ben', 'hand'],
    ['Ben', 'hand'],
    ['Ben', 'hand'],
    ['Ana', 'hand'],
    ['Ana', 'hand'],
    ['Ana', 'hand'],
    ['Ana', 'hand'],
    ['Ana', 'undo'],
  ]);
  expect(did(lines)).toEqual([
    'made mark',
    'changed mark',
    'made relate',
    'made comment',
    'made verdict',
    'dropped relate',
    'changed comment',
    'dropped mark',
    'restored mark',
  ]);
  expect(markOf(ana.fold, said)).toBe(id);
});

test('a change is told with what it replaced; apart it contests, and settling names all it settled [H3]', () => {
  const ana = new Device(ANA);
  const ben = new Device(BEN);
  const id = ana.do(claim());
  const first = ana.do(edit(ana.fold.get(id)!, { 'attrs.modality': 'asserted' }));
  meet(ana, ben);
  const denied = ana.do(edit(ana.fold.get(id)!, { 'attrs.modality': 'denied' }));
  const forecast = ben.do(edit(ben.fold.get(id)!, { 'attrs.modality': 'forecast' }));
  meet(ana, ben);
  const settled = ben.do(edit(ben.fold.get(id)!, { 'attrs.modality': 'denied' }));
  const told = changesOf(ben.fold, id);
  const of = (act: typeof id) =>
    told.get(act)?.map(({ from, to, beside }) => [from, to, beside.map(({ value }) => value)]);
  expect(of(first)).toEqual([[[], 'asserted', []]]);
  const [earlier, later] = denied < forecast ? [denied, forecast] : [forecast, denied];
  const setBy = (act: typeof id) => (act === denied ? 'denied' : 'forecast');
  expect(of(earlier)).toEqual([[['asserted'], setBy(earlier), []]]);
  // The first was taken by then; what the other set meanwhile stands beside it.
  expect(of(later)).toEqual([[[], setBy(later), [setBy(earlier)]]]);
  expect(of(settled)?.map(([from, to]) => [[...(from as string[])].sort(), to])).toEqual([
    [['denied', 'forecast'], 'denied'],
  ]);
});

test('imports that brought the same thing in twice are one value, replaced as one [H3, F8]', () => {
  const ana = new Device(ANA);
  const ben = new Device(BEN);
  const source = { ...claim(), source: 'row 1' };
  const id = ana.do(source, 'import');
  ben.do(source, 'import');
  const change = ana.do(edit(ana.fold.get(id)!, { tag: 'actor' }));
  meet(ana, ben);
  expect(changesOf(ben.fold, id).get(change)).toMatchObject([
    { field: 'tag', from: ['claim'], to: 'actor', beside: [] },
  ]);
});

test('an article’s entry has its own lines: details, assignments, and no other article’s', () => {
  const ana = new Device(ANA);
  const meta = { title: 'Fog', outlet: '', byline: '', date: '', url: '', language: 'en' };
  const [aid, other] = [articleIdOf('fog'), articleIdOf('sun')];
  const key = ana.act([makeArticle({ aid, ...meta }), makeArticle({ aid: other, ...meta })], 'import');
  ana.do(makeAssignment(aid, BEN, ''));
  ana.do(edit(ana.fold.get(actId(key, 0))!, { title: 'Fog at dawn' }));
  ana.do(drop(ana.fold.get(actId(key, 1))!));
  expect(did(timelineOfEntry(ana.fold, aid))).toEqual(['made make', 'made make', 'changed make']);
  expect(did(timelineOfEntry(ana.fold, other))).toEqual(['made make', 'dropped make']);
});

test('lines of several rooms stand as the log got them, whatever the clocks say; what it does not know is the newest [H4]', () => {
  const ana = new Device(ANA);
  const ben = new Device(BEN);
  const keys = [ana.act([claim()]), ana.act([claim('Fog')])];
  const late = ben.act([claim('Nobody waited')]);
  meet(ana, ben);
  const fresh = ana.act([claim('dawn')]);
  const text = new Device(BEN);
  const zone = text.act([{ kind: 'make', what: 'zone', fields: { type: 'heading' } }]);
  const positions = new Map([
    [keys[0]!, 7],
    [zone, 8],
    [keys[1]!, 9],
    [late, 12],
  ]);
  const clocked = newFold();
  clocked.add([...ana.entries].map(([key, step]) => [key, { ...step, at: key === fresh ? 0 : 9e12 }] as const));
  const lines = inLogOrder(
    [
      { room: 'marks', lines: timelineOf(clocked) },
      { room: 'text', lines: timelineOf(text.fold) },
    ],
    positions,
  );
  expect(lines.map(({ step }) => step)).toEqual([keys[0], zone, keys[1], late, fresh]);
  expect(lines.map(({ position }) => position)).toEqual([7, 8, 9, 12, null]);
  expect(lines.at(-1)?.at, 'a clock is told as it is').toBe(0);
});

const moves = fc.array(
  fc.record({
    who: fc.nat(1),
    what: fc.constantFrom('mark', 'edit', 'drop', 'restore', 'link', 'comment', 'verdict', 'undo', 'unknown', 'meet'),
    pick: fc.nat(50),
  }),
  { minLength: 1, maxLength: 40 },
);

interface Moved {
  readonly who: number;
  readonly what: string;
  readonly pick: number;
}

/** What two people did, sometimes apart: all of their steps. */
function played(list: readonly Moved[]): Entry[] {
  const people = [new Device(ANA), new Device(BEN)];
  for (const { who, what, pick } of list) {
    const me = people[who]!;
    const marks = [...me.fold.all('mark'), ...me.fold.dropped('mark')];
    const record = marks[pick % Math.max(1, marks.length)];
    const steps = [...me.fold.keys()].filter((key) => key.startsWith(me.member));
    if (what === 'meet') meet(...people);
    else if (what === 'mark' || record === undefined) me.act([claim(`w${pick}`), claim('again')], 'mark-all');
    else if (what === 'edit') me.do(edit(record, { 'attrs.modality': `m${pick % 3}` }));
    else if (what === 'drop') me.do(drop(record));
    else if (what === 'restore') me.do(restore(record));
    else if (what === 'link') me.do(relate('related', record.id, marks[0]!.id));
    else if (what === 'comment') me.do(comment(pick % 2 ? record.id : null, 'said', []));
    else if (what === 'verdict') me.do(verdict(record.id, 'reject'));
    // A newer Postil's act; the type has no room for it.
    else if (what === 'unknown') me.act([{ kind: 'dance' } as unknown as Act, claim('beside')]);
    else {
      const { acts } = inverse(me.fold, steps[pick % Math.max(1, steps.length)] ?? steps[0]!);
      if (acts.length > 0) me.act(acts, 'undo');
    }
  }
  return people.flatMap((device) => [...device.entries]);
}

test('every act is told exactly once, and the same, whatever the order the steps came in [H1, H2]', () => {
  fc.assert(
    fc.property(moves, fc.infiniteStream(fc.nat(1_000_000)), (list, dice) => {
      const entries = [...new Map(played(list))];
      const shuffled = entries
        .map((entry) => [dice.next().value, entry] as const)
        .sort(([a], [b]) => a - b)
        .map(([, entry]) => entry);
      const [one, two] = [newFold(), newFold()];
      one.add(entries);
      for (const entry of shuffled) two.add([entry]);
      const lines = timelineOf(one);
      expect(timelineOf(two)).toEqual(lines);
      const told = lines.flatMap(({ deeds }) => deeds.map(({ act }) => act));
      const acts = entries.flatMap(([key, step]) => step.acts.map((_, index) => actId(key, index)));
      expect([...told].sort()).toEqual(acts.sort());
      // Each change of a record is told once, too; and each value that an edit names was set before it.
      for (const record of one.all('mark')) {
        const changes = changesOf(one, record.id);
        expect(changesOf(two, record.id)).toEqual(changes);
        expect([...changes.keys()].sort()).toEqual(
          one
            .history(record.id)
            .map(({ act }) => act)
            .sort(),
        );
        expect(timelineOfMark(two, record.id)).toEqual(timelineOfMark(one, record.id));
      }
    }),
    { seed: 54, numRuns: 150 },
  );
});

test('an edit whose mark has not come in is told, and names it once it has [H1]', () => {
  const ana = new Device(ANA);
  const id = ana.do(claim());
  const change = ana.act([edit(ana.fold.get(id)!, { tag: 'actor' })]);
  const half = newFold();
  half.add([[change, ana.entries.get(change)!]]);
  expect(happening(half, change)?.deeds).toMatchObject([{ does: 'changed', record: null }]);
  half.add(ana.entries);
  expect(happening(half, change)?.deeds).toMatchObject([{ does: 'changed', record: id, kind: 'mark' }]);
  expect((ana.entries.get(change)!.acts[0] as EditAct).of).toBe(id);
});
