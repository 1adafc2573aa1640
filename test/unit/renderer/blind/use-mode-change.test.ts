import { createElement } from 'react';
import { expect, test } from 'vitest';
import { AppContext, type AppParts } from '../../../../renderer/app-context.ts';
import { useModeChange } from '../../../../renderer/blind/use-mode-change.ts';
import type { ProjectSession } from '../../../../renderer/session/session-types.ts';
import { articleIdOf, newProjectId } from '../../../../shared/model/ids.ts';
import { mountedHook } from '../../../kit/mounted.ts';
import { ANA, Device } from '../../../kit/people.ts';

test('who cancels while very many articles are set stops that, and the dialog closes when it has stopped, once', async () => {
  const ana = new Device(ANA);
  const batches: (() => void)[] = [];
  const host = { setHubMode: () => new Promise((done) => batches.push(() => done({ ok: true, value: true }))) };
  const session = {
    pid: newProjectId(),
    hub: 'http://hub',
    project: { fold: ana.fold, act: async (acts: Parameters<Device['act']>[0]) => ana.act(acts) },
  } as unknown as ProjectSession; // as much of it as is asked for
  const aids = Array.from({ length: 500 }, (_, n) => articleIdOf(`The quay ${n}.`));
  let closed = 0;
  const change = await mountedHook(
    () => useModeChange({ session, aids, onClose: () => closed++ }),
    // of an app's parts the one that is asked for
    (content) => createElement(AppContext, { value: { host } as unknown as AppParts }, content),
  );
  await change.after(() => change.now.submit('independent'));
  await change.after(() => batches[0]?.());
  expect(change.now).toMatchObject({ busy: true, progress: { done: 200, total: 500 } });
  await change.after(() => change.now.cancel());
  expect([closed, batches.length], 'the second batch is under way').toEqual([0, 2]);
  await change.after(() => batches[1]?.());
  expect([closed, batches.length, change.now.busy]).toEqual([1, 2, false]);
  await change.after(() => change.now.cancel());
  expect(closed, 'nothing is being set').toBe(2);
  await change.end();
});
