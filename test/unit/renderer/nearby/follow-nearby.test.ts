import { expect, test } from 'vitest';
import { followNearby } from '../../../../renderer/nearby/follow-nearby.ts';
import { Emitter } from '../../../../shared/base/emitter.ts';
import type { Host } from '../../../../shared/host/contract.ts';
import type { Nearby } from '../../../../shared/host/nearby.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';

const PID = newProjectId();
const STARTING: Nearby = { phase: 'starting' };
const AGAIN: Nearby = { phase: 'again', tries: 1 };

/** A host whose answers and events come when they are told to. */
function slowHost() {
  const events = { nearbyChanged: new Emitter<unknown>(), eventsMissed: new Emitter<unknown>() };
  const answers: ((now: Nearby) => void)[] = [];
  const host: Pick<Host, 'nearby' | 'on'> = {
    nearby: () => new Promise((answer) => answers.push(answer)),
    on: (event, listener) => {
      if (event === 'nearbyChanged') return events.nearbyChanged.on((payload) => listener(payload as never)); // of it
      if (event === 'eventsMissed') return events.eventsMissed.on((payload) => listener(payload as never)); // of it
      return () => undefined;
    },
  };
  return { host, events, answers };
}
const settle = () => new Promise(setImmediate);

test('an answer that comes after a later word does not take its place', async () => {
  const { host, events, answers } = slowHost();
  const heard: Nearby[] = [];
  const end = followNearby(host, PID, (now) => heard.push(now), thrown);
  events.nearbyChanged.emit({ pid: PID, nearby: AGAIN });
  events.nearbyChanged.emit({ pid: newProjectId(), nearby: STARTING });
  answers[0]!(STARTING);
  await settle();
  expect(heard).toEqual([AGAIN]);
  events.eventsMissed.emit(null);
  events.eventsMissed.emit(null);
  answers[2]!(AGAIN);
  answers[1]!(STARTING);
  await settle();
  expect(heard).toEqual([AGAIN, AGAIN]);
  events.eventsMissed.emit(null);
  end();
  answers[3]!(STARTING);
  events.nearbyChanged.emit({ pid: PID, nearby: STARTING });
  await settle();
  expect(heard).toHaveLength(2);
});

test('how it stands is told at once', async () => {
  const { host, answers } = slowHost();
  const heard: Nearby[] = [];
  followNearby(host, PID, (now) => heard.push(now), thrown);
  answers[0]!(STARTING);
  await settle();
  expect(heard).toEqual([STARTING]);
});

const thrown = (error: unknown): never => {
  throw error;
};
