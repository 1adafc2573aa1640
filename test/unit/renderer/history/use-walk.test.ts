import { createElement, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import type { CameIn } from '../../../../renderer/history/came-in.ts';
import type { HistoryPlace } from '../../../../renderer/history/history-here.ts';
import type { CameHere } from '../../../../renderer/history/use-came.ts';
import { useWalk } from '../../../../renderer/history/use-walk.ts';
import { RegisterContext, type RegisterParts } from '../../../../renderer/register/register-context.ts';
import type { ListedArticle } from '../../../../renderer/workbench/use-project-views.ts';
import { type ArticleId, articleIdOf, type StepKey } from '../../../../shared/model/ids.ts';
import { mark } from '../../../../shared/steps/commands.ts';
import { mountedHook } from '../../../kit/mounted.ts';
import { anchorAt, BEN, Device } from '../../../kit/people.ts';

const [FERRY, FOG] = [articleIdOf('The ferry.'), articleIdOf('The fog.')];

const still = { version: 0, subscribe: () => () => undefined, dispose: () => undefined };
const register = { desk: { view: still, room: still }, page: null } as unknown as RegisterParts; // never opened here
const around = (content: ReactNode) => createElement(RegisterContext, { value: register }, content);

/** What came into an article, with nothing of it seen: only what a walk uses of it. */
function cameOf(steps: readonly StepKey[], fold: Device['fold']) {
  const unseen = new Set(steps);
  const came = {
    ...still,
    list: steps.map((step) => ({ room: 'marks', step, fold })),
    isUnseen: ({ step }: { readonly step: StepKey }) => unseen.has(step),
    see: ({ step }: { readonly step: StepKey }) => unseen.delete(step),
    get waiting() {
      return unseen.size;
    },
  };
  return came as unknown as CameIn;
}

/** A walk at the article about the fog, while Ben's two marks wait in the one about the ferry. */
async function walkToFerry() {
  const ben = new Device(BEN);
  const steps = [0, 4].map((at) => ben.act([mark('claim', [anchorAt(at, 'fog')])]));
  const placeOf = (aid: ArticleId) => ({ aid, open: {}, acts: null, take: () => undefined }) as unknown as HistoryPlace;
  const at = (place: HistoryPlace | null, article: CameIn | null): CameHere =>
    ({ here: { place }, article, project: null }) as unknown as CameHere;
  const articles = [
    { aid: FERRY, cameIn: 2 },
    { aid: FOG, cameIn: 0 },
  ] as unknown as readonly ListedArticle[];
  const opened: ArticleId[] = [];
  const use = (came: CameHere) => () =>
    useWalk({
      came,
      articles,
      onOpenArticle: (aid) => opened.push(aid),
      onGo: () => undefined,
      onZone: () => undefined,
      onPoint: () => undefined,
      leavePast: () => undefined,
    });
  const fog = at(placeOf(FOG), cameOf([], ben.fold));
  const hook = await mountedHook(use(fog), around);
  return {
    hook,
    opened,
    press: () => hook.after(() => hook.now.go(1)),
    /** The article is being opened; its place is there; what came into it is known; another is opened instead. */
    opening: () => hook.again(use(at(null, null))),
    there: () => hook.again(use(at(placeOf(FERRY), null))),
    known: () => hook.again(use(at(placeOf(FERRY), cameOf(steps, ben.fold)))),
    other: () => hook.again(use(at(placeOf(FOG), cameOf([], ben.fold)))),
  };
}

test('the key that comes while the next article is still being opened goes on there as soon as it is', async () => {
  const { hook, opened, press, opening, there, known } = await walkToFerry();
  await press();
  expect(opened).toEqual([FERRY]);
  await opening();
  await press();
  await there();
  await known();
  expect([hook.now.at, hook.now.waiting], 'the first of what waits is shown').toEqual([0, 1]);
  await press();
  expect([hook.now.at, hook.now.waiting, opened]).toEqual([1, 0, [FERRY]]);
  await hook.end();
});

test('whoever waits for the article, or opens another one instead, is not taken on', async () => {
  const { hook, press, opening, known, other } = await walkToFerry();
  await press();
  await opening();
  await known();
  expect([hook.now.at, hook.now.waiting]).toEqual([-1, 2]);
  await other();
  await press();
  await opening();
  await press();
  await other();
  await known();
  expect([hook.now.at, hook.now.waiting]).toEqual([-1, 2]);
  await hook.end();
});
