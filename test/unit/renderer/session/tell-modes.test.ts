import { expect, test } from 'vitest';
import { differences, tellModes } from '../../../../renderer/session/tell-modes.ts';
import { type ArticleId, articleIdOf, type ProjectId } from '../../../../shared/model/ids.ts';
import type { Mode } from '../../../../shared/model/mode.ts';
import { makeArticle, makeProject } from '../../../../shared/model/records.ts';
import type { Act } from '../../../../shared/model/step.ts';
import { articleMode, makeReveal, revealOf, setArticleModes, setProjectMode } from '../../../../shared/steps/modes.ts';
import type { HubModes } from '../../../../shared/wire/hub-api.ts';
import { ANA, BEN, Device } from '../../../kit/people.ts';
import { ARTICLE } from '../../../kit/session-parts.ts';

const PID = 'e'.repeat(26) as ProjectId; // of the right form
const [X, Y, Z] = ['x', 'y', 'z'].map((text) => articleIdOf(text)) as [ArticleId, ArticleId, ArticleId]; // three
const STATE = { steps: 2, seq: 2, digest: 'd' };
const NEW: HubModes = { project: 'team', articles: [], revealed: [] };

/** A project of three articles. */
function project() {
  const ana = new Device(ANA);
  ana.act([makeProject('Flood'), ...[X, Y, Z].map((aid) => makeArticle({ ...ARTICLE.meta, aid }))]);
  const modes = (aids: readonly ArticleId[] | null, mode: Mode) =>
    ana.act(aids === null ? setProjectMode(ana.fold, mode) : setArticleModes(ana.fold, aids, mode));
  return {
    ana,
    fold: ana.fold,
    modes,
    reveal: (aid: ArticleId) => ana.act([makeReveal(aid, new Map([[BEN, STATE]]))]),
  };
}

/** A hub that does what it is told, as its own tables do. */
function hubWith(first: HubModes, no: string | null = null) {
  let modes = first;
  const told: string[] = [];
  const refused = { ok: false, code: 'refused', message: no ?? '' } as const;
  return {
    told,
    hubModes: async () => ({ ok: true, value: modes }) as const,
    setHubMode: async (_: ProjectId, aids: readonly ArticleId[] | null, mode: Mode) => {
      if (no !== null) return refused;
      told.push(`${mode} ${aids?.length ?? 'project'}`);
      const others = modes.articles.filter(({ aid }) => !aids?.includes(aid));
      modes =
        aids === null
          ? { ...modes, project: mode }
          : { ...modes, articles: [...others, ...aids.map((aid) => ({ aid, mode }))] };
      return { ok: true, value: true } as const;
    },
    revealOnHub: async (_: ProjectId, aids: readonly ArticleId[]) => {
      if (no !== null) return refused;
      told.push(`reveal ${aids.length}`);
      modes = { ...modes, revealed: [...new Set([...modes.revealed, ...aids])] };
      return { ok: true, value: aids.map((aid) => ({ aid, member: BEN, ...STATE })) } as const;
    },
  };
}

/** Tells once, and answers what it says is left. */
function tell({ ana, fold }: ReturnType<typeof project>, host: ReturnType<typeof hubWith>, sent = [X, Y, Z]) {
  return tellModes({
    host,
    pid: PID,
    project: fold,
    sent: async (aids) => aids.filter((aid) => sent.includes(aid)),
    write: async (acts: readonly Act[]) => {
      if (acts.length > 0) ana.act(acts);
    },
  });
}

test('a hub that is new to the project closes what is closed, and leaves open what is the team’s in it', async () => {
  const one = project();
  one.modes(null, 'independent');
  one.modes([X], 'team');
  const hub = hubWith(NEW);
  expect(await tell(one, hub)).toBeNull();
  expect(hub.told).toEqual(['team 1', 'independent project']);
  const { stepCount } = one.fold;
  expect(await tell(one, hub)).toBeNull();
  expect([hub.told.length, one.fold.stepCount]).toEqual([2, stepCount]);
});

test('what the hub has closed or revealed and nobody could write down is written down', async () => {
  const one = project();
  const hub = hubWith({ project: 'team', articles: [{ aid: X, mode: 'independent' }], revealed: [Y] });
  expect(await tell(one, hub)).toBeNull();
  expect([X, Y, Z].map((aid) => articleMode(one.fold, aid))).toEqual(['independent', null, null]);
  expect([...(revealOf(one.fold, Y) ?? [])]).toEqual([[BEN, STATE]]);
  expect(revealOf(one.fold, X)).toBeNull();
  expect(hub.told).toEqual(['reveal 1']);
  const whole = project();
  expect(await tell(whole, hubWith({ ...NEW, project: 'independent' }))).toBeNull();
  expect(differences(whole.fold, { ...NEW, project: 'independent' }).project).toBeNull();
});

test.each<[Mode | null, Mode | null, Mode, Mode]>([
  ['independent', 'team', 'team', 'independent'],
  ['team', 'independent', 'team', 'independent'],
  [null, 'independent', 'team', 'independent'],
  ['team', null, 'independent', 'team'],
  [null, 'team', 'independent', 'independent'],
  [null, 'team', 'team', 'team'],
])(
  'an article that the history calls %s and the hub %s, in a project %s, becomes %s for both',
  async (own, hubs, whole, agreed) => {
    const one = project();
    if (whole === 'independent') one.modes(null, whole);
    if (own !== null) one.modes([X], own);
    const articles = hubs === null ? [] : [{ aid: X, mode: hubs }];
    const hub = hubWith({ project: whole, articles, revealed: [] });
    // Where only one of the two had a mode of its own for it, the other has it after the second time.
    for (const _ of [1, 2]) expect(await tell(one, hub)).toBeNull();
    const known = await hub.hubModes();
    expect(known.value.articles).toEqual([{ aid: X, mode: agreed }]);
    expect(articleMode(one.fold, X)).toBe(agreed);
  },
);

test('what was revealed here goes to the hub with all that was made; the rest waits, and that is said', async () => {
  const one = project();
  for (const aid of [X, Y]) one.reveal(aid);
  const hub = hubWith(NEW);
  expect(await tell(one, hub, [Y])).toBe(
    'One revealed article is not open at the hub yet: some of the marks that were made on their own could not be sent. See what the hub refuses, and try again.',
  );
  expect((await hub.hubModes()).value.revealed).toEqual([Y]);
  expect(await tell(one, hub)).toBeNull();
  expect((await hub.hubModes()).value.revealed).toEqual([Y, X]);
});

test('a hub that does not take it is said, and nothing is written in its place', async () => {
  const one = project();
  one.modes([X], 'independent');
  const { stepCount } = one.fold;
  expect(await tell(one, hubWith(NEW, 'It is full.'))).toBe(
    'The hub and the project do not say the same yet of who annotates independently (It is full.). It is tried again with the next connection.',
  );
  expect(await tell(one, hubWith({ ...NEW, revealed: [Y] }, 'It is full.'))).toContain('do not say the same yet');
  expect(one.fold.stepCount).toBe(stepCount);
  const away = {
    ...hubWith(NEW),
    hubModes: async () => ({ ok: false, code: 'unreachable', message: 'Away.' }) as const,
  };
  expect(
    await tellModes({ host: away, pid: PID, project: one.fold, sent: async () => [], write: async () => undefined }),
  ).toContain('(Away.)');
});
