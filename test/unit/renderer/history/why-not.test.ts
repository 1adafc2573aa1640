import { expect, onTestFinished, test } from 'vitest';
import type { HistoryPlace } from '../../../../renderer/history/history-here.ts';
import { whyNotHere, whyNotIn } from '../../../../renderer/history/why-not.ts';
import { ActQueue } from '../../../../renderer/marking/act-queue.ts';
import { RegisterDesk } from '../../../../renderer/register/register-desk.ts';
import { words } from '../../../../shared/words/words.ts';
import { FakeComputer } from '../../../kit/fake-host.ts';
import { ARTICLE, openOn } from '../../../kit/session-parts.ts';

test('what cannot be settled or brought back now says why: one may not write, or the article is shown as it stood', async () => {
  const session = await openOn(new FakeComputer('Ana'));
  const { aid } = await session.addArticle(ARTICLE);
  const open = await session.openArticle(aid);
  onTestFinished(async () => {
    open.close();
    await session.close();
  });
  const acts = new ActQueue(open, new RegisterDesk(session.register), session.together);
  const now: HistoryPlace = { aid, open, acts, take: () => undefined };
  const stood = { ...now, acts: null };
  expect([whyNotHere(now, open.marks), whyNotIn(session, now, aid), whyNotIn(session, null, aid)]).toEqual([
    null,
    null,
    null,
  ]);
  expect(whyNotHere(stood, open.textRoom)).toBe(words.history.readOnly);
  expect(whyNotIn(session, stood, aid), 'it is opened aside for it').toBeNull();
  const viewer = { me: session.me, revoked: false, sets: session.sets, mayWrite: () => false };
  expect(whyNotIn(viewer, null, aid)).toBe(words.refusals['no-right']);
  expect(whyNotIn({ ...viewer, revoked: true }, null, aid)).toBe(words.refusals.revoked);
  expect(whyNotHere(now, { readOnly: words.refusals['no-right'] })).toBe(words.refusals['no-right']);
});
