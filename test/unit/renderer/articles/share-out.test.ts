import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignPlan } from '../../../../renderer/articles/assign-plan.ts';
import { shareOut, type ToShare } from '../../../../renderer/articles/share-out.ts';
import { articleIdOf, type MemberId } from '../../../../shared/model/ids.ts';
import { rowOf } from '../../../kit/list-rows.ts';
import { ANA, BEN, memberNamed } from '../../../kit/people.ts';

const PEOPLE = ['a', 'b', 'c', 'd', 'e'].map(memberNamed);
const articles = fc
  .array(fc.subarray(PEOPLE), { maxLength: 30 })
  .map((all): ToShare[] => all.map((members, i) => ({ aid: articleIdOf(String(i)), members })));

test('each article gets as many of the people as asked for, nobody twice and nobody else', () => {
  fc.assert(
    fc.property(
      articles,
      fc.subarray(PEOPLE, { minLength: 1 }),
      fc.integer({ min: 1, max: 6 }),
      (all, people, each) => {
        const shares = shareOut(all, people, each);
        for (const { aid, members } of all) {
          const got = shares.filter((share) => share.aid === aid).map(({ member }) => member);
          const had = people.filter((member) => members.includes(member));
          expect(new Set([...got, ...had]).size).toBe(got.length + had.length);
          expect(got.every((member) => people.includes(member))).toBe(true);
          expect(got.length).toBe(Math.max(0, Math.min(each, people.length) - had.length));
        }
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});

test('where nobody has any yet, nobody gets two more than another', () => {
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.subarray(PEOPLE, { minLength: 1 }),
      fc.integer({ min: 1, max: 5 }),
      (count, people, each) => {
        const all = Array.from({ length: count }, (_, i) => ({ aid: articleIdOf(String(i)), members: [] }));
        const loads = Map.groupBy(shareOut(all, people, each), ({ member }) => member);
        const sizes = people.map((member) => loads.get(member)?.length ?? 0);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      },
    ),
    { seed: 6, numRuns: 200 },
  );
});

test('whoever has more of them already gets fewer', () => {
  const had = [[ANA], [ANA], [], []].map((members, i) => ({ aid: articleIdOf(String(i)), members }));
  expect(shareOut(had, [ANA, BEN], 1).map(({ member }) => member)).toEqual([BEN, BEN]);
});

const ROWS = [rowOf('0', { assigned: { [ANA]: '2031-05-01' } }), rowOf('1', { assigned: { [BEN]: '' } }), rowOf('2')];
const pairs = (shares: readonly { readonly aid: string; readonly member: MemberId }[]) =>
  shares.map(({ aid, member }) => `${ROWS.findIndex((row) => row.aid === aid)}${member[0]}`);

test('a plan says what is new, and what each person then has', () => {
  const each = assignPlan(ROWS, { way: 'each', people: [ANA, BEN], each: 1, due: null });
  expect(pairs(each.shares)).toEqual(['0b', '1a', '2a', '2b']);
  expect(each.loads.map(({ now, later }) => [now, later])).toEqual([
    [1, 3],
    [1, 3],
  ]);
  const dated = assignPlan(ROWS, { way: 'each', people: [ANA], each: 1, due: '2031-06-01' });
  expect(pairs(dated.shares), 'another date is news, too').toEqual(['0a', '1a', '2a']);
  const undated = assignPlan(ROWS, { way: 'each', people: [ANA, BEN], each: 1, due: '' });
  expect(pairs(undated.shares), 'so is none any more').toEqual(['0a', '0b', '1a', '2a', '2b']);
  expect(dated.loads[0]).toMatchObject({ now: 1, later: 3 });
  const shared = assignPlan(ROWS, { way: 'share', people: [ANA, BEN], each: 1, due: null });
  expect(pairs(shared.shares)).toEqual(['2a']);
  const taken = assignPlan(ROWS, { way: 'take', people: [ANA], each: 1, due: null });
  expect(pairs(taken.taken)).toEqual(['0a']);
  expect([taken.shares, taken.loads[0]?.later]).toEqual([[], 0]);
});
