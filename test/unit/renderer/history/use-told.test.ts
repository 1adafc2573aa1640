import { createElement } from 'react';
import { expect, test } from 'vitest';
import { AppContext, type AppParts } from '../../../../renderer/app-context.ts';
import { useTold } from '../../../../renderer/history/use-told.ts';
import { Emitter } from '../../../../shared/base/emitter.ts';
import type { ContestedArticle } from '../../../../shared/history/contests.ts';
import type { Host } from '../../../../shared/host/contract.ts';
import { articleIdOf, newProjectId } from '../../../../shared/model/ids.ts';
import { mountedHook } from '../../../kit/mounted.ts';

const PID = newProjectId();
const AID = articleIdOf('The quay.');
const contested = (total: number): readonly ContestedArticle[] => [{ aid: AID, records: [], total }];

/** A host that answers when it is told to. */
function slowHost() {
  const events = { indexChanged: new Emitter<unknown>(), eventsMissed: new Emitter<unknown>() };
  const asked: ((found: readonly ContestedArticle[]) => void)[] = [];
  const host = {
    on: (event: keyof typeof events, listener: (payload: unknown) => void) => events[event].on(listener),
    contests: () => new Promise((resolve) => asked.push(resolve)),
  };
  // of an app's parts, the ones that are asked for
  const parts = { host: host as unknown as Host } as unknown as AppParts;
  return { asked, parts, events };
}

test('of two answers the one to the later question stays, whichever comes first; what was missed is asked for', async () => {
  const { asked, parts, events } = slowHost();
  const told = await mountedHook(
    () => useTold(PID, 'contests'),
    (content) => createElement(AppContext, { value: parts }, content),
  );
  expect([told.now, asked.length]).toEqual([[], 1]);
  await told.after(() => events.indexChanged.emit({ pid: PID }));
  await told.after(() => asked[1]?.(contested(2)));
  await told.after(() => asked[0]?.(contested(1)));
  expect(told.now).toEqual(contested(2));
  await told.after(() => events.indexChanged.emit({ pid: newProjectId() }));
  expect(asked.length, 'of another project').toBe(2);
  await told.after(() => events.eventsMissed.emit(null));
  await told.after(() => asked[2]?.(contested(3)));
  expect(told.now).toEqual(contested(3));
  await told.end();
  expect([events.indexChanged.size, events.eventsMissed.size]).toEqual([0, 0]);
});
