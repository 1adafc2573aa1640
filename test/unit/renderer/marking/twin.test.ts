import { expect, test } from 'vitest';
import { twinOf } from '../../../../renderer/marking/twin.ts';
import { type MarkView, markView } from '../../../../renderer/store/mark-view.ts';
import type { LiveText } from '../../../../shared/anchor/live-text.ts';
import type { ActId } from '../../../../shared/model/ids.ts';
import { edit, mark } from '../../../../shared/steps/commands.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../kit/people.ts';

/** Every mark lies where it was made. */
const text: Pick<LiveText, 'resolve'> = {
  resolve: ({ start: [, at], quote }) => ({ state: 'exact', range: { start: at, end: at + quote.length } }),
};
const quay = anchorAt(10, 'the quay');
const ferry = anchorAt(30, 'a ferry');

/** Ana's claim on two stretches, and what it is asked for among. */
function desk() {
  const ana = new Device(ANA);
  const view = (id: ActId): MarkView => markView(ana.fold.get(id)!, text as LiveText); // marks that were just made
  const first = ana.do(mark('claim', [quay, ferry], { stance: 1 }));
  const twin = (...others: ActId[]) => twinOf(view(first), [first, ...others].map(view))?.id ?? null;
  return { ana, first, twin };
}

test('[M4] a mark that came to say just what another one says is its twin, however it came to that', () => {
  const { ana, twin } = desk();
  const fitted = ana.do(mark('claim', [quay], { stance: 1 }));
  expect(twin(fitted)).toBeNull();
  ana.do(edit(ana.fold.get(fitted)!, { spans: [{ ...quay }, { ...ferry }] }));
  expect(twin(fitted)).toBe(fitted);
  const retagged = ana.do(mark('actor', [quay, ferry]));
  expect(twin(retagged)).toBeNull();
  ana.do(edit(ana.fold.get(retagged)!, { tag: 'claim' }));
  expect(twin(retagged)).toBe(retagged);
});

test('[M4] two claims that are told apart by something are none; what only one of them says tells nothing apart', () => {
  const { ana, twin } = desk();
  const other = ana.do(mark('claim', [quay, ferry], { stance: -1 }));
  expect(twin(other)).toBeNull();
  ana.do(edit(ana.fold.get(other)!, { 'attrs.stance': null, 'attrs.modality': 'denied' }));
  expect(twin(other)).toBe(other);
});

test('[M4] another person’s mark is none: that two say the same is what one hopes for', () => {
  const { ana, twin } = desk();
  const ben = new Device(BEN);
  const his = ben.do(mark('claim', [quay, ferry], { stance: 1 }));
  meet(ana, ben);
  expect(twin(his)).toBeNull();
});
