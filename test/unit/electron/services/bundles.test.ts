import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Admitted } from '../../../../electron/services/admitted.ts';
import { Bundles } from '../../../../electron/services/bundles.ts';
import { type DataDir, makeDataDir } from '../../../../electron/services/data-dir.ts';
import { runPlan } from '../../../../electron/services/jobs/run-plan.ts';
import type { KeyPair } from '../../../../electron/services/key-pair.ts';
import { OpenedFiles } from '../../../../electron/services/opened-files.ts';
import { Projects } from '../../../../electron/services/projects.ts';
import { RemovalNotes } from '../../../../electron/services/removal/removal-notes.ts';
import { RoomStore } from '../../../../electron/services/room-store.ts';
import type { Log } from '../../../../hub/log/log.ts';
import { openSqliteLog } from '../../../../hub/log/sqlite-log.ts';
import { writeBundle } from '../../../../shared/bundle/write-bundle.ts';
import type { RoomName } from '../../../../shared/model/ids.ts';
import type { Act } from '../../../../shared/model/step.ts';
import { newRoomDoc, stepsMap } from '../../../../shared/steps/steps-map.ts';
import { peopleRoom, teamRoom } from '../../../../shared/wire/room.ts';
import { newPerson, SignedProject } from '../../../kit/signed-project.ts';
import { tempDir } from '../../../kit/temp-dir.ts';

const note = (text: string): Act => ({ kind: 'comment', of: null, text });

let temp: ReturnType<typeof tempDir>;
let dir: DataDir;
let log: Log;
let rooms: RoomStore;
let projects: Projects;
let emitted: { event: string; payload: unknown }[];
let bundles: Bundles;
let notes: RemovalNotes;
/** Runs after a file was planned and before it is taken in. */
let meanwhile: () => Promise<void>;
/** Runs whenever the windows are told something. */
let heard: (event: string) => void;
const unheard = (say: () => string): never => expect.fail(say());

/** What a fresh start of the host makes of the data folder. */
async function start(): Promise<void> {
  log = openSqliteLog(dir.log);
  rooms = new RoomStore(log);
  projects = await Projects.open(dir.projects, unheard);
  const admitted = await Admitted.open(dir.admitted, unheard);
  const emit = (event: string, payload: unknown) => {
    emitted.push({ event, payload });
    heard(event);
  };
  meanwhile = async () => undefined;
  heard = () => undefined;
  const plan = async (bytes: Uint8Array, letIn: typeof admitted.people) => {
    const planned = await runPlan(log, letIn, bytes, undefined, opened.list);
    await meanwhile();
    return planned;
  };
  const opened = await OpenedFiles.open(dir.opened, '1.0.0', unheard);
  notes = await RemovalNotes.open(dir, unheard);
  bundles = new Bundles({ dir, rooms, projects, admitted, opened, notes, shell: { emit }, plan });
}

beforeEach(async () => {
  temp = tempDir('bundles');
  dir = makeDataDir(temp.path);
  emitted = [];
  await start();
});
afterEach(async () => {
  await log.close();
  temp.remove();
});

/** Ana's project lies here; Ben, whom it does not know, got it as a file and did something in his copy. */
async function benMailsBack() {
  const [ana, ben] = [newPerson(), newPerson()];
  const here = SignedProject.founded(ana);
  const marks = teamRoom(here.pid, here.addArticle(ana, 'Nine people were missing.'));
  here.act(ana, marks, [note('hers')]);
  await bundles.open(writeBundle(here.bundle()));
  const there = here.copy();
  there.introduce(ben, 'Ben');
  there.act(ben, marks, [note('his')]);
  return { ana, ben, pid: here.pid, here, there, marks };
}

const mail = (project: SignedProject) => bundles.open(writeBundle(project.bundle()));
const aside = (): string[] => readdirSync(dir.waiting);

function stepsOf(room: RoomName, by?: KeyPair): string[] {
  const doc = newRoomDoc();
  const state = rooms.load(room);
  if (state !== null) Y.applyUpdate(doc, state);
  return [...stepsMap(doc).keys()].filter((key) => by === undefined || key.startsWith(by.member)).sort();
}

it('a file that is opened takes back a deletion that was cut short, also when it adds nothing', async () => {
  const { pid, here } = await benMailsBack();
  const removal = { pid, aid: null };
  await expect(notes.during(removal, () => Promise.reject(new Error('cut short')))).rejects.toThrow('cut short');
  expect(notes.pending).toEqual([removal]);
  expect(await mail(here)).toMatchObject({ ok: true, value: { added: 0 } });
  expect(notes.pending).toEqual([]);
});

describe('a stranger’s work', () => {
  it('waits under the name its author proves', async () => {
    const { ben, pid, there, marks } = await benMailsBack();
    expect(await mail(there)).toMatchObject({ ok: true, value: { added: 0, waiting: 2 } });
    expect(await bundles.waiting(pid)).toEqual([{ member: ben.member, name: 'Ben', steps: 2 }]);
    expect(stepsOf(marks, ben)).toEqual([]);
  });

  it('comes in when a person admits them, is told to the pages, and waits no longer', async () => {
    const { ben, pid, there, marks } = await benMailsBack();
    await mail(there);
    emitted = [];
    expect(await bundles.admit(pid, ben.member)).toEqual({ ok: true, value: { added: 2 } });
    expect(stepsOf(marks, ben)).toHaveLength(1);
    expect(stepsOf(peopleRoom(pid), ben)).toHaveLength(1);
    const told = emitted.map(({ event, payload }) => [event, (payload as { room?: RoomName } | null)?.room]);
    expect(told.slice(0, 2).sort()).toEqual([marks, peopleRoom(pid)].sort().map((room) => ['roomUpdate', room]));
    expect(told.slice(2)).toEqual([['projectsChanged', undefined]]);
    expect([await bundles.waiting(pid), aside()]).toEqual([[], []]);
  });

  it('comes in once, however often they are admitted and the file is opened', async () => {
    const { ben, pid, there, marks } = await benMailsBack();
    await mail(there);
    const both = await Promise.all([bundles.admit(pid, ben.member), bundles.admit(pid, ben.member)]);
    expect(both).toEqual([2, 0].map((added) => ({ ok: true, value: { added } })));
    const state = rooms.load(marks);
    expect(await mail(there)).toMatchObject({ ok: true, value: { added: 0, waiting: 0 } });
    expect(rooms.load(marks)).toEqual(state);
  });

  it('comes in at once from then on, also after a restart', async () => {
    const { ben, pid, there, marks } = await benMailsBack();
    await mail(there);
    await bundles.admit(pid, ben.member);
    await log.close();
    await start();
    there.act(ben, marks, [note('more')]);
    expect(await mail(there)).toMatchObject({ ok: true, value: { added: 1, waiting: 0 } });
  });

  it('by two people: each is admitted by themselves', async () => {
    const { ben, pid, there, marks } = await benMailsBack();
    const cleo = newPerson();
    there.introduce(cleo, 'Cleo');
    there.act(cleo, marks, [note('hers')]);
    await mail(there);
    expect(await bundles.admit(pid, ben.member)).toEqual({ ok: true, value: { added: 2 } });
    expect(await bundles.waiting(pid)).toEqual([{ member: cleo.member, name: 'Cleo', steps: 2 }]);
    expect(stepsOf(marks, cleo)).toEqual([]);
    const kept = aside();
    expect(await mail(there)).toMatchObject({ ok: true, value: { added: 0, waiting: 2 } });
    expect(aside()).toEqual(kept);
    expect(await bundles.admit(pid, cleo.member)).toEqual({ ok: true, value: { added: 2 } });
    expect(aside()).toEqual([]);
  });

  it('that came with several files counts each step once, and all of it comes in', async () => {
    const { ben, pid, there, marks } = await benMailsBack();
    await mail(there);
    there.act(ben, marks, [note('later')]);
    await mail(there);
    expect(aside()).toHaveLength(2);
    expect(await bundles.waiting(pid)).toEqual([{ member: ben.member, name: 'Ben', steps: 3 }]);
    expect(await bundles.admit(pid, ben.member)).toEqual({ ok: true, value: { added: 3 } });
    expect(aside()).toEqual([]);
  });

  it.each(['waiting', 'open'] as const)('comes in by itself (%s) once the people room knows them', async (how) => {
    const { ben, pid, here, there, marks } = await benMailsBack();
    await mail(there);
    const people = there.state(peopleRoom(pid));
    await rooms.append(peopleRoom(pid), people!);
    if (how === 'waiting') expect(await bundles.waiting(pid)).toEqual([]);
    else expect(await mail(here)).toMatchObject({ ok: true, value: { added: 1, waiting: 0 } });
    expect(stepsOf(marks, ben)).toHaveLength(1);
    expect(aside()).toEqual([]);
  });
});

it('a file that is opened twice at once comes in once', async () => {
  const { ana, here, marks } = await benMailsBack();
  const there = here.copy();
  there.act(ana, marks, [note('from her other computer')]);
  const both = await Promise.all([mail(there), mail(there)]);
  expect(both.map((opened) => opened.ok && opened.value.added)).toEqual([1, 0]);
});

describe('while a file is read, somebody else', () => {
  it('brings the same step: it comes in once', async () => {
    const { ana, here, marks } = await benMailsBack();
    const there = here.copy();
    const key = there.act(ana, marks, [note('from her other computer')]);
    meanwhile = async () => {
      meanwhile = async () => undefined;
      await rooms.append(marks, there.state(marks)!);
    };
    expect(await mail(there)).toMatchObject({ ok: true, value: { added: 0 } });
    expect(stepsOf(marks)).toContain(key);
  });

  it('writes again and again to the same room: it is told, and nothing has come in', async () => {
    const { ana, here, there, marks } = await benMailsBack();
    there.act(ana, marks, [note('new')]);
    meanwhile = async () => {
      const busy = here.copy();
      busy.act(ana, marks, [note('typing')]);
      await rooms.append(marks, busy.state(marks)!);
    };
    expect(await mail(there)).toMatchObject({
      ok: false,
      code: 'busy',
      message: expect.stringContaining('The project kept changing while the file was read.'),
    });
    expect(aside()).toEqual([]);
  });
});

describe('when the power goes', () => {
  it('after they were admitted, their work comes in the next time somebody looks', async () => {
    const { ben, pid, there, marks } = await benMailsBack();
    await mail(there);
    const admitted = await Admitted.open(dir.admitted, unheard);
    await admitted.add({ pid, member: ben.member, publicKey: ben.publicKey });
    await log.close();
    await start();
    expect(await bundles.waiting(pid)).toEqual([]);
    expect(stepsOf(marks, ben)).toHaveLength(1);
  });

  it('after their work came in, it is not brought in again', async () => {
    const { ben, pid, there, marks } = await benMailsBack();
    await mail(there);
    const [name] = aside();
    const content = readFileSync(join(dir.waiting, name!));
    await bundles.admit(pid, ben.member);
    writeFileSync(join(dir.waiting, name!), content);
    const state = rooms.load(marks);
    expect(await bundles.waiting(pid)).toEqual([]);
    expect(aside()).toEqual([]);
    expect(rooms.load(marks)).toEqual(state);
  });
});

describe('nobody is admitted', () => {
  it('who does not prove who they are', async () => {
    const { pid, here, marks } = await benMailsBack();
    const there = here.copy();
    const dan = newPerson();
    there.act(dan, marks, [note('who am I')]);
    await mail(there);
    expect(await bundles.waiting(pid)).toEqual([{ member: dan.member, name: '', steps: 1 }]);
    expect(await bundles.admit(pid, dan.member)).toMatchObject({
      ok: false,
      code: 'unproved',
      message: expect.stringMatching(/^What they sent does not prove who they are\. Ask them to open the project/),
    });
    expect(stepsOf(marks, dan)).toEqual([]);
    expect(aside()).toHaveLength(1);
  });

  it('while the project is on a hub, whose members alone may write there', async () => {
    const { ben, pid, there, marks } = await benMailsBack();
    await mail(there);
    await projects.change(pid, { hub: 'http://hub.example:4747' });
    expect(await bundles.admit(pid, ben.member)).toMatchObject({
      ok: false,
      code: 'on-hub',
      message: expect.stringMatching(/^This project is on a hub: invite them to it\. What they sent comes in once/),
    });
    expect(stepsOf(marks, ben)).toEqual([]);
  });

  it('to another project than the one they were admitted to', async () => {
    const { ben, pid, there } = await benMailsBack();
    await mail(there);
    await bundles.admit(pid, ben.member);
    const other = SignedProject.founded(newPerson());
    await mail(other);
    const copy = other.copy();
    copy.introduce(ben, 'Ben');
    expect(await mail(copy)).toMatchObject({ ok: true, value: { added: 0, waiting: 1 } });
  });
});

it('a step that somebody else forged under their name never stands in the way of the right one', async () => {
  const { ben, pid, here, there, marks } = await benMailsBack();
  const key = [...stepsMap(there.doc(marks)).keys()].find((one) => one.startsWith(ben.member))!;
  const forged = here.copy();
  stepsMap(forged.doc(marks)).set(key, {
    ...(stepsMap(there.doc(marks)).get(key) as object),
    acts: [note('never said')],
  });
  await mail(forged);
  await mail(there);
  emitted = [];
  expect(await bundles.admit(pid, ben.member)).toEqual({ ok: true, value: { added: 2 } });
  expect(stepsOf(marks, ben)).toEqual([key]);
  const doc = newRoomDoc();
  Y.applyUpdate(doc, rooms.load(marks)!);
  expect(stepsMap(doc).get(key)).toEqual(stepsMap(there.doc(marks)).get(key));
  expect(aside()).toEqual([]);
});

it('a file of waiting work that cannot be read is set aside and told, once', async () => {
  const { pid } = await benMailsBack();
  writeFileSync(join(dir.waiting, `${pid}-broken.json`), '{"v":1');
  emitted = [];
  expect(await bundles.waiting(pid)).toEqual([]);
  expect(await bundles.waiting(pid)).toEqual([]);
  const message = expect.stringMatching(
    new RegExp(
      `^Work that waited to be admitted could not be read \\(.+\\); it was kept as ${pid}-broken\\.json\\.corrupt\\. Ask for`,
    ),
  );
  expect(emitted).toEqual([{ event: 'notice', payload: { message } }]);
});

it('a change that was altered after it was signed is left out, and that is said', async () => {
  const { ana, here, marks } = await benMailsBack();
  const there = here.copy();
  there.act(ana, marks, [note('as she wrote it')], (step) => ({ ...step, acts: [note('as somebody would have it')] }));
  there.act(ana, marks, [note('another')]);
  emitted = [];
  expect(await mail(there)).toMatchObject({ ok: true, value: { added: 1 } });
  expect(emitted).toContainEqual({
    event: 'notice',
    payload: {
      message:
        'Changes in the file were left out (1): their signature is wrong, or a newer Postil made them. Update Postil and open the file again.',
    },
  });
});

describe('a disk that refuses half way', () => {
  /** The folder of what waits is no folder any more. */
  const breakWaiting = (): void => {
    rmSync(dir.waiting, { recursive: true });
    writeFileSync(dir.waiting, '');
  };

  it('is said when a file is opened; opened once more, the rest of it comes in', async () => {
    const { pid, ben, there } = await benMailsBack();
    breakWaiting();
    expect(await mail(there)).toMatchObject({
      ok: false,
      code: 'io',
      message: expect.stringMatching(/^Not all of the file was taken in\. The disk refused .* Then open it again\.$/),
    });
    rmSync(dir.waiting);
    makeDataDir(temp.path);
    expect(await mail(there)).toMatchObject({ ok: true, value: { waiting: 2 } });
    expect(await bundles.waiting(pid)).toEqual([{ member: ben.member, name: 'Ben', steps: 2 }]);
  });

  it('is said when somebody is admitted, whose work is in by then', async () => {
    const { pid, ben, there, marks } = await benMailsBack();
    await mail(there);
    heard = (event) => {
      heard = () => undefined;
      if (event === 'roomUpdate') breakWaiting();
    };
    expect(await bundles.admit(pid, ben.member)).toMatchObject({
      ok: false,
      code: 'io',
      message: expect.stringMatching(/^Not all that waits to be admitted could be taken in\. The disk refused /),
    });
    expect(stepsOf(marks, ben)).toHaveLength(1);
  });
});
