import { createElement, type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { AppContext, type AppParts } from '../../../../renderer/app-context.ts';
import { BulkProgress } from '../../../../renderer/articles/BulkProgress.tsx';
import type { ProjectActs } from '../../../../renderer/articles/project-acts.ts';
import { isAnswered, runCommand, takesKey } from '../../../../renderer/commands/use-commands.ts';
import { UndoProgress } from '../../../../renderer/mark-all/UndoProgress.tsx';
import type { ProjectSession } from '../../../../renderer/session/session-types.ts';
import { Watched } from '../../../../renderer/session/watched.ts';
import { mounted } from '../../../kit/mounted.ts';

/** Long work that is told of, and stopped when it is asked to. */
class Work extends Watched {
  turning: { verb: 'undo'; done: number; total: number } | null = null;

  get progress() {
    return this.turning;
  }

  tell(done: number | null): void {
    this.turning = done === null ? null : { verb: 'undo', done, total: 900 };
    this.bump();
  }

  stop(): void {
    this.tell(null);
  }
}

test.each<[string, (work: Work) => ReactNode]>([
  [
    'an undo of very many marks',
    (together) =>
      createElement(UndoProgress, {
        session: { together } as unknown as ProjectSession, // all of it that it asks for
        here: { place: null } as never, // likewise
      }),
  ],
  [
    'a change to very many articles',
    (acts) => createElement(BulkProgress, { acts: acts as unknown as ProjectActs }), // likewise
  ],
])('%s is stopped by a command, which is there for as long as it runs', async (_, shown) => {
  const work = new Work();
  const parts = { settings: { keys: {} } } as unknown as AppParts; // no more of the app is asked for
  const { page, after, end } = await mounted(createElement(AppContext, { value: parts }, shown(work)));
  expect([isAnswered('work.stop'), takesKey('work.stop', false)]).toEqual([false, false]);
  await after(() => work.tell(1));
  expect(page.querySelector('button')?.title).toBe('Ctrl+.');
  expect([isAnswered('work.stop'), takesKey('work.stop', false)]).toEqual([true, true]);
  await after(() => runCommand('work.stop'));
  expect(work.progress).toBeNull();
  expect(isAnswered('work.stop')).toBe(false);
  await end();
});
