import { expect, test } from 'vitest';
import { ownWork } from '../../../../renderer/blind/own-work.ts';
import type { ProjectSession } from '../../../../renderer/session/session-types.ts';
import { type ArticleId, articleIdOf } from '../../../../shared/model/ids.ts';
import { mark } from '../../../../shared/steps/commands.ts';
import { ANA, anchorAt, BEN, Device } from '../../../kit/people.ts';

const AIDS = ['The quay.', 'The pier.', 'The dam.'].map(articleIdOf);

/** A session of which one can see how many rooms are open; `opens` is called before one is opened. */
function sessionOf(opens: (aid: ArticleId) => void = () => undefined) {
  const open = { now: 0, in: 0 };
  const room = (member: string) => {
    const device = new Device(ANA);
    if (member === BEN) device.act([mark('claim', [anchorAt(0, 'The')])]);
    return { fold: device.fold };
  };
  const session = {
    project: { fold: new Device(ANA).fold },
    sets: { visible: () => [ANA, BEN] },
    openArticle: async (aid: ArticleId, _: boolean, member: string) => {
      opens(aid);
      open.now++;
      open.in++;
      return { marks: room(member), close: () => open.now-- };
    },
  } as unknown as ProjectSession; // as much of it as is asked for
  return { session, open };
}

test('what everybody made is counted article by article, and every room is closed again', async () => {
  const { session, open } = sessionOf();
  const told: number[] = [];
  const work = await ownWork(session, AIDS, { onProgress: (done) => told.push(done), isStopped: () => false });
  expect(work).toEqual([{ member: BEN, marks: 3, notDone: 3 }]);
  expect(told).toEqual([0, 1, 2]);
  expect(open).toEqual({ now: 0, in: 6 });
});

test('once nobody waits for it no further room is opened', async () => {
  const { session, open } = sessionOf();
  const work = await ownWork(session, AIDS, { onProgress: () => undefined, isStopped: () => open.in === 3 });
  expect([work, open]).toEqual([null, { now: 0, in: 3 }]);
});
