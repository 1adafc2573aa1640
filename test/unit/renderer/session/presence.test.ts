import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { Presence } from '../../../../renderer/session/presence.ts';
import { PresencePace } from '../../../../renderer/session/presence-pace.ts';
import { PresencePeople } from '../../../../renderer/session/presence-people.ts';
import { PresencePointing } from '../../../../renderer/session/presence-pointing.ts';
import type { ArticleId, MemberId } from '../../../../shared/model/ids.ts';
import type { TextPoint } from '../../../../shared/model/text-point.ts';
import { ANA, BEN } from '../../../kit/people.ts';

const AID = 'a'.repeat(52) as ArticleId; // of the right form
const TOP: TextPoint = [1, 4, 0];
const AT = { anchor: [1, 4, 0], focus: [1, 9, -1] } as const;
const HERE = { aid: AID, activity: 'active', minutes: 0 } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A line to a room, and the state of its awareness. */
function line(): Awareness {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  onTestFinished(() => doc.destroy());
  return awareness;
}

/** Two people in a room, each heard by the other at once; nobody in between screens what they say. */
function room() {
  const lines = [line(), line()] as const;
  const messages: string[] = [];
  for (const [from, to] of [lines, lines.toReversed() as [Awareness, Awareness]]) {
    from.on('update', ({ added, updated }: { added: number[]; updated: number[] }, origin: unknown) => {
      if (origin !== 'local') return;
      messages.push(JSON.stringify(from.getLocalState()));
      applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [...added, ...updated]), 'heard');
    });
  }
  const [hers, his] = lines;
  return { hers, his, messages };
}

function opened(awareness: Awareness, me: MemberId, digest = () => 'one'): Presence {
  const presence = new Presence(me, digest, new PresencePace());
  presence.show();
  presence.open(awareness);
  onTestFinished(() => presence.shut());
  return presence;
}

test('a caret that moves is no change of who is here or holds what; a new fingerprint is', () => {
  const { hers, his } = room();
  let digest = 'one';
  const ana = opened(hers, ANA);
  const ben = opened(his, BEN, () => digest);
  expect([...ana.others, ...ana.holders]).toEqual([BEN, BEN]);
  const told = { changed: 0, moved: 0 };
  ana.changed.on(() => told.changed++);
  ana.moved.on(() => told.moved++);
  ben.say(() => ({ at: AT }));
  vi.advanceTimersByTime(300);
  expect(told).toEqual({ changed: 0, moved: 1 });
  digest = 'two';
  ben.tell();
  vi.advanceTimersByTime(300);
  expect(told).toEqual({ changed: 1, moved: 2 });
  expect([...ana.holders]).toEqual([]);
});

test('what was told is told again within the pace, so that nobody quiet is taken for gone; nothing new is told once', () => {
  const { hers, his, messages } = room();
  const ana = opened(hers, ANA);
  opened(his, BEN);
  messages.length = 0;
  ana.tell();
  vi.advanceTimersByTime(5_000);
  expect(messages).toEqual([]);
  vi.advanceTimersByTime(85_000);
  expect(messages).toHaveLength(2 * 9);
  expect([...ana.others]).toEqual([BEN]);
});

test('a hidden window, heard once a minute, stays here; one not heard for longer is gone', () => {
  const { hers, his } = room();
  const ana = opened(hers, ANA);
  his.setLocalState({ member: BEN, digest: 'one' });
  const changes: number[] = [];
  ana.changed.on(() => changes.push(ana.others.size));
  for (let minute = 0; minute < 3; minute++) {
    // The library goes by the clock of the machine, which a test does not turn.
    hers.meta.set(his.clientID, { clock: minute, lastUpdated: Date.now() - 60_000 });
    vi.advanceTimersByTime(60_000);
    his.setLocalState({ member: BEN, digest: 'one', minute });
  }
  expect([[...ana.others], [...ana.holders], changes]).toEqual([[BEN], [BEN], []]);
  vi.advanceTimersByTime(110_000);
  expect([[...ana.others], changes]).toEqual([[], [0]]);
});

test('what one tells of an article ends with its reader, and all that is left with the article', () => {
  const { hers, his, messages } = room();
  const people = new PresencePeople(opened(hers, ANA), () => true);
  const pointing = new PresencePointing(AID, opened(his, BEN), people);
  const last = (): unknown => JSON.parse(messages.at(-1) ?? '{}');
  const end = pointing.follow(() => AT);
  vi.advanceTimersByTime(300);
  expect(last()).toMatchObject({ member: BEN, at: AT });
  end();
  vi.advanceTimersByTime(300);
  expect(last()).not.toHaveProperty('at');
  pointing.follow(() => AT);
  vi.advanceTimersByTime(300);
  pointing.dispose();
  vi.advanceTimersByTime(300);
  expect(last()).not.toHaveProperty('at');
  people.dispose();
});

/** Ana and Ben in a project and at one article, whom `isSeen` lets see one another. */
function together(isSeen: { now: boolean }) {
  const [project, marks] = [room(), room()];
  const at = (me: MemberId, side: 'hers' | 'his') => {
    const people = new PresencePeople(opened(project[side], me), () => isSeen.now);
    const pointing = new PresencePointing(AID, opened(marks[side], me), people);
    onTestFinished(() => {
      pointing.dispose();
      people.dispose();
    });
    return { people, pointing };
  };
  return { ana: at(ANA, 'hers'), ben: at(BEN, 'his'), messages: () => [...project.messages, ...marks.messages].join() };
}

test('while an article is blind nothing of where one is goes out, and once it is not, all of it does', () => {
  const isSeen = { now: false };
  const { ana, ben, messages } = together(isSeen);
  ben.people.tell(HERE);
  ben.pointing.follow(
    () => AT,
    () => TOP,
  );
  vi.advanceTimersByTime(2_000);
  expect(messages()).not.toContain(AID);
  expect(messages()).not.toContain('anchor');
  expect(messages()).not.toContain('top');
  expect(ana.people.people).toEqual([{ member: BEN, aid: null, activity: 'active', minutes: 0 }]);
  isSeen.now = true;
  ben.people.judgeAnew();
  vi.advanceTimersByTime(2_000);
  expect(ana.people.people).toEqual([{ member: BEN, ...HERE }]);
  expect(ana.pointing.others).toEqual([{ member: BEN, window: expect.any(Number), ...AT }]);
  expect(ana.pointing.views).toEqual([{ member: BEN, top: TOP }]);
});

test('an article that becomes blind takes back what was told, and shows nothing of what others go on telling', () => {
  const isSeen = { now: true };
  const { ana, ben } = together(isSeen);
  ben.people.tell(HERE);
  ben.pointing.follow(
    () => AT,
    () => TOP,
  );
  vi.advanceTimersByTime(2_000);
  expect(ana.pointing.others).toHaveLength(1);
  expect(ana.pointing.views).toHaveLength(1);
  isSeen.now = false;
  // Ben’s window does not know of it yet.
  ana.people.judgeAnew();
  expect(ana.pointing.others).toEqual([]);
  expect(ana.pointing.views).toEqual([]);
  expect(ana.people.people[0]?.aid).toBeNull();
  ben.people.judgeAnew();
  vi.advanceTimersByTime(2_000);
  isSeen.now = true;
  ana.people.judgeAnew();
  expect(ana.pointing.others).toEqual([]);
});

test('whatever somebody else tells, who is here stays readable', () => {
  const { hers, his } = room();
  const people = new PresencePeople(opened(hers, ANA), () => true);
  const pointing = new PresencePointing(AID, opened(hers, ANA), people);
  onTestFinished(() => {
    pointing.dispose();
    people.dispose();
  });
  for (const value of ['x', [], { aid: 7 }, { ...HERE, minutes: -1 }, null, { ...HERE, activity: '__proto__' }]) {
    his.setLocalState({ member: BEN, here: value, at: value });
    expect(people.people).toEqual([{ member: BEN, aid: null, activity: 'active', minutes: 0 }]);
    expect(pointing.others).toEqual([]);
  }
  his.setLocalState({ member: 'nobody', here: HERE, at: AT });
  expect([people.people, pointing.others]).toEqual([[], []]);
});
