import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { KeyPair } from '../../../../electron/services/key-pair.ts';
import { fromBase64url } from '../../../../shared/base/base64url.ts';
import type { Bundle } from '../../../../shared/bundle/bundle.ts';
import { knownFrom } from '../../../../shared/bundle/known.ts';
import { type MergePlan, planMerge } from '../../../../shared/bundle/plan-merge.ts';
import { makeMember, makeProject } from '../../../../shared/model/records.ts';
import type { Act } from '../../../../shared/model/step.ts';
import { HeldDoc } from '../../../../shared/steps/guard/held.ts';
import { judge } from '../../../../shared/steps/guard.ts';
import { stepsMap } from '../../../../shared/steps/steps-map.ts';
import { bodyOf, genesisUpdate } from '../../../../shared/text/genesis.ts';
import { parseRoom, peopleRoom, projectRoom, teamRoom, textRoom } from '../../../../shared/wire/room.ts';
import { newPerson, SignedProject, verifyWithNode } from '../../../kit/signed-project.ts';

const note = (text: string): Act => ({ kind: 'comment', of: null, text });

/** Opens a bundle where `here` is; answers the plan after doing it. */
function open(bundle: Bundle, here: SignedProject): MergePlan {
  const people = here.state(peopleRoom(bundle.pid));
  const plan = planMerge(bundle, {
    held: (room) => here.state(room),
    known: people === null ? null : knownFrom(people),
    verify: verifyWithNode,
  });
  if (!plan.ok) throw new Error(plan.message);
  for (const { room, update } of plan.value.take) Y.applyUpdate(here.doc(room), update);
  return plan.value;
}

/** A project of Ana and Ben with one article, and a room of marks in which Ana did something. */
function shared() {
  const [ana, ben] = [newPerson(), newPerson()];
  const project = SignedProject.founded(ana);
  project.introduce(ben, 'Ben');
  const aid = project.addArticle(ana, 'Nine people were missing.');
  const marks = teamRoom(project.pid, aid);
  project.act(ana, marks, [note('one')]);
  return { ana, ben, project, aid, marks, text: textRoom(project.pid, aid) };
}

/** The signers behind each client number of a room. */
function signers(project: SignedProject, room: ReturnType<typeof teamRoom>): number[] {
  const bySigner = new Map<number, Set<string>>();
  for (const struct of Y.decodeUpdate(project.state(room)!).structs) {
    if (!(struct instanceof Y.Item) || struct.parentSub === null) continue;
    const set = bySigner.get(struct.id.client) ?? new Set();
    bySigner.set(struct.id.client, set.add(struct.parentSub.slice(0, 26)));
  }
  return [...bySigner.values()].map((set) => set.size);
}

describe('opening a bundle', () => {
  it('makes a project that is not here, byte for byte', () => {
    const { project, text, marks } = shared();
    const here = new SignedProject(project.pid);
    const plan = open(project.bundle(), here);
    expect(plan).toMatchObject({ added: 5, forged: 0, unreadable: 0, waiting: [] });
    for (const room of [text, marks]) expect(here.state(room)).toEqual(project.state(room));
  });

  it('again adds nothing', () => {
    const { project } = shared();
    const here = new SignedProject(project.pid);
    open(project.bundle(), here);
    expect(open(project.bundle(), here)).toMatchObject({ added: 0, take: [] });
  });

  it('merges what both sides did, in either order', () => {
    const { project, ana, ben, marks } = shared();
    const there = project.copy();
    project.act(ana, marks, [note('here')]);
    there.act(ben, marks, [note('there')]);
    const [a, b] = [project.bundle(), there.bundle()];
    expect(open(b, project).added).toBe(1);
    expect(open(a, there).added).toBe(1);
    expect([...stepsMap(project.doc(marks)).keys()].sort()).toEqual([...stepsMap(there.doc(marks)).keys()].sort());
    expect(project.state(marks)).toHaveLength(there.state(marks)!.length);
  });

  it('sets the steps of strangers aside and takes the others', () => {
    const { project, ben, marks } = shared();
    const there = project.copy();
    const eve = newPerson();
    there.introduce(eve, 'Eve');
    const strange = there.act(eve, marks, [note('hello')]);
    there.act(ben, marks, [note('there')]);
    const plan = open(there.bundle(), project);
    expect(plan.added).toBe(1);
    expect(plan.waiting.flatMap(({ steps }) => steps.map(([key]) => key))).toContain(strange);
    expect(plan.waiting).toHaveLength(2);
    expect(stepsMap(project.doc(marks)).has(strange)).toBe(false);
    expect(open(there.bundle(), project)).toMatchObject({ added: 0, take: [] });
  });

  it('leaves forged steps out and counts them', () => {
    const { project, ana, ben, marks } = shared();
    const there = project.copy();
    const forged = there.act(ben, marks, [note('pay 5')], (step) => ({ ...step, acts: [note('pay 500')] }));
    const replayed = stepsMap(there.doc(marks)).get([...stepsMap(project.doc(marks)).keys()][0]!);
    stepsMap(there.doc(projectRoom(project.pid))).set(`${ana.member}/${'a'.repeat(26)}`, replayed);
    there.act(ben, marks, [note('fine')]);
    const plan = open(there.bundle(), project);
    expect(plan).toMatchObject({ added: 1, forged: 2 });
    expect(stepsMap(project.doc(marks)).has(forged)).toBe(false);
  });

  it('counts what no version of this Postil can read', () => {
    const { project, marks } = shared();
    const there = project.copy();
    stepsMap(there.doc(marks)).set('not a key', { v: 9 });
    expect(open(there.bundle(), project)).toMatchObject({ added: 0, unreadable: 1, take: [] });
  });

  it('[G11] leaves out of a people room what no hub would take there, whoever signed it', () => {
    const { project, ana, ben } = shared();
    const there = project.copy();
    const people = peopleRoom(project.pid);
    there.act(ben, people, [note('no record of a person')]);
    there.act(ben, people, [makeMember(ana.member, 'Not Ana', 'teal', ana.publicKey)]);
    there.act(newPerson(), people, [note('by a stranger')]);
    const fine = there.act(ben, people, [{ kind: 'make', what: 'read', fields: { mark: 'x' } }]);
    const before = stepsMap(project.doc(people)).size;
    expect(open(there.bundle(), project)).toMatchObject({ added: 1, unreadable: 3, waiting: [] });
    expect(stepsMap(project.doc(people)).size).toBe(before + 1);
    expect(stepsMap(project.doc(people)).has(fine)).toBe(true);
  });

  it('writes steps anew under one client number per signer when they came mixed', () => {
    const { project, ana, ben, marks } = shared();
    const there = project.copy();
    there.act(ana, marks, [note('two')]);
    there.act(ben, marks, [note('three')]); // the same document, so the same client number
    const plan = open(there.bundle(), project);
    expect(plan.added).toBe(2);
    expect(signers(project, marks).every((count) => count === 1)).toBe(true);
    expect(open(there.bundle(), project)).toMatchObject({ added: 0, take: [] });
  });

  it('leaves out a step whose number leaps so far that no hub would take what comes after', () => {
    const { project, ana, marks } = shared();
    const there = project.copy();
    const fine = there.act(ana, marks, [note('fine')]);
    const leap = there.act(ana, marks, [note('far')], undefined, 2_000_000);
    expect(open(there.bundle(), project)).toMatchObject({ added: 1, unreadable: 1 });
    expect([fine, leap].map((key) => stepsMap(project.doc(marks)).has(key))).toEqual([true, false]);
  });

  it('writes steps anew that came under the client number of first texts', () => {
    const { project, ana, text } = shared();
    const there = new SignedProject(project.pid);
    there.doc(text).clientID = 1;
    there.act(ana, text, [note('odd')]);
    const here = new SignedProject(project.pid);
    here.introduce(ana, 'Ana');
    expect(open(there.bundle(), here).added).toBe(1);
    expect(Y.snapshot(here.doc(text)).sv.has(1)).toBe(false);
  });

  it('brings nothing that the guard of a hub would refuse', async () => {
    const { project, ana, ben, marks } = shared();
    const there = project.copy();
    there.act(ana, marks, [note('two')]);
    there.act(ben, marks, [note('three')]);
    const keys = new Map([ana, ben].map((person) => [person.member, fromBase64url(person.publicKey)!]));
    const plan = open(there.bundle(), project);
    const held = shared().project; // what the hub holds of this room: nothing
    const judged = await judge(plan.take.find(({ room }) => room === marks)!.update, {
      room: parseRoom(marks)!,
      name: marks,
      held: new HeldDoc(held.doc(marks)),
      carrier: 'annotator',
      roleOf: () => 'owner',
      verify: (member, bytes, signature) => verifyWithNode(keys.get(member)!, bytes, signature),
    });
    expect(judged).toMatchObject({ ok: true });
  });

  it('never lets a bundle replace a step that is held', () => {
    const { project, ana, marks } = shared();
    const [key, step] = [...stepsMap(project.doc(marks)).entries()][0]!;
    const there = new SignedProject(project.pid);
    const other = there.doc(marks);
    other.clientID = 0xffffffff; // Yjs lets the higher client number win
    stepsMap(other).set(key, { ...(step as object), acts: [note('another')] });
    there.act(ana, marks, [note('new')]);
    expect(open(there.bundle(), project).added).toBe(1);
    expect(stepsMap(project.doc(marks)).get(key)).toEqual(step);
    expect(Y.snapshot(project.doc(marks)).ds.clients.size).toBe(0);
  });

  it('never lets a bundle delete a step that is held', () => {
    const { project, marks } = shared();
    const there = project.copy();
    const [key] = [...stepsMap(there.doc(marks)).keys()];
    stepsMap(there.doc(marks)).delete(key!);
    expect(open(there.bundle(), project)).toMatchObject({ added: 0, take: [] });
    expect(stepsMap(project.doc(marks)).has(key!)).toBe(true);
  });

  it('takes no text that is not the one its article is named after', () => {
    const { project, text, ana, aid } = shared();
    const there = new SignedProject(project.pid);
    Y.applyUpdate(there.doc(text), genesisUpdate('Nobody was missing.'));
    there.act(ana, text, [note('kept')]);
    const here = new SignedProject(project.pid);
    here.introduce(ana, 'Ana');
    expect(open(there.bundle(), here).added).toBe(1);
    expect(bodyOf(here.doc(text)).toString()).toBe('');
    expect(open(project.bundle(), here).added).toBeGreaterThan(0);
    expect(bodyOf(here.doc(textRoom(project.pid, aid))).toString()).toBe('Nine people were missing.');
  });

  it('makes the first text anew when steps beside it cannot be taken', () => {
    const { project, text } = shared();
    const there = project.copy();
    there.act(newPerson(), text, [note('a stranger')]);
    const here = new SignedProject(project.pid);
    expect(open(there.bundle(), here).waiting).toHaveLength(1);
    expect(here.state(text)).toEqual(genesisUpdate('Nine people were missing.'));
  });

  it.each<[string, (body: Y.Text) => void, string]>([
    ['put in', (body) => body.insert(0, 'Now: '), 'Now: Nine people were missing.'],
    ['taken out', (body) => body.delete(4, 7), 'Nine were missing.'],
  ])(
    'leaves out words of a text %s later, which nobody signed, unless the whole project is new here',
    (_, change, now) => {
      const { project, text } = shared();
      const there = project.copy();
      change(bodyOf(there.doc(text)));
      const here = project.copy();
      expect(open(there.bundle(), here).take).toEqual([]);
      expect(bodyOf(here.doc(text)).toString()).toBe('Nine people were missing.');
      const fresh = new SignedProject(project.pid);
      open(there.bundle(), fresh);
      expect(bodyOf(fresh.doc(text)).toString()).toBe(now);
    },
  );

  it('believes nobody who has not introduced themselves with their own key', () => {
    const [ana, eve] = [newPerson(), newPerson()];
    const project = new SignedProject();
    const posing: KeyPair = { ...eve, member: ana.member };
    project.introduce(posing, 'Ana');
    project.act(posing, projectRoom(project.pid), [makeProject('Hers')]);
    const plan = open(project.bundle(), new SignedProject(project.pid));
    expect(plan).toMatchObject({ added: 0, take: [] });
  });

  it('refuses a bundle with a room that is no Yjs state, before anything is done', () => {
    const { project, marks } = shared();
    const bundle = project.bundle();
    const rooms = bundle.rooms.map((room) =>
      room.name === marks ? { ...room, state: new TextEncoder().encode('no such thing') } : room,
    );
    const plan = planMerge({ ...bundle, rooms }, { held: () => null, known: null, verify: verifyWithNode });
    expect(plan).toMatchObject({
      ok: false,
      code: 'unreadable',
      message: `A part of the file cannot be read (${marks}), so nothing of it was taken in. Ask for it once more.`,
    });
  });

  it('refuses a bundle whose people nobody can read, before anything is done', () => {
    const { project } = shared();
    const bundle = project.bundle();
    const rooms = bundle.rooms.map((room) =>
      room.name === peopleRoom(bundle.pid) ? { ...room, state: new TextEncoder().encode('no such thing') } : room,
    );
    expect(planMerge({ ...bundle, rooms }, { held: () => null, known: null, verify: verifyWithNode })).toMatchObject({
      ok: false,
      code: 'unreadable',
      message: 'The list of people in the file cannot be read, so nothing of it was taken in. Ask for it once more.',
    });
  });
});
