import { afterEach, expect, test } from 'vitest';
import { arrived } from '../../../../renderer/nearby/arrived.ts';
import { codeProblem, nearbyProblem, otherHubProblem, restOf } from '../../../../renderer/nearby/nearby-problem.ts';
import type { Nearby } from '../../../../shared/host/nearby.ts';
import { articleIdOf, newProjectId } from '../../../../shared/model/ids.ts';
import { speak, words } from '../../../../shared/words/words.ts';
import { ANA, BEN } from '../../../kit/people.ts';

afterEach(() => speak('en'));

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
  expect(otherHubProblem(hub, { phase: 'off', wasOn: false, own: false }, 'owner')).toBe(
    'This project is shared through a hub already (https://team.example), and has one hub at a time. Invite people to that one.',
  );
  expect(otherHubProblem(hub, { phase: 'off', wasOn: false, own: true }, 'owner')).toBeNull();
  expect(otherHubProblem(null, { phase: 'off', wasOn: false, own: false }, 'owner')).toBeNull();
  expect(otherHubProblem(hub, null, 'owner'), 'not known yet').toBeNull();
  expect(otherHubProblem(hub, on, 'owner')).toBeNull();
});

test('what a file brought stays until it is put away; one that brought nothing is not told', () => {
  const pid = newProjectId();
  const opened = { pid, name: 'Flood', added: 2, waiting: 0, news: [] };
  const versions: number[] = [];
  const end = arrived.subscribe(() => versions.push(arrived.version));
  arrived.put(opened);
  arrived.put({ ...opened, added: 0 });
  expect(arrived.of(pid)).toEqual({ ...opened, files: 1 });
  arrived.putAway(pid);
  arrived.putAway(pid);
  expect(arrived.of(pid)).toBeNull();
  expect(versions).toHaveLength(2);
  end();
});

test('who is no owner is not sent to invite people, which they cannot', () => {
  const off = { phase: 'off', wasOn: false, own: false } as const;
  for (const role of ['curator', 'annotator', 'viewer'] as const)
    expect(otherHubProblem('https://team.example', off, role)).toBe(
      'This project is shared through a hub already (https://team.example), and has one hub at a time. Only an owner can invite people to it: ask one.',
    );
  expect(otherHubProblem(null, off, 'viewer')).toBeNull();
});

test('what two files brought one after the other is told together, each person once for each article', () => {
  const pid = newProjectId();
  const none = { articles: 0, marks: 0, links: 0, changes: 0, comments: 0, verdicts: 0, entries: 0, others: 0 };
  const quay = articleIdOf('The quay.');
  arrived.put({
    ...{ pid, name: 'Flood', added: 3, waiting: 2 },
    news: [
      { ...none, aid: quay, by: ANA, marks: 2 },
      { ...none, aid: null, by: ANA, entries: 1 },
    ],
  });
  arrived.put({
    ...{ pid, name: 'Flood', added: 4, waiting: 0 },
    news: [
      { ...none, aid: quay, by: ANA, marks: 1, comments: 2 },
      { ...none, aid: quay, by: BEN, links: 1 },
    ],
  });
  expect(arrived.of(pid)).toEqual({
    ...{ pid, name: 'Flood', files: 2, added: 7, waiting: 2 },
    news: [
      { ...none, aid: quay, by: ANA, marks: 3, comments: 2 },
      { ...none, aid: null, by: ANA, entries: 1 },
      { ...none, aid: quay, by: BEN, links: 1 },
    ],
  });
  arrived.put({ pid, name: 'Flood', added: 0, waiting: 5, news: [] });
  expect(arrived.of(pid)).toMatchObject({ added: 7, waiting: 5 });
  arrived.putAway(pid);
});

test('what came in is told with how many files it came, as each language counts them', () => {
  const told = (files: number) => [words.nearby.arrivedBar('Ana', 3, files), words.nearby.arrivedWaiting(1, files)];
  expect(told(1)).toEqual([
    '3 new steps by Ana came in with the file.',
    '1 step in the file is by people this project does not know.',
  ]);
  expect(told(2)).toEqual([
    '3 new steps by Ana came in with 2 files.',
    '1 step in the files is by people this project does not know.',
  ]);
  speak('ar');
  expect(told(1).map((said) => /مع الملف من|في الملف ل/.test(said))).toEqual([true, true]);
  expect(told(2).map((said) => /مع الملفين من|في الملفين ل/.test(said))).toEqual([true, true]);
  for (const [files, form] of [
    [3, '3 ملفات'],
    [11, '11 ملفًا'],
    [100, '100 ملف'],
  ] as const) {
    const [came, waiting] = told(files);
    expect(came).toContain(`مع ${form} من`);
    expect(waiting).toContain('في الملفات ل');
  }
});
