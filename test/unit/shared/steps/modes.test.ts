import { expect, test } from 'vitest';
import { articleIdOf, type MemberId, newStepKey } from '../../../../shared/model/ids.ts';
import { makeArticle, makeProject } from '../../../../shared/model/records.ts';
import type { Act } from '../../../../shared/model/step.ts';
import { drop, edit } from '../../../../shared/steps/commands.ts';
import { type Fold, newFold } from '../../../../shared/steps/fold.ts';
import {
  articleMode,
  hasOwnSets,
  isBlind,
  makeReveal,
  projectMode,
  revealOf,
  setArticleModes,
  setProjectMode,
} from '../../../../shared/steps/modes.ts';
import { roomState, stepsDigest } from '../../../../shared/steps/room-state.ts';

const ANA = 'a'.repeat(26) as MemberId;
const BEN = 'b'.repeat(26) as MemberId;
const AID = articleIdOf('The quay is empty.\n');
const META = { title: '', outlet: '', byline: '', date: '', url: '', language: '' };

let seq = 0;
const step = (acts: readonly Act[], by = ANA) => ({ v: 1, by, at: 0, seq: ++seq, via: 'hand', acts, sig: '' });
const add = (fold: Fold, acts: readonly Act[], by = ANA) => fold.add([[newStepKey(by), step(acts, by)]]);

function project(): Fold {
  const fold = newFold();
  add(fold, [makeProject('Floods'), makeArticle({ aid: AID, ...META })]);
  return fold;
}

test('an article follows its project until it has a mode of its own [I1]', () => {
  const fold = project();
  expect([projectMode(fold), articleMode(fold, AID), isBlind(fold, AID), hasOwnSets(fold, AID)]).toEqual([
    'team',
    null,
    false,
    false,
  ]);
  add(fold, setProjectMode(fold, 'independent'));
  expect([isBlind(fold, AID), hasOwnSets(fold, AID)]).toEqual([true, true]);
  expect(setProjectMode(fold, 'independent')).toEqual([]);
  add(fold, setArticleModes(fold, [AID], 'team'));
  expect(isBlind(fold, AID)).toBe(false);
  add(fold, setArticleModes(fold, [AID], 'independent'));
  add(fold, setProjectMode(fold, 'team'));
  expect([projectMode(fold), isBlind(fold, AID), hasOwnSets(fold, AID)]).toEqual(['team', true, true]);
});

test('where two curators set it apart, independent counts, whoever is shown first [I1]', () => {
  const fold = project();
  const record = fold.sourced('article', AID);
  if (record === undefined) throw new Error('the article is not there');
  // Neither knew of the other's: the later one says “team”.
  add(fold, [edit(record, { mode: 'independent' })]);
  add(fold, [edit(record, { mode: 'team' })], BEN);
  expect(fold.get(record.id)?.fields.mode).toMatchObject({ value: 'team', contested: true });
  expect(isBlind(fold, AID)).toBe(true);
  add(fold, setArticleModes(fold, [AID], 'team'));
  expect(isBlind(fold, AID)).toBe(false);
});

test('a reveal holds for good, also when it is dropped, and of two the further state counts [I2]', () => {
  const fold = project();
  add(fold, setProjectMode(fold, 'independent'));
  const [less, more] = [
    { steps: 1, seq: 1, digest: 'less' },
    { steps: 3, seq: 4, digest: 'more' },
  ];
  add(fold, [makeReveal(AID, new Map([[BEN, less]]))]);
  expect([isBlind(fold, AID), revealOf(fold, AID)]).toEqual([false, new Map([[BEN, less]])]);
  const record = fold.sourced('reveal', AID);
  if (record) add(fold, [drop(record)]);
  expect(fold.sourced('reveal', AID)?.dropped).toBe(true);
  expect(isBlind(fold, AID)).toBe(false);
  add(fold, [makeReveal(AID, new Map([[BEN, more]]))], BEN);
  expect(revealOf(fold, AID)?.get(BEN)).toEqual(more);
  // Not even by setting it anew.
  add(fold, setArticleModes(fold, [AID], 'independent'));
  expect(isBlind(fold, AID)).toBe(false);
});

test('a reveal that says nothing readable still reveals, and names nobody', () => {
  const fold = project();
  add(fold, [{ kind: 'make', what: 'reveal', fields: { aid: AID, rooms: { [BEN]: 'all', x: 1 } }, source: AID }]);
  expect(revealOf(fold, AID)).toEqual(new Map());
});

test('the state of a room is that of its set of steps, in whatever order they came', () => {
  const entries = [1, 2, 3].map(() => [newStepKey(ANA), step([makeProject('x')])] as const);
  const state = roomState(entries);
  expect(state).toEqual({ steps: 3, seq, digest: stepsDigest(entries.map(([key]) => key)) });
  expect(roomState(entries.toReversed())).toEqual(state);
  expect(roomState(entries.slice(1)).digest).not.toBe(state.digest);
  expect(roomState([...entries, ['no key', step([])]])).toEqual(state);
});
