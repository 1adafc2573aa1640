import { readdirSync } from 'node:fs';
import { expect } from 'vitest';
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
import { teamRoom } from '../../../../shared/wire/room.ts';
import { newPerson, SignedProject } from '../../../kit/signed-project.ts';

/** A comment on an article, the plainest thing to do. */
export const note = (text: string): Act => ({ kind: 'comment', of: null, text });

/** What a store says of its file when it cannot read it, which no test here expects. */
export const unheard = (say: () => string): never => expect.fail(say());

/** A computer that files come to, with all that takes them in. */
export class MailDesk {
  readonly dir: DataDir;
  /** What the windows were told, in its order. */
  emitted: { event: string; payload: unknown }[] = [];
  /** Runs after a file was planned and before it is taken in. */
  meanwhile: () => Promise<void> = async () => undefined;
  /** Runs whenever the windows are told something. */
  heard: (event: string) => void = () => undefined;
  declare log: Log;
  declare rooms: RoomStore;
  declare projects: Projects;
  declare bundles: Bundles;
  declare notes: RemovalNotes;

  private constructor(folder: string) {
    this.dir = makeDataDir(folder);
  }

  /** A desk on this data folder, started. */
  static async at(folder: string): Promise<MailDesk> {
    const desk = new MailDesk(folder);
    await desk.start();
    return desk;
  }

  /** What a fresh start of the host makes of the data folder. */
  async start(): Promise<void> {
    const { dir } = this;
    this.log = openSqliteLog(dir.log);
    this.rooms = new RoomStore(this.log);
    this.projects = await Projects.open(dir.projects, unheard);
    this.notes = await RemovalNotes.open(dir, unheard);
    this.meanwhile = async () => undefined;
    this.heard = () => undefined;
    const admitted = await Admitted.open(dir.admitted, unheard);
    const opened = await OpenedFiles.open(dir.opened, '1.0.0', unheard);
    const emit = (event: string, payload: unknown) => {
      this.emitted.push({ event, payload });
      this.heard(event);
    };
    const plan = async (bytes: Uint8Array, letIn: typeof admitted.people) => {
      const planned = await runPlan(this.log, letIn, bytes, undefined, opened.list);
      await this.meanwhile();
      return planned;
    };
    const { rooms, projects, notes } = this;
    this.bundles = new Bundles({ dir, rooms, projects, admitted, opened, notes, shell: { emit }, plan });
  }

  /** Opens a file with all of a project. */
  mail(project: SignedProject) {
    return this.bundles.open(writeBundle(project.bundle()));
  }

  /** The files of work that waits. */
  aside(): string[] {
    return readdirSync(this.dir.waiting);
  }

  /** The keys of the steps that are in a room here, of one person or of all. */
  stepsOf(room: RoomName, by?: KeyPair): string[] {
    const doc = newRoomDoc();
    const state = this.rooms.load(room);
    if (state !== null) Y.applyUpdate(doc, state);
    return [...stepsMap(doc).keys()].filter((key) => by === undefined || key.startsWith(by.member)).sort();
  }
}

/** Ana's project lies here; Ben, whom it does not know, got it as a file and did something in his copy. */
export async function benMailsBack(desk: MailDesk) {
  const [ana, ben] = [newPerson(), newPerson()];
  const here = SignedProject.founded(ana);
  const marks = teamRoom(here.pid, here.addArticle(ana, 'Nine people were missing.'));
  here.act(ana, marks, [note('hers')]);
  await desk.mail(here);
  const there = here.copy();
  there.introduce(ben, 'Ben');
  there.act(ben, marks, [note('his')]);
  return { ana, ben, pid: here.pid, here, there, marks };
}
