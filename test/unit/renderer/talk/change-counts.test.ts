import { expect, it } from 'vitest';
import { countsOf } from '../../../../renderer/talk/change-counts.ts';
import { comment, drop, edit, mark, verdict } from '../../../../shared/steps/commands.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../kit/people.ts';

const claim = () => mark('claim', [anchorAt(0, 'one')]);

it('what is said is counted, and what only concerns marks is not', () => {
  const ana = new Device(ANA);
  const counts = countsOf(ana.fold);
  const talk = () => counts.talk;
  const about = ana.do(claim());
  ana.do(edit(ana.fold.get(about)!, { tag: 'actor' }));
  expect(talk()).toBe(0);
  const id = ana.do(comment(about, 'word', []));
  expect(talk()).toBe(1);
  ana.do(edit(ana.fold.get(id)!, { text: 'other' }));
  ana.do(verdict(about, 'accept'));
  ana.do(drop(ana.fold.get(id)!));
  expect(talk()).toBe(4);
  ana.do(edit(ana.fold.get(about)!, { tag: 'claim' }));
  ana.do(claim());
  expect(talk()).toBe(4);
  ana.fold.reset(ana.entries);
  expect(talk()).toBe(5);
  expect(countsOf(ana.fold)).toBe(counts);
});

it('a mark that comes in after its verdict counts, once', () => {
  const [ana, ben] = [new Device(ANA), new Device(BEN)];
  const about = ana.do(claim());
  const [made] = ana.entries;
  ana.do(verdict(about, 'accept'));
  ben.receive([...ana.entries].slice(1));
  const counts = countsOf(ben.fold);
  ben.receive([made!]);
  expect(counts.talk).toBe(1);
  meet(ana, ben);
  ben.do(edit(ben.fold.get(about)!, { tag: 'actor' }));
  expect(counts.talk).toBe(1);
});

it('marks that are dropped, changed while they are, or brought back are counted', () => {
  const ana = new Device(ANA);
  const counts = countsOf(ana.fold);
  const id = ana.do(claim());
  ana.do(comment(id, 'word', []));
  expect(counts.droppedMarks).toBe(0);
  ana.do(drop(ana.fold.get(id)!));
  expect(counts.droppedMarks).toBe(1);
  ana.do(edit(ana.fold.get(id)!, { dropped: false }));
  expect([...ana.fold.dropped('mark')]).toEqual([]);
  expect(counts.droppedMarks).toBe(2);
  ana.do(edit(ana.fold.get(id)!, { tag: 'actor' }));
  expect(counts.droppedMarks).toBe(2);
});
