import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { KeptTimeline } from '../../../../shared/history/kept-timeline.ts';
import { inLogOrder } from '../../../../shared/history/order.ts';
import { timelineOf, timelineOfEntry } from '../../../../shared/history/timeline.ts';
import { articleIdOf, type StepKey } from '../../../../shared/model/ids.ts';
import { makeArticle } from '../../../../shared/model/records.ts';
import { drop, edit, mark } from '../../../../shared/steps/commands.ts';
import { ANA, anchorAt, BEN, Device } from '../../../kit/people.ts';

const AID = articleIdOf('fog');
const META = { title: '', outlet: '', byline: '', date: '', url: '', language: '' };

/** What two people do to an article, kept up by one of them. */
function desk(positions: ReadonlyMap<StepKey, number> = new Map()) {
  const rooms = { marks: new Device(ANA), text: new Device(ANA), project: new Device(ANA) };
  const others = { marks: new Device(BEN), project: new Device(BEN) };
  const folds = { marks: rooms.marks.fold, text: rooms.text.fold, project: rooms.project.fold };
  const kept = new KeptTimeline(folds, AID, positions);
  const anew = () =>
    inLogOrder(
      [
        { room: 'marks', lines: timelineOf(folds.marks) },
        { room: 'text', lines: timelineOf(folds.text) },
        { room: 'project', lines: timelineOfEntry(folds.project, AID) },
      ],
      positions,
    ).reverse();
  return { rooms, others, kept, anew };
}

test('a timeline that is kept is at every moment the one that is read anew, whatever comes in and in whatever order [H2, H4]', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(9), fc.boolean()), { maxLength: 40 }), (does) => {
      const { rooms, others, kept, anew } = desk();
      const who = { marks: [rooms.marks, others.marks], project: [rooms.project, others.project] } as const;
      for (const [what, n, other] of does) {
        const marks = who.marks[other ? 1 : 0];
        const project = who.project[other ? 1 : 0];
        const made = [...marks.fold.all('mark')];
        const found = made[n % Math.max(1, made.length)];
        if (what === 0) marks.do(mark('claim', [anchorAt(n, 'fog')]));
        else if (what === 1 && found) marks.do(edit(found, { tag: 'actor' }));
        else if (what === 2 && found) marks.do(drop(found));
        else if (what === 3) project.do(makeArticle({ aid: n < 6 ? AID : articleIdOf(String(n)), ...META }));
        else if (what === 4) rooms.marks.receive(others.marks.entries);
        else if (what === 5) others.marks.receive(rooms.marks.entries);
        else rooms.project.receive(others.project.entries);
        expect(kept.lines).toEqual(anew());
      }
      expect(kept.lines, 'nothing new: the very same list').toBe(kept.lines);
      kept.dispose();
    }),
    { seed: 16, numRuns: 100 },
  );
});

test('an edit that came before its record is told as what it is once that is here; a line of an entry that leaves goes', () => {
  const { rooms, others, kept, anew } = desk();
  others.marks.do(mark('claim', [anchorAt(0, 'fog')]));
  const [making] = [...others.marks.entries];
  const [made] = [...others.marks.fold.all('mark')];
  others.marks.do(drop(made!));
  const [, dropping] = [...others.marks.entries];
  rooms.marks.receive(new Map([dropping!]));
  expect(kept.lines.map(({ deeds }) => deeds[0]?.does)).toEqual(['changed']);
  rooms.marks.receive(new Map([making!]));
  expect(kept.lines.map(({ deeds }) => deeds[0]?.does)).toEqual(['dropped', 'made']);
  rooms.project.do(makeArticle({ aid: AID, ...META }));
  expect(kept.lines).toHaveLength(3);
  const [entry] = [...rooms.project.fold.all('make', 'article')];
  rooms.project.do(edit(entry!, { aid: articleIdOf('other') }));
  expect(kept.lines).toEqual(anew());
  expect(kept.lines).toHaveLength(2);
});

test('of very many lines that come in at once none is moved along for each that is put before it', () => {
  const { rooms, kept, anew } = desk();
  const many = 1_000;
  rooms.marks.do(mark('claim', [anchorAt(0, 'fog')]));
  expect(kept.lines).toHaveLength(1);
  for (let n = 0; n < many; n++) rooms.marks.do(mark('claim', [anchorAt(n % 9, 'fog')]));
  const moved = countMoved();
  const { lines } = kept;
  expect(moved()).toBeLessThan(10 * many);
  expect(lines).toEqual(anew());
  kept.dispose();
});

/** How many elements of arrays `splice` moves along from now on, until it is asked. */
function countMoved(): () => number {
  let moved = 0;
  const { splice } = Array.prototype;
  const counting = vi.spyOn(Array.prototype, 'splice').mockImplementation(function (
    this: unknown[],
    at,
    remove,
    ...add
  ) {
    moved += this.length - at;
    return Reflect.apply(splice, this, [at, remove, ...add]);
  });
  return () => {
    counting.mockRestore();
    return moved;
  };
}
