import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { KeyPair } from '../../../../electron/services/key-pair.ts';
import type { BundleRoom } from '../../../../shared/bundle/bundle.ts';
import { deletedIn, lacksGround, newBeyond, onGround, stepsIn } from '../../../../shared/bundle/ground.ts';
import { knownFrom } from '../../../../shared/bundle/known.ts';
import { planMerge } from '../../../../shared/bundle/plan-merge.ts';
import { readBundle } from '../../../../shared/bundle/read-bundle.ts';
import { writeBundle } from '../../../../shared/bundle/write-bundle.ts';
import { guideRoot } from '../../../../shared/guide/guide-root.ts';
import { newProjectId, type ProjectId, type RoomName } from '../../../../shared/model/ids.ts';
import { makeMember, makeProject } from '../../../../shared/model/records.ts';
import { newRoomDoc, stepsMap } from '../../../../shared/steps/steps-map.ts';
import { peopleRoom, projectRoom, teamRoom } from '../../../../shared/wire/room.ts';
import { newPerson, SignedProject, verifyWithNode } from '../../../kit/signed-project.ts';
import { line } from '../guide/crafted.ts';

/** A computer that only ever writes and opens files, as the host does it. */
class Computer {
  readonly project: SignedProject;
  readonly #opened = new Set<string>();
  #last: { id: string; savedAt: string; rooms: Map<RoomName, Uint8Array> } | null = null;
  #count = 0;
  readonly #name: string;

  constructor(name: string, pid: ProjectId) {
    this.#name = name;
    this.project = new SignedProject(pid);
  }

  write(scope: 'all' | 'since'): Uint8Array {
    const since = scope === 'since' ? this.#last : null;
    const id = `${this.#name}-${++this.#count}`;
    const savedAt = new Date(Date.UTC(2031, 0, 1, 0, 0, this.#count)).toISOString();
    const states = [...this.project.docs].map(([name, doc]) => [name, Y.encodeStateAsUpdate(doc)] as const);
    const rooms = states.flatMap(([name, state]): BundleRoom[] => {
      const from = since?.rooms.get(name);
      if (from === undefined) return [{ name, state }];
      const news = newBeyond(state, from);
      return news === null ? [] : [{ name, state: news }];
    });
    const marks = new Map(states.map(([name, state]) => [name, Y.encodeStateVectorFromUpdate(state)]));
    this.#last = { id, savedAt, rooms: marks };
    const ground = since === null ? {} : { since };
    return writeBundle({ pid: this.project.pid, name: 'Test', savedAt, id, ...ground, rooms });
  }

  /** False when what the file goes on from is missing here. */
  open(file: Uint8Array): boolean {
    const read = readBundle(file);
    if (!read.ok) throw new Error(read.message);
    const held = (room: RoomName) => this.project.state(room);
    const grounded = onGround(read.value, held);
    if (lacksGround(grounded, this.#opened.has(read.value.since?.id ?? '') ? [] : null, () => true)) return false;
    const { rooms } = grounded;
    const people = held(peopleRoom(this.project.pid));
    const known = people === null ? null : knownFrom(people);
    const plan = planMerge({ ...read.value, rooms }, { held, known, verify: verifyWithNode });
    if (!plan.ok) throw new Error(plan.message);
    for (const { room, update } of plan.value.take) Y.applyUpdate(this.project.doc(room), update);
    this.#opened.add(read.value.id ?? '');
    return true;
  }

  get steps(): readonly string[] {
    return [...this.project.docs]
      .flatMap(([room, doc]) => [...stepsMap(doc).keys()].map((key) => `${room} ${key}`))
      .sort();
  }
}

const AIDS = ['a', 'b'].map((letter) => letter.repeat(52)) as unknown as readonly Parameters<typeof teamRoom>[1][]; // of their form

/** Two people who know each other, each with a computer of their own. */
function twoComputers() {
  const [ana, ben] = [newPerson(), newPerson()];
  const hers = new Computer('ana', new SignedProject().pid);
  const his = new Computer('ben', hers.project.pid);
  const { pid } = hers.project;
  hers.project.act(ana, projectRoom(pid), [makeProject('Test')]);
  for (const [who, name] of [
    [ana, 'Ana'],
    [ben, 'Ben'],
  ] as const)
    hers.project.act(who, peopleRoom(pid), [makeMember(who.member, name, 'teal', who.publicKey)]);
  expect(his.open(hers.write('all'))).toBe(true);
  return { ana, ben, hers, his };
}

const note = (computer: Computer, by: KeyPair, at: number) =>
  computer.project.act(by, teamRoom(computer.project.pid, AIDS[at % AIDS.length]!), [
    { kind: 'comment', of: null, text: 'Is this so?' },
  ]);

it('two computers that only exchange files come to hold the same, whatever is lost, repeated or late', () => {
  const move = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('act' as const), who: fc.boolean(), n: fc.nat(3) }) },
    fc.record({
      do: fc.constant('write' as const),
      who: fc.boolean(),
      scope: fc.constantFrom('all' as const, 'since' as const),
    }),
    { weight: 3, arbitrary: fc.record({ do: fc.constant('open' as const), who: fc.boolean(), n: fc.nat(50) }) },
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 25 }), (moves) => {
      const { ana, ben, hers, his } = twoComputers();
      const files: Uint8Array[] = [];
      for (const one of moves) {
        const [mine, me] = one.who ? [hers, ana] : [his, ben];
        if (one.do === 'act') note(mine, me, one.n);
        else if (one.do === 'write') files.push(mine.write(one.scope));
        else if (files.length > 0) {
          const before = mine.steps;
          // All of a file comes in, or nothing.
          if (!mine.open(files[one.n % files.length]!)) expect(mine.steps).toEqual(before);
        }
      }
      his.open(hers.write('all'));
      expect(hers.open(his.write('all'))).toBe(true);
      expect(hers.steps).toEqual(his.steps);
    }),
    { seed: 20_311, numRuns: 25 },
  );
});

it('a file with what is new brings exactly that, and is small', () => {
  const { ana, hers, his } = twoComputers();
  for (let n = 0; n < 40; n++) note(hers, ana, 0);
  const whole = hers.write('all');
  expect(his.open(whole)).toBe(true);
  note(hers, ana, 1);
  const news = hers.write('since');
  const read = readBundle(news);
  if (!read.ok) throw new Error(read.message);
  expect(read.value.rooms.map(({ name, state }) => [name, stepsIn(state)])).toEqual([
    [teamRoom(hers.project.pid, AIDS[1]!), 1],
  ]);
  expect(news.length).toBeLessThan(whole.length / 4);
  expect(his.open(news)).toBe(true);
  expect(his.steps).toEqual(hers.steps);
  expect(his.open(news), 'once more').toBe(true);
  expect(his.steps).toEqual(hers.steps);
});

it('whoever lacks the file before takes in nothing of it, and all of it once that has come', () => {
  const { ana, hers, his } = twoComputers();
  note(hers, ana, 0);
  const first = hers.write('since');
  note(hers, ana, 0);
  const second = hers.write('since');
  const before = his.steps;
  expect(his.open(second)).toBe(false);
  expect(his.steps).toEqual(before);
  expect([his.open(first), his.open(second)]).toEqual([true, true]);
  expect(his.steps).toEqual(hers.steps);
});

it('a room of which something was left out here takes in what is new all the same', () => {
  const { ana, ben, hers, his } = twoComputers();
  const stranger = newPerson();
  note(hers, stranger, 0);
  note(hers, ana, 0);
  // His computer writes her step anew, for a stranger’s stands beside it.
  expect(his.open(hers.write('all'))).toBe(true);
  note(hers, ana, 0);
  expect(his.open(hers.write('since'))).toBe(true);
  note(his, ben, 0);
  expect(his.steps.filter((key) => key.includes(ana.member))).toEqual(
    hers.steps.filter((key) => key.includes(ana.member)),
  );
  expect(his.steps.some((key) => key.includes(stranger.member))).toBe(false);
});

it('a project that is not here at all is not begun with what is new in it', () => {
  const { ana, hers } = twoComputers();
  hers.write('all');
  note(hers, ana, 0);
  const late = new Computer('cleo', hers.project.pid);
  expect(late.open(hers.write('since'))).toBe(false);
  expect(late.steps).toEqual([]);
});

it('words that were only deleted are news, once', () => {
  const doc = newRoomDoc();
  const guide = guideRoot(doc);
  for (const words of ['first', 'second', 'third']) guide.insertEmbed(0, line(words));
  const then = () => {
    const state = Y.encodeStateAsUpdate(doc);
    const from = Y.encodeStateVectorFromUpdate(state);
    return [from, deletedIn(state, from)] as const;
  };
  const atFirst = then();
  expect(newBeyond(Y.encodeStateAsUpdate(doc), ...atFirst)).toBeNull();
  const copy = newRoomDoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  guide.delete(1, 1);
  const news = newBeyond(Y.encodeStateAsUpdate(doc), ...atFirst);
  if (news === null) throw new Error('a deletion is news');
  Y.applyUpdate(copy, news);
  expect(guideRoot(copy).length).toBe(2);
  const after = then();
  expect(newBeyond(Y.encodeStateAsUpdate(doc), ...after)).toBeNull();
  guide.delete(0, 1);
  expect(newBeyond(Y.encodeStateAsUpdate(doc), ...after), 'a second one').not.toBeNull();
});

it('what was withheld and would come in now has to come first, whatever was opened', () => {
  const room = teamRoom(newProjectId(), AIDS[0]!);
  const ground = (short: readonly RoomName[]) => ({ short: new Set(short) });
  expect(lacksGround(ground([room]), [room], () => true)).toBe(true);
  expect(
    lacksGround(ground([room]), [room], () => false),
    'it is withheld still',
  ).toBe(false);
  expect(
    lacksGround(ground([]), [room], () => true),
    'it came another way',
  ).toBe(false);
  expect(
    lacksGround(ground([room]), [], () => true),
    'something waits on purpose',
  ).toBe(false);
  expect(
    lacksGround(ground([room]), null, () => false),
    'never opened',
  ).toBe(true);
});

it('no state vector is taken that is none, and no file is of another project', () => {
  const project = SignedProject.founded(newPerson());
  const vector = Y.encodeStateVector(newRoomDoc());
  const read = (rooms: readonly (readonly [RoomName, Uint8Array])[]) => {
    const since = { id: 'one', savedAt: '2031-03-04T00:00:00.000Z', rooms: new Map(rooms) };
    return readBundle(writeBundle({ ...project.bundle(), id: 'two', since }));
  };
  expect(read([[projectRoom(project.pid), vector]])).toMatchObject({ ok: true, value: { since: { id: 'one' } } });
  expect(read([[projectRoom(project.pid), Uint8Array.of(9, 9, 9)]])).toMatchObject({ code: 'bad-manifest' });
  expect(read([[projectRoom(new SignedProject().pid), vector]])).toMatchObject({ code: 'bad-manifest' });
});
