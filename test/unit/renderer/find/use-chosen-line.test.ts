import { expect, test } from 'vitest';
import { allHere, type Lines } from '../../../../renderer/find/lines.ts';
import { useChosenLine } from '../../../../renderer/find/use-chosen-line.ts';
import type { FindLine } from '../../../../shared/find/query.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';
import { mountedHook } from '../../../kit/mounted.ts';

const AID = articleIdOf('The quay.');
const lineAt = (start: number): FindLine => ({
  aid: AID,
  start,
  end: start + 4,
  left: '',
  hit: 'quay',
  right: '',
  tags: [],
  zone: null,
  mark: null,
});
const linesAt = (starts: readonly number[]): Lines => allHere(starts.map(lineAt), true);
/** So many of them are not here yet. */
const without = (lines: Lines, from: number): Lines => ({
  ...lines,
  at: (index) => (index < from ? lines.at(index) : undefined),
});

const chosenOf = async (first: Lines) => {
  const shown: (readonly [number, boolean])[] = [];
  const use = (lines: Lines, question: object) => () =>
    useChosenLine(lines, question, (line, focus) => shown.push([line.start, focus]));
  const question = {};
  const hook = await mountedHook(use(first, question));
  return {
    shown,
    hook,
    become: (lines: Lines, asked = question) => hook.again(use(lines, asked)),
    choose: (at: number, focus = false) => hook.after(() => hook.now.choose(at, focus)),
  };
};

test('a line that is not here yet is shown as soon as it comes, once', async () => {
  const all = linesAt([0, 10, 20, 30]);
  const { hook, shown, become, choose } = await chosenOf(without(all, 2));
  await choose(3, true);
  expect([hook.now.at, shown]).toEqual([3, []]);
  await become(all);
  await become(linesAt([0, 10, 20, 30]));
  expect([hook.now.at, shown]).toEqual([3, [[30, true]]]);
  await hook.end();
});

test('the chosen line stays chosen when others come in above it; where it is gone its place is', async () => {
  const { hook, shown, become, choose } = await chosenOf(linesAt([0, 10, 20]));
  await choose(1);
  await become(linesAt([0, 3, 6, 10, 20]));
  expect(hook.now.at).toBe(3);
  await choose(hook.now.at + 1);
  expect(shown, 'none is passed over, none comes twice').toEqual([
    [10, false],
    [20, false],
  ]);
  await become(linesAt([0, 3, 6, 10]));
  expect(hook.now.at).toBe(4);
  await hook.end();
});

test('another question has other lines: none of them is chosen', async () => {
  const { hook, become, choose } = await chosenOf(linesAt([0, 10, 20]));
  await choose(1);
  await become(linesAt([5, 10]), {});
  expect(hook.now.at).toBe(-1);
  await hook.end();
});
