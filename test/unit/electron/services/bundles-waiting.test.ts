import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Admitted } from '../../../../electron/services/admitted.ts';
import { makeDataDir } from '../../../../electron/services/data-dir.ts';
import type { RoomName } from '../../../../shared/model/ids.ts';
import { newRoomDoc, stepsMap } from '../../../../shared/steps/steps-map.ts';
import { peopleRoom } from '../../../../shared/wire/room.ts';
import { newPerson, SignedProject } from '../../../kit/signed-project.ts';
import { tempDir } from '../../../kit/temp-dir.ts';
import { benMailsBack, MailDesk, note, unheard } from './mail-desk.ts';

let temp: ReturnType<typeof tempDir>;
let desk: MailDesk;

beforeEach(async () => {
  temp = tempDir('bundles');
  desk = await MailDesk.at(temp.path);
});
afterEach(async () => {
  await desk.log.close();
  temp.remove();
});

describe('a stranger’s work', () => {
  it('waits under the name its author proves', async () => {
    const { ben, pid, there, marks } = await benMailsBack(desk);
    expect(await desk.mail(there)).toMatchObject({ ok: true, value: { added: 0, waiting: 2 } });
    expect(await desk.bundles.waiting(pid)).toEqual([{ member: ben.member, name: 'Ben', steps: 2 }]);
    expect(desk.stepsOf(marks, ben)).toEqual([]);
  });

  it('comes in when a person admits them, is told to the pages, and waits no longer', async () => {
    const { ben, pid, there, marks } = await benMailsBack(desk);
    await desk.mail(there);
    desk.emitted = [];
    expect(await desk.bundles.admit(pid, ben.member)).toEqual({ ok: true, value: { added: 2 } });
    expect(desk.stepsOf(marks, ben)).toHaveLength(1);
    expect(desk.stepsOf(peopleRoom(pid), ben)).toHaveLength(1);
    const told = desk.emitted.map(({ event, payload }) => [event, (payload as { room?: RoomName } | null)?.room]);
    expect(told.slice(0, 2).sort()).toEqual([marks, peopleRoom(pid)].sort().map((room) => ['roomUpdate', room]));
    expect(told.slice(2)).toEqual([['projectsChanged', undefined]]);
    expect([await desk.bundles.waiting(pid), desk.aside()]).toEqual([[], []]);
  });

  it('comes in once, however often they are admitted and the file is opened', async () => {
    const { ben, pid, there, marks } = await benMailsBack(desk);
    await desk.mail(there);
    const both = await Promise.all([desk.bundles.admit(pid, ben.member), desk.bundles.admit(pid, ben.member)]);
    expect(both).toEqual([2, 0].map((added) => ({ ok: true, value: { added } })));
    const state = desk.rooms.load(marks);
    expect(await desk.mail(there)).toMatchObject({ ok: true, value: { added: 0, waiting: 0 } });
    expect(desk.rooms.load(marks)).toEqual(state);
  });

  it('comes in at once from then on, also after a restart', async () => {
    const { ben, pid, there, marks } = await benMailsBack(desk);
    await desk.mail(there);
    await desk.bundles.admit(pid, ben.member);
    await desk.log.close();
    await desk.start();
    there.act(ben, marks, [note('more')]);
    expect(await desk.mail(there)).toMatchObject({ ok: true, value: { added: 1, waiting: 0 } });
  });

  it('by two people: each is admitted by themselves', async () => {
    const { ben, pid, there, marks } = await benMailsBack(desk);
    const cleo = newPerson();
    there.introduce(cleo, 'Cleo');
    there.act(cleo, marks, [note('hers')]);
    await desk.mail(there);
    expect(await desk.bundles.admit(pid, ben.member)).toEqual({ ok: true, value: { added: 2 } });
    expect(await desk.bundles.waiting(pid)).toEqual([{ member: cleo.member, name: 'Cleo', steps: 2 }]);
    expect(desk.stepsOf(marks, cleo)).toEqual([]);
    const kept = desk.aside();
    expect(await desk.mail(there)).toMatchObject({ ok: true, value: { added: 0, waiting: 2 } });
    expect(desk.aside()).toEqual(kept);
    expect(await desk.bundles.admit(pid, cleo.member)).toEqual({ ok: true, value: { added: 2 } });
    expect(desk.aside()).toEqual([]);
  });

  it('that came with several files counts each step once, and all of it comes in', async () => {
    const { ben, pid, there, marks } = await benMailsBack(desk);
    await desk.mail(there);
    there.act(ben, marks, [note('later')]);
    await desk.mail(there);
    expect(desk.aside()).toHaveLength(2);
    expect(await desk.bundles.waiting(pid)).toEqual([{ member: ben.member, name: 'Ben', steps: 3 }]);
    expect(await desk.bundles.admit(pid, ben.member)).toEqual({ ok: true, value: { added: 3 } });
    expect(desk.aside()).toEqual([]);
  });

  it.each(['waiting', 'open'] as const)('comes in by itself (%s) once the people room knows them', async (how) => {
    const { ben, pid, here, there, marks } = await benMailsBack(desk);
    await desk.mail(there);
    const people = there.state(peopleRoom(pid));
    await desk.rooms.append(peopleRoom(pid), people!);
    if (how === 'waiting') expect(await desk.bundles.waiting(pid)).toEqual([]);
    else expect(await desk.mail(here)).toMatchObject({ ok: true, value: { added: 1, waiting: 0 } });
    expect(desk.stepsOf(marks, ben)).toHaveLength(1);
    expect(desk.aside()).toEqual([]);
  });
});

describe('when the power goes', () => {
  it('after they were admitted, their work comes in the next time somebody looks', async () => {
    const { ben, pid, there, marks } = await benMailsBack(desk);
    await desk.mail(there);
    const admitted = await Admitted.open(desk.dir.admitted, unheard);
    await admitted.add({ pid, member: ben.member, publicKey: ben.publicKey });
    await desk.log.close();
    await desk.start();
    expect(await desk.bundles.waiting(pid)).toEqual([]);
    expect(desk.stepsOf(marks, ben)).toHaveLength(1);
  });

  it('after their work came in, it is not brought in again', async () => {
    const { ben, pid, there, marks } = await benMailsBack(desk);
    await desk.mail(there);
    const [name] = desk.aside();
    const content = readFileSync(join(desk.dir.waiting, name!));
    await desk.bundles.admit(pid, ben.member);
    writeFileSync(join(desk.dir.waiting, name!), content);
    const state = desk.rooms.load(marks);
    expect(await desk.bundles.waiting(pid)).toEqual([]);
    expect(desk.aside()).toEqual([]);
    expect(desk.rooms.load(marks)).toEqual(state);
  });
});

describe('nobody is admitted', () => {
  it('who does not prove who they are', async () => {
    const { pid, here, marks } = await benMailsBack(desk);
    const there = here.copy();
    const dan = newPerson();
    there.act(dan, marks, [note('who am I')]);
    await desk.mail(there);
    expect(await desk.bundles.waiting(pid)).toEqual([{ member: dan.member, name: '', steps: 1 }]);
    expect(await desk.bundles.admit(pid, dan.member)).toMatchObject({
      ok: false,
      code: 'unproved',
      message: expect.stringMatching(/^What they sent does not prove who they are\. Ask them to open the project/),
    });
    expect(desk.stepsOf(marks, dan)).toEqual([]);
    expect(desk.aside()).toHaveLength(1);
  });

  it('while the project is on a hub, whose members alone may write there', async () => {
    const { ben, pid, there, marks } = await benMailsBack(desk);
    await desk.mail(there);
    await desk.projects.change(pid, { hub: 'http://hub.example:4747' });
    expect(await desk.bundles.admit(pid, ben.member)).toMatchObject({
      ok: false,
      code: 'on-hub',
      message: expect.stringMatching(/^This project is on a hub: invite them to it\. What they sent comes in once/),
    });
    expect(desk.stepsOf(marks, ben)).toEqual([]);
  });

  it('to another project than the one they were admitted to', async () => {
    const { ben, pid, there } = await benMailsBack(desk);
    await desk.mail(there);
    await desk.bundles.admit(pid, ben.member);
    const other = SignedProject.founded(newPerson());
    await desk.mail(other);
    const copy = other.copy();
    copy.introduce(ben, 'Ben');
    expect(await desk.mail(copy)).toMatchObject({ ok: true, value: { added: 0, waiting: 1 } });
  });
});

it('a step that somebody else forged under their name never stands in the way of the right one', async () => {
  const { ben, pid, here, there, marks } = await benMailsBack(desk);
  const key = [...stepsMap(there.doc(marks)).keys()].find((one) => one.startsWith(ben.member))!;
  const forged = here.copy();
  stepsMap(forged.doc(marks)).set(key, {
    ...(stepsMap(there.doc(marks)).get(key) as object),
    acts: [note('never said')],
  });
  await desk.mail(forged);
  await desk.mail(there);
  desk.emitted = [];
  expect(await desk.bundles.admit(pid, ben.member)).toEqual({ ok: true, value: { added: 2 } });
  expect(desk.stepsOf(marks, ben)).toEqual([key]);
  const doc = newRoomDoc();
  Y.applyUpdate(doc, desk.rooms.load(marks)!);
  expect(stepsMap(doc).get(key)).toEqual(stepsMap(there.doc(marks)).get(key));
  expect(desk.aside()).toEqual([]);
});

it('a file of waiting work that cannot be read is set desk.aside and told, once', async () => {
  const { pid } = await benMailsBack(desk);
  writeFileSync(join(desk.dir.waiting, `${pid}-broken.json`), '{"v":1');
  desk.emitted = [];
  expect(await desk.bundles.waiting(pid)).toEqual([]);
  expect(await desk.bundles.waiting(pid)).toEqual([]);
  const message = expect.stringMatching(
    new RegExp(
      `^Work that waited to be admitted could not be read \\(.+\\); it was kept as ${pid}-broken\\.json\\.corrupt\\. Ask for`,
    ),
  );
  expect(desk.emitted).toEqual([{ event: 'notice', payload: { message } }]);
});

describe('a disk that refuses half way', () => {
  /** The folder of what waits is no folder any more. */
  const breakWaiting = (): void => {
    rmSync(desk.dir.waiting, { recursive: true });
    writeFileSync(desk.dir.waiting, '');
  };

  it('is said when a file is opened; opened once more, the rest of it comes in', async () => {
    const { pid, ben, there } = await benMailsBack(desk);
    breakWaiting();
    expect(await desk.mail(there)).toMatchObject({
      ok: false,
      code: 'io',
      message: expect.stringMatching(/^Not all of the file was taken in\. The disk refused .* Then open it again\.$/),
    });
    rmSync(desk.dir.waiting);
    makeDataDir(desk.dir.root);
    expect(await desk.mail(there)).toMatchObject({ ok: true, value: { waiting: 2 } });
    expect(await desk.bundles.waiting(pid)).toEqual([{ member: ben.member, name: 'Ben', steps: 2 }]);
  });

  it('is said when somebody is admitted, whose work is in by then', async () => {
    const { pid, ben, there, marks } = await benMailsBack(desk);
    await desk.mail(there);
    desk.heard = (event) => {
      desk.heard = () => undefined;
      if (event === 'roomUpdate') breakWaiting();
    };
    expect(await desk.bundles.admit(pid, ben.member)).toMatchObject({
      ok: false,
      code: 'io',
      message: expect.stringMatching(/^Not all that waits to be admitted could be taken in\. The disk refused /),
    });
    expect(desk.stepsOf(marks, ben)).toHaveLength(1);
  });
});
