import { type Log, LogError } from '../../hub/log/log.ts';
import { openSqliteLog } from '../../hub/log/sqlite-log.ts';
import { ok } from '../../shared/base/result.ts';
import type { HostCalls, Identity, KnownProject } from '../../shared/host/contract.ts';
import { MAX_BUNDLE } from '../../shared/host/guards.ts';
import { Admitted } from './admitted.ts';
import { Bundles } from './bundles.ts';
import type { DataDir } from './data-dir.ts';
import { diskMessage } from './disk-message.ts';
import { hubAccess, invite, joinHub } from './hub-calls.ts';
import { type HeldIdentity, openIdentity } from './identity.ts';
import { Jobs } from './jobs.ts';
import { readPickedFile } from './picked-file.ts';
import { Projects } from './projects.ts';
import { keepRescueCopy } from './rescue.ts';
import { RoomStore } from './room-store.ts';
import { openSettings } from './settings.ts';
import type { PageId, Shell } from './shell.ts';
import { signSteps } from './sign.ts';

/** The services of one host process, over one data folder. */
export interface Services {
  /** The contract as one page sees it: updates it appends go to all pages but itself. Arguments must be guarded before. */
  calls(page: PageId): HostCalls;
  /** What the person should know since the start, for pages that open later; each also went out as a `notice`. */
  readonly notices: readonly string[];
  /** Waits for what is being written, then lets go of the data folder. */
  close(): Promise<void>;
}

/** Opens the data folder and offers the host's whole contract over it. Rejects when the log cannot be opened. */
export async function makeServices(dir: DataDir, shell: Shell): Promise<Services> {
  const notices: string[] = [];
  const notice = (message: string): void => {
    notices.push(message);
    shell.emit('notice', { message });
  };
  const settings = await openSettings(dir.settings, notice);
  const projects = await Projects.open(dir.projects, notice);
  const admitted = await Admitted.open(dir.admitted, notice);
  const log = openLog(dir.log);
  const rooms = new RoomStore(log);
  const jobs = new Jobs(dir, shell, projects);
  const bundles = new Bundles({ dir, rooms, projects, admitted, shell });
  /** The identity; rejects with the sentence that says why there is none. */
  const me = onceDone(async (): Promise<HeldIdentity> => {
    const opened = await openIdentity(dir.identity, shell.keychain);
    if (opened.ok) return opened.value;
    throw new Error(opened.message);
  });

  const calls = (page: PageId): HostCalls => ({
    async identity(): Promise<Identity> {
      const { member, publicKey, encrypted } = await me();
      return { member, publicKey, encrypted };
    },
    sign: async (room, steps) => signSteps((await me()).keys, room, steps),

    loadRoom: async (room) => rooms.load(room),
    async appendUpdate(room, update) {
      const appended = await rooms.append(room, update);
      if (appended.ok) shell.emit('roomUpdate', { room, update }, page);
      return appended;
    },
    rescue: (room, state, why) => keepRescueCopy(dir.rescue, room, state, why),

    settings: async () => settings.value,
    changeSettings: (change) => settings.change((before) => ({ ...before, ...change })),

    projects: async (): Promise<readonly KnownProject[]> => projects.list(),
    rememberProject: (pid, name) => projects.change(pid, { name, openedAt: Date.now() }),

    joinHub: async (address, invitation, pid) => joinHub((await me()).keys, projects, address, invitation, pid),
    hubAccess: async (pid) => hubAccess((await me()).keys, projects, pid),
    invite: async (pid, role) => invite((await me()).keys, projects, pid, role),

    startExport: (pid, options) => jobs.startExport(page, pid, options),
    saveBundle: (pid) => jobs.saveBundle(page, pid),
    cancelJob: async (job) => jobs.cancel(job),

    openBundle: (bytes) => bundles.open(bytes),
    async pickBundle() {
      const path = await shell.pickPath(page, { kind: 'open', title: 'Open a .postil file', suggestion: '' });
      if (path === null) return ok(null);
      const bytes = await readPickedFile(path, MAX_BUNDLE);
      return bytes.ok ? bundles.open(bytes.value) : bytes;
    },
    waiting: (pid) => bundles.waiting(pid),
    admit: (pid, member) => bundles.admit(pid, member),

    openExternal: (url) => shell.openExternal(new URL(url).href),
    answer: async (id, path) => shell.answer(page, id, path),
  });

  return {
    calls,
    notices,
    async close() {
      jobs.cancelAll();
      await log.close();
    },
  };
}

/** Opens the log. @throws an error whose message is a sentence for the person */
function openLog(file: string): Log {
  try {
    return openSqliteLog(file);
  } catch (error) {
    if (!(error instanceof LogError)) throw error; // such as a log that a newer Postil wrote, which says so itself
    throw new Error(`Your saved work in ${file} could not be opened. ${diskMessage(error)}`, { cause: error });
  }
}

/** Runs `make` at the first call and gives its outcome to all; a rejection is not kept, so a later call tries again. */
function onceDone<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
}
