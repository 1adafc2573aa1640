import { afterEach, expect, test, vi } from 'vitest';
import { cameCounts } from '../../../../renderer/history/came-counts.ts';
import { CameIn } from '../../../../renderer/history/came-in.ts';
import { shortMemory } from '../../../../renderer/session/device-memory.ts';
import type { NotingRoom, SyncStatus } from '../../../../renderer/session/session-types.ts';
import { UnwrittenLooks } from '../../../../renderer/session/unwritten-looks.ts';
import { Emitter } from '../../../../shared/base/emitter.ts';
import { type CameAt, countSteps } from '../../../../shared/history/looked.ts';
import { lookedAt } from '../../../../shared/history/looked-notes.ts';
import { articleIdOf, newProjectId, type StepKey } from '../../../../shared/model/ids.ts';
import { makeMember, makeZone } from '../../../../shared/model/records.ts';
import type { Act } from '../../../../shared/model/step.ts';
import { mark } from '../../../../shared/steps/commands.ts';
import { ANA, anchorAt, BEN, Device, meet } from '../../../kit/people.ts';

const AID = articleIdOf('fog');
type Line = SyncStatus['hub']['state'];

/** A room of somebody as an open one: only what is used of it here. */
function roomOf(device: Device, line: Line = 'saved') {
  const changed = new Emitter<void>();
  const room = {
    fold: device.fold,
    canWrite: true,
    status: { hub: { state: line, waiting: 0 } },
    record: async (acts: readonly Act[]) => device.act(acts),
    subscribe: (listener: () => void) => changed.on(listener),
  };
  const turn = (state: Line) => {
    room.status = { hub: { state, waiting: 0 } };
    changed.emit();
  };
  return { room: room as unknown as NotingRoom, turn }; // the rest of a room is not reached
}

const stepsOf = (came: CameIn): readonly StepKey[] => came.list.map(({ step }) => step);
const inMarks = (step: StepKey) => ({ room: 'marks', step }) as const;

/** Ana at an article that she and Ben mark. */
function desk({ line = 'saved' as Line, looking: atFirst = true } = {}) {
  const [ana, ben, people] = [new Device(ANA), new Device(BEN), new Device(ANA)];
  for (const [member, name] of [
    [ANA, 'Ana'],
    [BEN, 'Ben'],
  ] as const) {
    const other = new Device(member);
    other.do(makeMember(member, name, 'teal', ''));
    people.receive(other.entries);
  }
  const marks = roomOf(ana, line);
  const lines = new Device(ANA);
  const text = roomOf(lines, line);
  let looking = atFirst;
  const away = new Emitter<void>();
  const cameAt = vi.fn(async (): Promise<CameAt> => new Map());
  const memory = shortMemory();
  const pid = newProjectId();
  let looks = new UnwrittenLooks(memory, pid, ANA);
  const record = roomOf(people);
  const open = (started?: Device) =>
    new CameIn({
      of: AID,
      me: ANA,
      rooms: [
        ['text', text.room],
        ['marks', started ? roomOf(started, line).room : marks.room],
      ],
      people: record.room,
      looks,
      isLooking: () => looking,
      onAway: (listener) => away.on(listener),
      cameAt,
      complain: (error) => expect.fail(String(error)),
    });
  const doneBy = (who: Device, n = 1) => {
    const keys = Array.from({ length: n }, () => who.act([mark('claim', [anchorAt(0, 'fog')])]));
    meet(ana, ben);
    return keys;
  };
  const counted = () =>
    cameCounts(people.fold, ANA, looks)(AID, { steps: countSteps(ana.fold), textSteps: countSteps(lines.fold) });
  const notes = () => [...people.fold.keys()].length - 2;
  return {
    ...{ ana, ben, people, lines, open, doneBy, counted, notes, away, cameAt },
    turn: (state: Line) => {
      marks.turn(state);
      text.turn(state);
    },
    look: (now: boolean) => (looking = now),
    mayWrite: (may: boolean) => Object.assign(record.room, { canWrite: may }),
    /** Postil starts anew on the same device. */
    restart: () => {
      looks = new UnwrittenLooks(memory, pid, ANA);
      return looks.write(record.room);
    },
  };
}

afterEach(() => vi.useRealTimers());

test('an article is seen as it is when it is first opened; what others do while one is away waits, and a walk through it is one note [H6, H7]', () => {
  vi.useFakeTimers();
  const at = desk();
  at.doneBy(at.ben, 3);
  const first = at.open();
  expect(first.waiting).toBe(0);
  first.dispose();
  expect(at.notes()).toBe(1);
  const keys = at.doneBy(at.ben, 4);
  expect(at.counted()).toBe(4);
  const again = at.open();
  expect(stepsOf(again)).toEqual(keys);
  again.see(inMarks(keys[0]!));
  again.see(inMarks(keys[1]!));
  expect(again.waiting).toBe(2);
  expect(stepsOf(again), 'what was seen stays in its place').toEqual(keys);
  vi.advanceTimersByTime(3_000);
  expect(at.notes()).toBe(2);
  expect(at.counted()).toBe(2);
  again.seeAll();
  expect(at.notes()).toBe(3);
  expect(at.counted()).toBe(0);
  again.dispose();
  vi.advanceTimersByTime(60_000);
  expect(at.notes(), 'nothing new, nothing written').toBe(3);
  expect(lookedAt(at.people.fold, ANA).get(AID)?.rooms.get('marks')?.get(BEN)).toEqual([7, 7]);
});

test('what comes in while one looks is seen; behind another window, and while the line catches up, it waits', () => {
  const at = desk();
  at.open().dispose();
  const came = at.open();
  at.doneBy(at.ben);
  expect(came.waiting).toBe(0);
  at.look(false);
  at.doneBy(at.ben);
  expect(came.waiting).toBe(1);
  at.look(true);
  at.turn('sending');
  at.doneBy(at.ben);
  expect(came.waiting, 'one’s own steps on their way are no catching up').toBe(1);
  at.turn('connecting');
  at.doneBy(at.ben, 2);
  expect(came.waiting).toBe(3);
  at.turn('saved');
  at.doneBy(at.ben);
  at.doneBy(at.ana);
  expect(came.waiting).toBe(3);
  came.dispose();
});

test('who did something in an article has looked at it, though no note says so', () => {
  const at = desk();
  at.doneBy(at.ana);
  at.doneBy(at.ben, 2);
  expect(at.counted()).toBe(2);
  const came = at.open();
  expect(came.waiting).toBe(2);
  came.dispose();
  const stranger = desk();
  stranger.doneBy(stranger.ben, 2);
  expect(stranger.counted()).toBe(0);
});

test('what one’s other device has seen does not wait here any longer', () => {
  const at = desk();
  at.open().dispose();
  at.doneBy(at.ben, 2);
  const came = at.open();
  expect(came.waiting).toBe(2);
  const other = new Device(ANA);
  other.receive(at.people.entries);
  const [note] = lookedAt(other.fold, ANA).values();
  other.do({
    kind: 'edit',
    of: note!.record.id,
    set: { looked: { aid: AID, by: { [BEN]: [2, 2] } } },
    over: { looked: [] },
  });
  at.people.receive(other.entries);
  expect(came.waiting).toBe(0);
  came.dispose();
});

test('whoever reads along notes it when they leave, when they turn away, and else once in five minutes; undo meets none of it', () => {
  vi.useFakeTimers();
  const at = desk();
  at.open().dispose();
  const came = at.open();
  for (let pause = 0; pause < 59; pause++) {
    at.doneBy(at.ben);
    vi.advanceTimersByTime(5_000);
  }
  expect([came.waiting, at.notes()]).toEqual([0, 1]);
  vi.advanceTimersByTime(5_000);
  expect(at.notes()).toBe(2);
  at.doneBy(at.ben);
  at.away.emit();
  expect(at.notes()).toBe(3);
  at.away.emit();
  vi.advanceTimersByTime(600_000);
  expect(at.notes(), 'nothing new, nothing written').toBe(3);
  at.doneBy(at.ben);
  came.dispose();
  expect([at.notes(), at.counted()]).toEqual([4, 0]);
});

test('what was walked just before Postil ended stays seen, and the reader’s record says so after the next start', async () => {
  const at = desk();
  at.open().dispose();
  const keys = at.doneBy(at.ben, 3);
  const came = at.open();
  came.see(inMarks(keys[0]!));
  came.see(inMarks(keys[1]!));
  expect(at.notes(), 'not written yet').toBe(1);
  await at.restart();
  expect([at.notes(), at.counted()]).toEqual([2, 1]);
  expect(lookedAt(at.people.fold, ANA).get(AID)?.rooms.get('marks')?.get(BEN)).toEqual([2, 2]);
  await at.restart();
  expect(at.notes(), 'once is enough').toBe(2);
});

test('whoever may write nothing, not even their own record, finds what they walked seen after a start; written once they may', async () => {
  const at = desk();
  at.open().dispose();
  at.mayWrite(false);
  const [first] = at.doneBy(at.ben, 2);
  at.open().see(inMarks(first!));
  await at.restart();
  expect([at.notes(), at.counted()]).toEqual([1, 1]);
  const again = at.open();
  expect(again.waiting).toBe(1);
  again.seeAll();
  await at.restart();
  expect([at.notes(), at.counted()]).toEqual([1, 0]);
  at.mayWrite(true);
  await at.restart();
  expect([at.notes(), at.counted()]).toEqual([2, 0]);
});

test('which of somebody’s steps came late is asked of the log, which knows it after a start; else it is not asked [H7]', async () => {
  const at = desk();
  const [first, second, third] = at.doneBy(at.ben, 3);
  at.open().dispose();
  const late = new Device(BEN);
  const key = late.act([mark('claim', [anchorAt(0, 'fog')])]);
  // After a start steps lie in no order that tells when they came.
  const started = new Device(ANA);
  started.receive(new Map([...late.entries, ...at.ben.entries]));
  at.cameAt.mockImplementation(async () => new Map([first, second, third, key].map((each, i) => [each!, i])));
  const again = at.open(started);
  expect([again.waiting, again.isUnseen(inMarks(third!))], 'until the log has answered').toEqual([1, true]);
  const [since] = at.doneBy(at.ben);
  at.look(false);
  started.receive(at.ben.entries);
  await vi.waitFor(() => expect(again.isUnseen(inMarks(key))).toBe(true));
  expect(stepsOf(again)).toEqual([key, since]);
  expect(again.waiting).toBe(2);
  again.dispose();
  at.open().dispose();
  expect(at.cameAt).toHaveBeenCalledTimes(1);
});

test('lines of the text that others set apart wait before the marks, are counted with them, and one note tells of both [H10]', () => {
  vi.useFakeTimers();
  const at = desk();
  at.open().dispose();
  expect(at.notes()).toBe(1);
  const ben = new Device(BEN);
  const zone = ben.act([makeZone('heading', anchorAt(0, 'fog'))]);
  at.lines.receive(ben.entries);
  const [mark] = at.doneBy(at.ben);
  expect(at.counted()).toBe(2);
  const came = at.open();
  expect(came.list.map(({ room, step }) => [room, step])).toEqual([
    ['text', zone],
    ['marks', mark],
  ]);
  came.see({ room: 'text', step: zone });
  expect(came.waiting).toBe(1);
  came.see(inMarks(mark!));
  expect([came.waiting, at.notes(), at.counted()]).toEqual([0, 2, 0]);
  came.dispose();
  expect(at.notes(), 'nothing new, nothing written').toBe(2);
});

test('whoever looked at the marks with an earlier Postil finds the text as it is, and from then on what comes in [H10]', () => {
  const at = desk();
  const earlier = new Device(ANA);
  earlier.do({ kind: 'make', what: 'read', fields: { seen: [], looked: { aid: AID, by: {} } } });
  at.people.receive(earlier.entries);
  const ben = new Device(BEN);
  ben.act([makeZone('heading', anchorAt(0, 'fog'))]);
  at.lines.receive(ben.entries);
  expect(at.counted()).toBe(0);
  at.open().dispose();
  ben.act([makeZone('list', anchorAt(1, 'og'))]);
  at.lines.receive(ben.entries);
  expect(at.counted()).toBe(1);
});
