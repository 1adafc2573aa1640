import { expect, test } from 'vitest';
import { arrived } from '../../../../renderer/nearby/arrived.ts';
import { codeProblem, nearbyProblem, otherHubProblem, restOf } from '../../../../renderer/nearby/nearby-problem.ts';
import type { Nearby } from '../../../../shared/host/nearby.ts';
import { newProjectId } from '../../../../shared/model/ids.ts';
import { words } from '../../../../shared/words/words.ts';

const CARD = { name: 'eth0', address: '192.168.1.20' };
const on = { phase: 'on', address: 'http://192.168.1.20:5000', moved: false, lost: false, people: [] } as const;

test.each<[string, Nearby | null, string | null]>([
  ['nothing is known yet', null, null],
  ['it is off', { phase: 'off', wasOn: false, own: true }, null],
  ['it is on', on, null],
  [
    'this computer has left the network',
    { ...on, lost: true },
    'This computer has left that network, so nobody reaches it there. Choose its address on the new network and share again.',
  ],
  ['it could not start', { phase: 'failed', message: 'Why.' }, 'Why.'],
])('what stands in the way: %s', (_, nearby, problem) => {
  expect(nearbyProblem(nearby, [CARD])).toBe(problem);
});

test('without a network there is nothing to choose', () => {
  const none = 'This computer is on no network that others could be on. Join one, then open this again.';
  expect(nearbyProblem({ phase: 'off', wasOn: false, own: true }, [])).toBe(none);
  expect(nearbyProblem({ ...on, lost: true }, [])).toBe(none);
  expect(nearbyProblem(null, null)).toBeNull();
});

test('a code waits at a hub only', () => {
  expect(codeProblem('http://hub.example:4747', null)).toBeNull();
  expect(codeProblem(null, null)).toBe(
    'This project is on no hub where the key could wait. Share it first, or use a file.',
  );
});

test('while this computer’s own hub is off, the dead end names the two ways out', () => {
  expect(codeProblem('http://192.168.1.20:5000', 'stopped')).toBe(
    'This computer does not share the project now, so no code can wait there. Share it on this network again, or choose “Make a file…”.',
  );
  expect(words.nearbyTrouble.orByFile('No answer.')).toBe(
    'No answer. Without a hub, “Make a file…” hands your key over, too.',
  );
});

test('a hub rests when it is this computer’s own and off', () => {
  expect(restOf(null)).toBeNull();
  expect(restOf(on)).toBeNull();
  expect(restOf({ phase: 'off', wasOn: false, own: false })).toBeNull();
  expect(restOf({ phase: 'off', wasOn: false, own: true })).toBe('stopped');
  expect(restOf({ phase: 'off', wasOn: true, own: true })).toBe('closed');
});

test('a project on somebody else’s hub says so before it is shared here', () => {
  const hub = 'https://team.example';
  expect(otherHubProblem(hub, { phase: 'off', wasOn: false, own: false })).toBe(
    'This project is shared through a hub already (https://team.example), and has one hub at a time. Invite people to that one.',
  );
  expect(otherHubProblem(hub, { phase: 'off', wasOn: false, own: true })).toBeNull();
  expect(otherHubProblem(null, { phase: 'off', wasOn: false, own: false })).toBeNull();
  expect(otherHubProblem(hub, null), 'not known yet').toBeNull();
  expect(otherHubProblem(hub, on)).toBeNull();
});

test('what a file brought stays until it is put away; one that brought nothing is not told', () => {
  const pid = newProjectId();
  const opened = { pid, name: 'Flood', added: 2, waiting: 0, news: [] };
  const versions: number[] = [];
  const end = arrived.subscribe(() => versions.push(arrived.version));
  arrived.put(opened);
  arrived.put({ ...opened, added: 0 });
  expect(arrived.of(pid)).toBe(opened);
  arrived.putAway(pid);
  arrived.putAway(pid);
  expect(arrived.of(pid)).toBeNull();
  expect(versions).toHaveLength(2);
  end();
});
