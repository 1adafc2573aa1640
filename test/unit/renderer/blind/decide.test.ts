import { expect, test } from 'vitest';
import { barWords } from '../../../../renderer/blind/bar-words.ts';
import { reveal, revealLater, setMode } from '../../../../renderer/blind/decide.ts';
import { nextSet } from '../../../../renderer/blind/set-name.ts';
import { type ArticleId, articleIdOf, type MemberId } from '../../../../shared/model/ids.ts';
import { makeArticle } from '../../../../shared/model/records.ts';
import { isBlind, revealOf } from '../../../../shared/steps/modes.ts';
import type { RoomState } from '../../../../shared/steps/room-state.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { ANA, BEN } from '../../../kit/people.ts';
import { ARTICLE, aMark, openOn } from '../../../kit/session-parts.ts';

async function alone() {
  const computer = new FakeComputer('Ana');
  const session = await openOn(computer);
  const { aid } = await session.addArticle(ARTICLE);
  return { computer, session, aid, host: computer.window() };
}

test('what was revealed stays with the team, and revealing it again changes nothing', async () => {
  const { session, aid, host } = await alone();
  expect(await setMode(host, session, [aid], 'independent')).toEqual({ ok: true, value: 1 });
  expect(isBlind(session.project.fold, aid)).toBe(true);
  const own = await session.openArticle(aid);
  await own.marks.act([aMark('claim')]);
  expect(await reveal(host, session, [aid])).toEqual({ ok: true, value: true });
  const state = revealOf(session.project.fold, aid);
  expect([...(state?.values() ?? [])]).toEqual([{ steps: 1, seq: 1, digest: expect.any(String) }]);
  const { stepCount } = session.project.fold;
  expect(await reveal(host, session, [aid])).toEqual({ ok: true, value: true });
  expect(session.project.fold.stepCount).toBe(stepCount);
  expect(await setMode(host, session, [aid], 'independent')).toMatchObject({
    ok: false,
    message: 'This article was revealed before, so it stays with the team: nobody’s own marks can be hidden again.',
  });
  // Its own marks take nothing more.
  await expect(own.marks.act([aMark('claim')])).rejects.toThrow('revealed to everyone');
  session.close();
});

test('what the hub does not allow is not written either; what cannot be written is said, and can be done once more', async () => {
  const { session, aid } = await alone();
  const no = { ok: false, code: 'refused', message: 'Ask one of them.' } as const;
  const decided = { ...parts(session), hub: 'http://hub' };
  const refusing = { setHubMode: async () => no, revealOnHub: async () => no, markAuthors: async () => [] };
  expect(await setMode(refusing, decided, [aid], 'independent')).toEqual(no);
  expect(await reveal(refusing, decided, [aid])).toEqual(no);
  expect([isBlind(session.project.fold, aid), revealOf(session.project.fold, aid)]).toEqual([false, null]);
  const calls: string[] = [];
  const willing = {
    setHubMode: async () => ({ ok: true, value: !!calls.push('mode') as true }) as const, // `push` answers from 1
    revealOnHub: async () => no,
    markAuthors: async () => [],
  };
  session.close();
  expect(await setMode(willing, decided, [aid], 'independent')).toMatchObject({
    ok: false,
    message: expect.stringMatching(/^The hub has done it, but it could not be written into the project \(/),
  });
  expect(calls).toEqual(['mode']);
});

test('without a hub what is here is revealed, also of who told no name; what came later is added, and what was named stays', async () => {
  const { session, aid, host } = await alone();
  const marked = { ...host, markAuthors: async () => ['Anonymous', BEN, ANA] };
  const here = new Map<MemberId, RoomState>([[BEN, { steps: 1, seq: 1, digest: 'one' }]]);
  const ownState = async (_: ArticleId, id: MemberId) => here.get(id) ?? { steps: 0, seq: 0, digest: '' };
  const decided = { ...parts(session), hub: null, ownState };
  const named = () => Object.fromEntries(revealOf(session.project.fold, aid) ?? []);
  expect(await reveal(marked, decided, [aid])).toEqual({ ok: true, value: true });
  expect(named()).toEqual({ [BEN]: here.get(BEN) });
  const first = named();
  here.set(BEN, { steps: 2, seq: 2, digest: 'two' });
  expect(await revealLater(marked, decided, aid)).toEqual({ ok: true, value: 0 });
  expect(named()).toEqual(first);
  here.set(ANA, { steps: 3, seq: 3, digest: 'three' });
  expect(await revealLater(marked, decided, aid)).toEqual({ ok: true, value: 1 });
  expect(named()).toEqual({ ...first, [ANA]: here.get(ANA) });
  session.close();
});

/** What deciding needs of a session. */
const parts = (session: Awaited<ReturnType<typeof alone>>['session']) => ({
  pid: session.pid,
  project: session.project,
  people: session.people,
  ownState: session.ownState.bind(session),
});

test('the bar says who sees what, and that a copy is not what was revealed', () => {
  const standing = { blind: true, curates: false, revealed: false, asRevealed: true, name: 'Ben' };
  expect(barWords(standing)).toBe('Independent: only you and curators see your marks.');
  expect(barWords({ ...standing, curates: true })).toMatch(/each annotator sees only their own.*counts everyone’s/);
  expect(barWords({ ...standing, blind: false, revealed: true })).toContain('everyone can look');
  expect(barWords({ ...standing, blind: false })).toContain('Together again');
  expect(barWords({ ...standing, blind: false, revealed: true, asRevealed: false })).toBe(
    'What is here of Ben’s marks is not exactly what was revealed. Connect to the hub, or ask a curator for the project’s file.',
  );
});

test('one set after the other is shown, and the first after the last', () => {
  expect(nextSet(['team', 'gold'], 'team')).toBe('gold');
  expect(nextSet(['team', 'gold'], 'gold')).toBe('team');
});

test('very many articles are set batch by batch: who stops leaves every one of them the same at the hub and in the history', async () => {
  const { session } = await alone();
  const aids = Array.from({ length: 450 }, (_, n) => articleIdOf(`Article ${n}`));
  await session.project.act(
    aids.map((aid) => makeArticle({ aid, title: '', outlet: '', byline: '', date: '', url: '', language: 'en' })),
  );
  const told: number[] = [];
  const asked: number[] = [];
  const host = {
    setHubMode: async (_: unknown, some: readonly ArticleId[] | null) => {
      asked.push(some?.length ?? 0);
      return { ok: true, value: true } as const;
    },
    revealOnHub: async () => ({ ok: false, code: 'refused', message: '' }) as const,
    markAuthors: async () => [],
  };
  const stopped = await setMode(host, { ...parts(session), hub: 'http://hub' }, aids, 'independent', {
    onProgress: ({ done }) => told.push(done),
    isStopped: () => told.length === 2,
  });
  expect(stopped).toEqual({ ok: true, value: 400 });
  expect([asked, told]).toEqual([
    [200, 200],
    [200, 400],
  ]);
  expect(aids.filter((aid) => isBlind(session.project.fold, aid))).toHaveLength(400);
  session.close();
});
