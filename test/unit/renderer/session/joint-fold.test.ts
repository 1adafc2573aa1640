import fc from 'fast-check';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { JointFold } from '../../../../renderer/session/joint-fold.ts';
import { type ActId, actId, type MemberId, newStepKey, type StepKey } from '../../../../shared/model/ids.ts';
import type { Act } from '../../../../shared/model/step.ts';
import { comment, drop, edit, verdict } from '../../../../shared/steps/commands.ts';
import { roomState } from '../../../../shared/steps/room-state.ts';
import { newRoomDoc, stepsMap } from '../../../../shared/steps/steps-map.ts';
import { aMark } from '../../../kit/session-parts.ts';

const BEN = 'b'.repeat(26) as MemberId;
const ANA = 'a'.repeat(26) as MemberId;

let seq = 0;
function put(doc: Y.Doc, by: MemberId, acts: readonly Act[], at = ++seq): StepKey {
  const key = newStepKey(by);
  stepsMap(doc).set(key, { v: 1, by, at: 0, seq: at, via: 'hand', acts, sig: '' });
  return key;
}

const tagOf = (joint: JointFold, id: ActId) => joint.fold.get(id)?.fields.tag?.value;

test('marks and the talk about them are one; from the room of talk nobody changes a mark [I4]', () => {
  const [own, review] = [newRoomDoc(), newRoomDoc()];
  const mark = actId(put(own, BEN, [aMark('claim')]), 0);
  const joint = new JointFold({ own, review, revealed: null });
  const record = joint.fold.get(mark);
  if (record === undefined) throw new Error('the mark is not there');
  const said = actId(put(review, ANA, [comment(mark, 'too long?', [])]), 0);
  put(review, ANA, [verdict(mark, 'reject')]);
  expect([...joint.fold.all('comment')].map(({ id }) => id)).toEqual([said]);
  expect([...joint.fold.all('verdict')]).toHaveLength(1);
  put(review, ANA, [edit(record, { tag: 'actor' })]);
  put(review, ANA, [drop(record)]);
  put(review, ANA, [comment(mark, 'with it', []), edit(record, { tag: 'actor' })]);
  put(review, ANA, [aMark('figure')]);
  expect([tagOf(joint, mark), joint.fold.get(mark)?.dropped]).toEqual(['claim', false]);
  expect([...joint.fold.all('mark')]).toHaveLength(1);
  // What was said is its maker's to change, there.
  const comments = joint.fold.get(said);
  if (comments) put(review, ANA, [edit(comments, { text: 'shorter' })]);
  expect(joint.fold.get(said)?.fields.text?.value).toBe('shorter');
  joint.close();
});

test('an edit of a comment that has not come in yet counts as soon as it does', () => {
  const [own, review, elsewhere] = [newRoomDoc(), newRoomDoc(), newRoomDoc()];
  const key = put(elsewhere, ANA, [comment(null, 'first', [])]);
  const joint = new JointFold({ own, review, revealed: null });
  put(review, ANA, [{ kind: 'edit', of: actId(key, 0), set: { text: 'second' }, over: { text: [actId(key, 0)] } }]);
  expect([...joint.fold.all('comment')]).toEqual([]);
  stepsMap(review).set(key, stepsMap(elsewhere).get(key));
  expect([...joint.fold.all('comment')].map(({ fields }) => fields.text?.value)).toEqual(['second']);
  joint.close();
});

test('of what was revealed nothing later counts, and what is not exactly that is told [I5]', () => {
  const own = newRoomDoc();
  put(own, BEN, [aMark('claim')]);
  put(own, BEN, [aMark('actor')]);
  const revealed = roomState(stepsMap(own).entries());
  const joint = new JointFold({ own, review: null, revealed });
  expect([[...joint.fold.all('mark')].length, joint.asRevealed]).toEqual([2, true]);
  put(own, BEN, [aMark('figure')]);
  expect([[...joint.fold.all('mark')].length, joint.asRevealed]).toEqual([2, true]);
  // Another device of Ben's was offline: its step has a low `seq`, and was never named.
  put(own, BEN, [aMark('figure')], revealed.seq);
  expect([[...joint.fold.all('mark')].length, joint.asRevealed]).toEqual([3, false]);
  joint.close();
});

test('in whatever order and pieces the two rooms come in, the fold is that of the whole', () => {
  const [own, review] = [newRoomDoc(), newRoomDoc()];
  const mark = actId(put(own, BEN, [aMark('claim')]), 0);
  const first = put(review, ANA, [comment(mark, 'one', [])]);
  put(review, BEN, [{ kind: 'edit', of: actId(first, 0), set: { resolved: true }, over: {} }]);
  put(review, ANA, [{ kind: 'edit', of: mark, set: { tag: 'actor' }, over: { tag: [mark] } }]);
  put(own, BEN, [{ kind: 'edit', of: mark, set: { tag: 'figure' }, over: { tag: [mark] } }]);
  const all = [own, review].flatMap((doc) => [...stepsMap(doc).entries()].map(([key, value]) => ({ doc, key, value })));
  const whole = new JointFold({ own, review, revealed: null });
  const shown = ({ fold }: JointFold) => JSON.stringify([fold.get(mark)?.fields, fold.get(actId(first, 0))?.fields]);
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
      const parts = { own: newRoomDoc(), review: newRoomDoc() };
      const joint = new JointFold({ ...parts, revealed: null });
      for (const { doc, key, value } of order) stepsMap(doc === own ? parts.own : parts.review).set(key, value);
      expect(shown(joint)).toBe(shown(whole));
      joint.close();
    }),
    { seed: 20261122, numRuns: 60 },
  );
});
