import { readdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Host, HostEvents, JobEvent } from '../../shared/host/contract.ts';
import { newProjectId, newStepKey, type ProjectId, type RoomName, type StepKey } from '../../shared/model/ids.ts';
import { makeMember, makeProject } from '../../shared/model/records.ts';
import type { Act, UnsignedStep } from '../../shared/model/step.ts';
import { newRoomDoc, stepsMap, writeSteps } from '../../shared/steps/steps-map.ts';
import { peopleRoom, projectRoom } from '../../shared/wire/room.ts';
import { startHost, type TestHost } from '../kit/host.ts';
import { tempDir } from '../kit/temp-dir.ts';

/** A person: a host of their own, and one window on it. */
interface Person {
  readonly host: Host;
  readonly dataDir: string;
  readonly process: TestHost;
  close(): Promise<void>;
}

let dir: ReturnType<typeof tempDir>;
let people: Person[];
beforeEach(() => {
  dir = tempDir('files');
  people = [];
});
afterEach(async () => {
  for (const person of people) await person.close();
  dir.remove();
});

async function person(name: string): Promise<Person> {
  const process = await startHost(join(dir.path, name));
  const { host, close } = await process.connect('tab');
  const made: Person = {
    host,
    dataDir: process.dataDir,
    process,
    async close() {
      close();
      await process.kill();
    },
  };
  people.push(made);
  return made;
}

/** Signs a step and appends it, as the workbench does; answers its key. */
async function act({ host }: Person, room: RoomName, ...acts: Act[]): Promise<StepKey> {
  const { member } = await host.identity();
  const key = newStepKey(member);
  const step: UnsignedStep = { v: 1, by: member, at: Date.now(), seq: 1, via: 'hand', acts };
  const [sig] = await host.sign(room, [{ key, step }]);
  const doc = newRoomDoc();
  writeSteps(doc, [[key, { ...step, sig: sig ?? '' }]], null);
  expect(await host.appendUpdate(room, Y.encodeStateAsUpdate(doc))).toMatchObject({ ok: true });
  return key;
}

/** A project with its maker in it. */
async function newProject(maker: Person): Promise<ProjectId> {
  const pid = newProjectId();
  const { member, publicKey } = await maker.host.identity();
  await maker.host.rememberProject(pid, 'Floods');
  await act(maker, peopleRoom(pid), makeMember(member, 'Ana', 'teal', publicKey));
  await act(maker, projectRoom(pid), makeProject('Floods'));
  return pid;
}

async function stepsOf({ host }: Person, room: RoomName): Promise<string[]> {
  const doc = newRoomDoc();
  const state = await host.loadRoom(room);
  if (state !== null) Y.applyUpdate(doc, state);
  return [...stepsMap(doc).keys()].sort();
}

/** Answers the next question of the host with this path; resolves with the question. */
function answerNext({ host }: Person, path: string | null): Promise<HostEvents['ask']> {
  return new Promise((asked) => {
    const end = host.on('ask', (question) => {
      end();
      asked(question);
      host.answer(question.id, path).catch(expect.fail);
    });
  });
}

function jobEnd({ host }: Person): Promise<JobEvent> {
  return new Promise((done) => {
    const end = host.on('job', (event) => {
      if (event.state === 'running') return;
      end();
      done(event);
    });
  });
}

/** Saves the project as a file at the path and answers the path it really has. */
async function save(by: Person, pid: ProjectId, path: string): Promise<string> {
  const [asked, ended] = [answerNext(by, path), jobEnd(by)];
  const started = await by.host.saveBundle(pid, 'all');
  expect(await asked).toMatchObject({ kind: 'save', suggestion: expect.stringMatching(/Floods\.postil$/) });
  if (!started.ok || started.value === null) throw new Error('not started');
  expect(await ended).toMatchObject({ job: started.value.job, state: 'done' });
  return started.value.path;
}

test('a project saved by one person opens with another; opening it again adds nothing', async () => {
  const [ana, ben] = [await person('ana'), await person('ben')];
  const pid = await newProject(ana);
  const file = await readFile(await save(ana, pid, join(dir.path, 'Floods.postil')));

  const heard: RoomName[] = [];
  ben.host.on('roomUpdate', ({ room }) => heard.push(room));
  expect(await ben.host.openBundle(new Uint8Array(file))).toEqual({
    ok: true,
    value: { pid, name: 'Floods', added: 2, waiting: 0, news: expect.any(Array) },
  });
  for (const room of [peopleRoom(pid), projectRoom(pid)])
    expect(await stepsOf(ben, room)).toEqual(await stepsOf(ana, room));
  expect(await ben.host.projects()).toMatchObject([{ pid, name: 'Floods', hub: null }]);
  expect(await ben.host.openBundle(new Uint8Array(file))).toMatchObject({ ok: true, value: { added: 0 } });
  expect(heard.sort()).toEqual([peopleRoom(pid), projectRoom(pid)].sort());
});

test('a stranger’s steps wait aside, once, and do not enter the room', async () => {
  const [ana, ben] = [await person('ana'), await person('ben')];
  const pid = await newProject(ana);
  await ben.host.openBundle(new Uint8Array(await readFile(await save(ana, pid, join(dir.path, 'a.postil')))));
  await act(ben, projectRoom(pid), { kind: 'comment', of: null, text: 'by somebody Ana does not know' });
  const file = new Uint8Array(await readFile(await save(ben, pid, join(dir.path, 'b.postil'))));

  const before = await stepsOf(ana, projectRoom(pid));
  for (let n = 0; n < 2; n++) {
    expect(await ana.host.openBundle(file)).toMatchObject({ ok: true, value: { added: 0, waiting: 1 } });
  }
  expect(await stepsOf(ana, projectRoom(pid))).toEqual(before);
  const aside = await readdir(join(ana.dataDir, 'waiting'));
  expect(aside).toHaveLength(1);
  const { member } = await ben.host.identity();
  expect(await readFile(join(ana.dataDir, 'waiting', aside[0] ?? ''), 'utf8')).toContain(member);
});

test('what a newcomer mails back is seen once they are admitted, also in the windows that are open', async () => {
  const [ana, ben] = [await person('ana'), await person('ben')];
  const pid = await newProject(ana);
  await ben.host.openBundle(new Uint8Array(await readFile(await save(ana, pid, join(dir.path, 'a.postil')))));
  const { member, publicKey } = await ben.host.identity();
  await act(ben, peopleRoom(pid), makeMember(member, 'Ben', 'plum', publicKey));
  const his = await act(ben, projectRoom(pid), { kind: 'comment', of: null, text: 'mailed back' });
  const file = new Uint8Array(await readFile(await save(ben, pid, join(dir.path, 'b.postil'))));
  expect(await ana.host.openBundle(file)).toMatchObject({ ok: true, value: { added: 0, waiting: 2 } });

  expect(await ana.host.waiting(pid)).toEqual([{ member, name: 'Ben', steps: 2 }]);
  const heard = new Promise<void>((done) => {
    ana.host.on('roomUpdate', ({ room }) => room === projectRoom(pid) && done());
  });
  expect(await ana.host.admit(pid, member)).toEqual({ ok: true, value: { added: 2 } });
  await heard;
  expect(await stepsOf(ana, projectRoom(pid))).toContain(his);
  expect(await ana.host.waiting(pid)).toEqual([]);
  expect(await readdir(join(ana.dataDir, 'waiting'))).toEqual([]);
});

test('a file cut short is refused in a sentence and changes nothing', async () => {
  const [ana, ben] = [await person('ana'), await person('ben')];
  const file = await readFile(await save(ana, await newProject(ana), join(dir.path, 'a.postil')));
  const answer = await ben.host.openBundle(new Uint8Array(file.subarray(0, file.length - 40)));
  expect(answer).toMatchObject({ ok: false, message: expect.stringMatching(/\.$/) });
  expect(await ben.host.projects()).toEqual([]);
});

test('saving never overwrites: a taken name gets a number', async () => {
  const ana = await person('ana');
  const pid = await newProject(ana);
  await writeFile(join(dir.path, 'a.postil'), 'mine');
  expect(await save(ana, pid, join(dir.path, 'a.postil'))).toBe(join(dir.path, 'a-2.postil'));
  expect(await readFile(join(dir.path, 'a.postil'), 'utf8')).toBe('mine');
});

test('a person may think better of it', async () => {
  const ana = await person('ana');
  const pid = await newProject(ana);
  const asked = answerNext(ana, null);
  expect(await ana.host.startExport(pid, { format: 'csv', inexact: 'leave-out' })).toEqual({ ok: true, value: null });
  expect(await asked).toMatchObject({ kind: 'folder' });
});

test('only the window that was asked may answer, and its end is an answer', async () => {
  const ana = await person('ana');
  const other = await ana.process.connect('other');
  const pid = await newProject(ana);
  const question = new Promise<HostEvents['ask']>((asked) => other.host.on('ask', asked));
  const saving = other.host.saveBundle(pid, 'all');
  await ana.host.answer((await question).id, join(dir.path, 'stolen.postil'));
  other.close();
  expect(await saving).toEqual({ ok: true, value: null });
  expect(await readdir(dir.path)).toEqual(['ana']);
});

test('a job that cannot write ends with a sentence', async () => {
  const ana = await person('ana');
  const pid = await newProject(ana);
  const ended = jobEnd(ana);
  const asked = answerNext(ana, join(dir.path, 'no', 'such', 'folder', 'a.postil'));
  await ana.host.saveBundle(pid, 'all');
  await asked;
  expect(await ended).toMatchObject({ state: 'failed', message: expect.stringMatching(/\.$/) });
});

test('a picked file that is not there is told in a sentence', async () => {
  const ana = await person('ana');
  const asked = answerNext(ana, join(dir.path, 'gone.postil'));
  expect(await ana.host.pickBundle()).toMatchObject({ ok: false, code: 'unreadable' });
  expect(await asked).toMatchObject({ kind: 'open' });
});

test('a path that could mean several places is asked for again, with one in the home folder', async () => {
  const ana = await person('ana');
  const pid = await newProject(ana);
  const asked: HostEvents['ask'][] = [];
  const typed = ['data/Floods.postil', null];
  ana.host.on('ask', (ask) => {
    asked.push(ask);
    void ana.host.answer(ask.id, typed.shift() ?? null);
  });
  expect(await ana.host.saveBundle(pid, 'all')).toEqual({ ok: true, value: null });
  expect(asked).toMatchObject([
    { kind: 'save' },
    { kind: 'save', suggestion: join(homedir(), 'data/Floods.postil'), problem: expect.stringContaining('~/') },
  ]);
  expect(asked[0]).not.toHaveProperty('problem');
});
