import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { Barrier } from '../../../../renderer/session/barrier.ts';
import { newStepKey, type StepKey } from '../../../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../../../shared/steps/steps-map.ts';
import { BARRIER_KEYS, type BarrierMessage, encodeBarrier, parseBarrier } from '../../../../shared/wire/barrier.ts';
import { ANA } from '../../../kit/people.ts';

// Only the clock is stood in for: what is tested is when the hub is asked, over seconds.
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const keys = (count: number): StepKey[] => Array.from({ length: count }, () => newStepKey(ANA));

/** A line that keeps what was asked; `answer` says yes to all that was asked last. */
function line() {
  const asked: BarrierMessage[] = [];
  return {
    asked,
    resyncs: 0,
    send(text: string) {
      asked.push(parseBarrier(text)!);
    },
    resync() {
      this.resyncs++;
    },
  };
}

const held = (question: BarrierMessage, which = (_: StepKey) => true): string =>
  encodeBarrier({ t: 'held', n: question.n, keys: question.t === 'held?' ? question.keys.filter(which) : [] });

test('asks once the change had time to travel, and counts what is confirmed', () => {
  const barrier = new Barrier(newRoomDoc(), false);
  const to = line();
  const [first, second] = keys(2);
  barrier.open(to);
  barrier.came([first!, second!], false);
  expect(to.asked).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(to.asked).toEqual([{ t: 'held?', n: 1, keys: [first, second] }]);
  expect(barrier.waiting).toBe(2);
  barrier.receive(held(to.asked[0]!, (key) => key === first));
  expect(barrier.waiting).toBe(1);
  vi.advanceTimersByTime(100);
  expect(to.asked[1]).toEqual({ t: 'held?', n: 2, keys: [second] });
  barrier.receive(held(to.asked[1]!));
  expect(barrier.waiting).toBe(0);
});

test('what was there before the line is asked for at once when it opens; the next change has time to travel', () => {
  const barrier = new Barrier(newRoomDoc(), false);
  const to = line();
  const [first, second] = keys(2);
  barrier.came([first!], false);
  barrier.open(to);
  expect(to.asked).toEqual([{ t: 'held?', n: 1, keys: [first] }]);
  barrier.receive(held(to.asked[0]!));
  barrier.came([second!], false);
  expect(to.asked).toHaveLength(1);
  vi.advanceTimersByTime(100);
  expect(to.asked[1]).toEqual({ t: 'held?', n: 2, keys: [second] });
});

test('what the hub itself brought is confirmed by that', () => {
  const barrier = new Barrier(newRoomDoc(), false);
  barrier.came(keys(3), true);
  expect(barrier.waiting).toBe(0);
});

test('asks in pieces', () => {
  const barrier = new Barrier(newRoomDoc(), false);
  const to = line();
  barrier.came(keys(BARRIER_KEYS + 1), false);
  barrier.open(to);
  vi.advanceTimersByTime(100);
  expect(to.asked.map((question) => question.t === 'held?' && question.keys.length)).toEqual([BARRIER_KEYS, 1]);
});

test('without an answer it goes on asking, compares the documents again, and never confirms', () => {
  const barrier = new Barrier(newRoomDoc(), false);
  const to = line();
  barrier.came(keys(1), false);
  barrier.open(to);
  vi.advanceTimersByTime(60_000);
  expect(to.asked.length).toBeGreaterThan(5);
  expect(to.resyncs).toBeGreaterThan(0);
  expect(barrier.waiting).toBe(1);
});

test('answers about other things, and rubbish, confirm nothing', () => {
  const barrier = new Barrier(newRoomDoc(), true);
  const to = line();
  barrier.came(keys(1), false);
  barrier.open(to);
  vi.advanceTimersByTime(100);
  const waiting = barrier.waiting;
  barrier.receive('{}');
  barrier.receive(encodeBarrier({ t: 'held', n: 1, keys: keys(5) }));
  barrier.receive(encodeBarrier({ t: 'covered', n: 99, yes: true }));
  barrier.receive(encodeBarrier({ t: 'covered', n: 2, yes: false }));
  expect(barrier.waiting).toBe(waiting);
});

test('on a new line what was not confirmed is asked again, and all that was in one question', () => {
  const doc = newRoomDoc();
  const barrier = new Barrier(doc, false);
  const [first, second] = keys(2);
  for (const key of [first!, second!]) stepsMap(doc).set(key, {});
  barrier.came([first!, second!], false);
  const before = line();
  barrier.open(before);
  vi.advanceTimersByTime(100);
  barrier.receive(held(before.asked[0]!, (key) => key === first));
  barrier.shut();
  const after = line();
  barrier.open(after);
  vi.advanceTimersByTime(100);
  const snapshot = btoa(String.fromCharCode(...Y.encodeSnapshot(Y.snapshot(doc))));
  expect(after.asked).toEqual([
    { t: 'held?', n: 2, keys: [second] },
    { t: 'covered?', n: 3, snapshot },
  ]);
  expect(before.asked).toHaveLength(1);
  barrier.receive(held(after.asked[0]!));
  expect(barrier.waiting).toBe(1);
  barrier.receive(encodeBarrier({ t: 'covered', n: 3, yes: true }));
  expect(barrier.waiting).toBe(0);
});

test('a hub that went back to a backup is asked for every step again', () => {
  const doc = newRoomDoc();
  const barrier = new Barrier(doc, false);
  const [first] = keys(1);
  stepsMap(doc).set(first!, {});
  barrier.came([first!], true);
  barrier.open(line());
  expect(barrier.waiting).toBe(0);
  barrier.shut();
  const after = line();
  barrier.open(after);
  expect(barrier.waiting).toBe(1);
  vi.advanceTimersByTime(100);
  barrier.remember(new Set([first!]), false);
  barrier.receive(encodeBarrier({ t: 'covered', n: after.asked[0]!.n, yes: false }));
  expect([barrier.waiting, barrier.unsent]).toEqual([1, 1]);
  vi.advanceTimersByTime(200);
  expect(after.asked.at(-1)).toMatchObject({ t: 'held?', keys: [first] });
  barrier.receive(held(after.asked.at(-1)!));
  expect(barrier.waiting).toBe(0);
});

test('a text that a hub went back behind is asked for until it is covered again, and counts as unsent meanwhile', () => {
  const doc = newRoomDoc();
  const body = doc.getText('body');
  const barrier = new Barrier(doc, true);
  body.observe(() => barrier.textChanged(true));
  body.insert(0, 'The river rose.');
  const before = line();
  barrier.open(before);
  vi.advanceTimersByTime(100);
  barrier.receive(encodeBarrier({ t: 'covered', n: before.asked[0]!.n, yes: true }));
  expect([barrier.waiting, barrier.unsent]).toEqual([0, 0]);
  barrier.shut();
  const after = line();
  barrier.open(after);
  vi.advanceTimersByTime(100);
  barrier.receive(encodeBarrier({ t: 'covered', n: after.asked[0]!.n, yes: false }));
  expect([barrier.waiting, barrier.unsent]).toEqual([1, 1]);
  vi.advanceTimersByTime(200);
  barrier.receive(encodeBarrier({ t: 'covered', n: after.asked.at(-1)!.n, yes: true }));
  expect([barrier.waiting, barrier.unsent]).toEqual([0, 0]);
});

test('a text is asked for by its snapshot, and an answer about an older text does not count', () => {
  const doc = newRoomDoc();
  const body = doc.getText('body');
  const barrier = new Barrier(doc, true);
  body.observe(() => barrier.textChanged(false));
  const to = line();
  body.insert(0, 'The river rose.');
  barrier.open(to);
  const [question] = to.asked;
  expect(question).toMatchObject({
    t: 'covered?',
    snapshot: btoa(String.fromCharCode(...Y.encodeSnapshot(Y.snapshot(doc)))),
  });
  body.insert(0, 'On Monday: ');
  barrier.receive(encodeBarrier({ t: 'covered', n: question!.n, yes: true }));
  expect(barrier.waiting).toBe(1);
  vi.advanceTimersByTime(200);
  barrier.receive(encodeBarrier({ t: 'covered', n: to.asked.at(-1)!.n, yes: true }));
  expect(barrier.waiting).toBe(0);
});

test('a text counts as unsent when something else than the hub changed it, until that is confirmed', () => {
  const doc = newRoomDoc();
  const body = doc.getText('body');
  const barrier = new Barrier(doc, true);
  body.observe((_, { origin }) => barrier.textChanged(origin === 'hub'));
  expect(barrier.unsent).toBe(0);
  doc.transact(() => body.insert(0, 'The river rose.'), 'hub');
  expect(barrier.unsent).toBe(0);
  body.delete(0, 4);
  doc.transact(() => body.insert(0, 'On Monday: '), 'hub');
  expect(barrier.unsent).toBe(1);
  const to = line();
  barrier.open(to);
  vi.advanceTimersByTime(100);
  barrier.receive(encodeBarrier({ t: 'covered', n: to.asked.at(-1)!.n, yes: true }));
  expect(barrier.unsent).toBe(0);
  doc.transact(() => body.insert(0, 'Last week. '), 'hub');
  expect(barrier.unsent).toBe(0);
  body.delete(0, 4);
  barrier.remember(new Set(), true);
  expect(barrier.unsent).toBe(0);
});

test('what an earlier session knew to be confirmed does not count as unsent, but is asked for', () => {
  const barrier = new Barrier(newRoomDoc(), false);
  const [old, fresh] = keys(2);
  barrier.came([old!, fresh!], false);
  barrier.remember(new Set([old!]), false);
  expect([barrier.unsent, barrier.waiting]).toEqual([1, 2]);
});

test('a room of very many clients is asked for in parts: it waits until each is covered, and starts over when one is not', () => {
  const doc = newRoomDoc();
  const [first] = keys(1);
  stepsMap(doc).set(first!, {}); // there is one
  doc.transact(() => {
    for (let client = 1; client <= 12_000; client++) {
      doc.clientID = client;
      doc.getArray('written').insert(0, [1]);
    }
  });
  for (const isHeld of [true, false]) {
    const barrier = new Barrier(doc, false);
    barrier.came([first!], true);
    barrier.open(line());
    barrier.shut();
    const to = line();
    barrier.open(to);
    expect(to.asked.map((question) => question?.t)).toEqual(['covered?', 'covered?', 'covered?']);
    const [one, two, three] = to.asked.map(({ n }) => n);
    barrier.receive(encodeBarrier({ t: 'covered', n: three!, yes: true }));
    barrier.receive(encodeBarrier({ t: 'covered', n: one!, yes: true }));
    expect(barrier.waiting).toBe(1);
    barrier.receive(encodeBarrier({ t: 'covered', n: two!, yes: isHeld }));
    expect(barrier.waiting).toBe(isHeld ? 0 : 1);
    vi.advanceTimersByTime(200);
    expect(to.asked.slice(3)).toEqual(isHeld ? [] : [{ t: 'held?', n: expect.any(Number), keys: [first] }]);
  }
});
