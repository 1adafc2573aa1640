import * as Y from 'yjs';
import { toBase64url } from '../../shared/base/base64url.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Bundle } from '../../shared/bundle/bundle.ts';
import { introductions } from '../../shared/bundle/introductions.ts';
import type { Known } from '../../shared/bundle/known.ts';
import { type MergePlan, planMerge } from '../../shared/bundle/plan-merge.ts';
import type { BundleOpened, WaitingPerson } from '../../shared/host/bundles.ts';
import { type MemberId, type ProjectId, type RoomName, signerOf } from '../../shared/model/ids.ts';
import { newRoomDoc, writeSteps } from '../../shared/steps/steps-map.ts';
import { peopleRoom, projectRoom } from '../../shared/wire/room.ts';
import { words } from '../../shared/words/words.ts';
import type { Admitted, AdmittedPerson } from './admitted.ts';
import type { DataDir } from './data-dir.ts';
import { diskMessage } from './disk-message.ts';
import { type BundlePlan, knownHere } from './jobs/run-plan.ts';
import { keepUnnamed } from './keep-unnamed.ts';
import type { OpenedFiles } from './opened-files.ts';
import type { Projects } from './projects.ts';
import type { RemovalNotes } from './removal/removal-notes.ts';
import type { RoomStore } from './room-store.ts';
import { type AsideFile, readAside, replaceAside, setAside } from './set-aside.ts';
import type { Shell } from './shell.ts';
import { newVerifier } from './verify.ts';

/** What bundles need of the host. */
interface BundleParts {
  readonly dir: Pick<DataDir, 'waiting' | 'rescue'>;
  readonly rooms: RoomStore;
  readonly projects: Projects;
  readonly admitted: Admitted;
  readonly opened: Pick<OpenedFiles, 'add'>;
  readonly notes: Pick<RemovalNotes, 'takeBack'>;
  readonly shell: Pick<Shell, 'emit'>;
  /** Works out what opening a file would do here, these people being let in; nothing is done yet. */
  plan(bytes: Uint8Array, admitted: readonly AdmittedPerson[]): Promise<Result<BundlePlan>>;
}

/** How often a file is planned anew because somebody went on working meanwhile on what it adds to. */
const TRIES = 5;

/**
 * `.postil` files as they come in, and what of them waits for a person's word. Nothing here is ever replaced, and doing
 * anything again adds nothing; so when the disk refuses or the power goes, the same can be done once more. One call is
 * done after the other: two that plan at once would bring the same steps in twice.
 */
export class Bundles {
  readonly #parts: BundleParts;
  readonly #verify = newVerifier();
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: BundleParts) {
    this.#parts = parts;
  }

  /** Merges a `.postil` file into what this computer holds. */
  open(bytes: Uint8Array): Promise<Result<BundleOpened>> {
    return this.#inTurn(async () => {
      const plan = await this.#planFile(bytes);
      if (!plan.ok) return plan;
      const taken = await this.#take(plan.value);
      if (!taken.ok) return taken;
      const { withheld } = plan.value;
      if (withheld > 0) this.#notice(words.blindTrouble.leftOut(words.counts.articles(withheld)));
      const { projects, opened, dir, shell } = this.#parts;
      const { pid, name } = plan.value;
      try {
        await setAside(dir.waiting, pid, plan.value.waiting);
        if (projects.get(pid) === undefined) await projects.change(pid, { name });
        await opened.add(plan.value);
      } catch (error) {
        return fail('io', words.bundleTrouble.notAll(diskMessage(error)));
      }
      shell.emit('projectsChanged', null);
      const settled = await this.#settle(pid);
      if (!settled.ok) return settled;
      if (!projects.get(pid)?.hub) await this.#keepUnnamed(pid);
      const waiting = plan.value.waiting.reduce((count, { steps }) => count + steps.length, 0);
      return ok({ pid, name, added: plan.value.added + settled.value.added, waiting, news: plan.value.news });
    });
  }

  /** Who waits to be admitted. Steps of people who became known meanwhile are taken in first. */
  waiting(pid: ProjectId): Promise<readonly WaitingPerson[]> {
    return this.#inTurn(async () => {
      const settled = await this.#settle(pid);
      if (!settled.ok) this.#notice(settled.message);
      const files = await this.#read(pid);
      const introduced = this.#introduced(pid, files);
      const keys = new Set(files.flatMap(({ rooms }) => rooms.flatMap(({ steps }) => steps.map(([key]) => key))));
      return [...Map.groupBy(keys, signerOf)].map(([member, own]) => ({
        member,
        name: introduced.get(member)?.name ?? '',
        steps: own.length,
      }));
    });
  }

  /** Lets a person into the project: what waits of theirs comes in now, what comes later at once. */
  admit(pid: ProjectId, member: MemberId): Promise<Result<{ added: number }>> {
    return this.#inTurn(async () => {
      if (this.#known(pid)(member) === null) {
        const remembered = await this.#remember(pid, member);
        if (!remembered.ok) return remembered;
      }
      const settled = await this.#settle(pid);
      this.#parts.shell.emit('projectsChanged', null);
      return settled;
    });
  }

  /** Drops what waits for rooms that are deleted. Rejects when the disk refuses. */
  forget(pid: ProjectId, isGone: (room: RoomName) => boolean): Promise<void> {
    return this.#inTurn(async () => {
      for (const file of await this.#read(pid)) {
        const rest = file.rooms.filter(({ room }) => !isGone(room));
        if (rest.length < file.rooms.length) await replaceAside(this.#parts.dir.waiting, pid, file, rest);
      }
    });
  }

  async #remember(pid: ProjectId, member: MemberId): Promise<Result<true>> {
    if (this.#parts.projects.get(pid)?.hub) {
      // The hub would refuse the whole room for the sake of a step by somebody it does not know.
      return fail('on-hub', words.bundleTrouble.inviteInstead);
    }
    const introduced = this.#introduced(pid, await this.#read(pid)).get(member);
    if (introduced === undefined) {
      return fail('unproved', words.bundleTrouble.unproved);
    }
    try {
      await this.#parts.admitted.add({ pid, member, publicKey: toBase64url(introduced.publicKey) });
    } catch (error) {
      return fail('io', error instanceof Error ? error.message : String(error));
    }
    return ok(true);
  }

  /** Takes in what waits by people who are known now, and keeps the rest. */
  async #settle(pid: ProjectId): Promise<Result<{ added: number }>> {
    let added = 0;
    for (const file of await this.#read(pid)) {
      const plan = this.#plan(bundleOf(pid, file), this.#known(pid));
      if (!plan.ok) return plan;
      const taken = await this.#take(plan.value);
      if (!taken.ok) return taken;
      added += plan.value.added;
      try {
        await replaceAside(this.#parts.dir.waiting, pid, file, plan.value.waiting);
      } catch (error) {
        return fail('io', words.bundleTrouble.notAllAdmitted(diskMessage(error)));
      }
    }
    return ok({ added });
  }

  /** Plans until nobody has changed meanwhile what the plan was made against: else the same step could come in twice. */
  async #planFile(bytes: Uint8Array): Promise<Result<BundlePlan>> {
    for (let tries = 0; tries < TRIES; tries++) {
      const plan = await this.#parts.plan(bytes, this.#letIn());
      if (!plan.ok) return plan;
      const { pid, rows } = plan.value;
      try {
        // Also where the file adds nothing: whoever opens it wants what it holds.
        await this.#parts.notes.takeBack([projectRoom(pid), ...rows.map(({ room }) => room)]);
      } catch (error) {
        return fail('io', words.bundleTrouble.notAll(diskMessage(error)));
      }
      if (rows.every((planned) => this.#parts.rooms.rows(planned.room) === planned.rows)) return plan;
    }
    return fail('busy', words.bundleTrouble.busy);
  }

  #plan(bundle: Bundle, known: Known | null): Result<MergePlan> {
    return planMerge(bundle, { held: (room) => this.#parts.rooms.load(room), known, verify: this.#verify });
  }

  /**
   * Appends what a plan takes, all of it or nothing, and tells all pages: the one that asked did not make these updates
   * either. All appends are asked for in one turn, before anything else can be written; the log saves them together.
   */
  async #take({ take, forged, unreadable }: MergePlan): Promise<Result<true>> {
    const { rooms, shell } = this.#parts;
    const appended = await Promise.all(take.map(({ room, update }) => rooms.append(room, update)));
    const refused = appended.find((one) => !one.ok);
    if (refused !== undefined) return refused;
    for (const added of take) shell.emit('roomUpdate', added);
    if (forged + unreadable > 0) {
      this.#notice(words.bundleTrouble.leftOut(forged + unreadable));
    }
    return ok(true);
  }

  /** The people a project knows here: those in its people room, and those who were admitted. */
  #known(pid: ProjectId): Known {
    return knownHere(this.#parts.rooms.load(peopleRoom(pid)), pid, this.#letIn());
  }

  /** Whom a person let in. On a hub only its people room tells who belongs: they may be strangers there. */
  #letIn(): readonly AdmittedPerson[] {
    const { admitted, projects } = this.#parts;
    return admitted.people.filter(({ pid }) => !projects.get(pid)?.hub);
  }

  #introduced(pid: ProjectId, files: readonly AsideFile[]): ReturnType<typeof introductions> {
    const people = peopleRoom(pid);
    const own = files.flatMap(({ rooms }) => rooms.flatMap(({ room, steps }) => (room === people ? steps : [])));
    return introductions(people, own, this.#verify);
  }

  #read(pid: ProjectId): Promise<readonly AsideFile[]> {
    return readAside(this.#parts.dir.waiting, pid, (message) => this.#notice(message));
  }

  #keepUnnamed(pid: ProjectId): Promise<void> {
    const { dir, rooms } = this.#parts;
    return keepUnnamed({ dir, rooms, notice: (message) => this.#notice(message) }, pid);
  }

  #notice(message: string): void {
    this.#parts.shell.emit('notice', { message });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    // A call that failed is its own caller's business.
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** What was set aside, as the bundle it came from would bring it now. */
function bundleOf(pid: ProjectId, { rooms }: AsideFile): Bundle {
  return {
    pid,
    name: '',
    savedAt: '',
    rooms: rooms.map(({ room, steps }) => {
      const doc = newRoomDoc();
      writeSteps(doc, steps, null);
      const state = Y.encodeStateAsUpdate(doc);
      doc.destroy();
      return { name: room, state };
    }),
  };
}
