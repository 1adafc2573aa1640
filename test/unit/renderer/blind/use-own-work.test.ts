import { expect, test } from 'vitest';
import { useOwnWork } from '../../../../renderer/blind/use-own-work.ts';
import type { ProjectSession } from '../../../../renderer/session/session-types.ts';
import { articleIdOf } from '../../../../shared/model/ids.ts';
import { mountedHook } from '../../../kit/mounted.ts';
import { ANA, Device } from '../../../kit/people.ts';

const AIDS = ['The quay.', 'The pier.', 'The dam.'].map(articleIdOf);

/** A session whose rooms open when they are told to, or do not. */
function slowSession() {
  const { fold } = new Device(ANA);
  const asked: { open(): void; refuse(): void }[] = [];
  const session = {
    catchUp: async () => ({ why: null }),
    project: { fold },
    sets: { visible: () => [ANA] },
    openArticle: () =>
      new Promise((resolve, reject) =>
        asked.push({
          open: () => resolve({ marks: { fold }, close: () => undefined }),
          refuse: () => reject(new Error('The room cannot be read')),
        }),
      ),
  } as unknown as ProjectSession; // as much of it as is asked for
  return { asked, session };
}

test('where a room cannot be opened that is said, in place of counting for ever', async () => {
  const { asked, session } = slowSession();
  const work = await mountedHook(() => useOwnWork(session, AIDS));
  await work.after(() => asked[0]?.open());
  expect(work.now).toEqual({ known: null, counted: 1, failed: null });
  await work.after(() => asked[1]?.refuse());
  expect(work.now).toEqual({ known: null, counted: 1, failed: expect.stringContaining('The room cannot be read') });
  await work.end();
});

test('who goes away before all is counted opens no further room', async () => {
  const { asked, session } = slowSession();
  const work = await mountedHook(() => useOwnWork(session, AIDS));
  await work.end();
  asked[0]?.open();
  await new Promise(setImmediate);
  expect(asked).toHaveLength(1);
});
