import { randomUUID } from 'node:crypto';
import { Emitter } from '../../shared/base/emitter.ts';
import { fail, ok } from '../../shared/base/result.ts';
import type { HostCalls, Identity, KnownProject, Settings } from '../../shared/host/contract.ts';
import { MAX_BUNDLE } from '../../shared/host/guards.ts';
import { REPLACED } from '../../shared/host/replaced.ts';
import { projectRoom } from '../../shared/wire/room.ts';
import { words } from '../../shared/words/words.ts';
import { Admitted } from './admitted.ts';
import { Bundles } from './bundles.ts';
import type { DataDir } from './data-dir.ts';
import { diskMessage } from './disk-message.ts';
import { DragFiles } from './drag-files.ts';
import {
  admitAuthor,
  hubAccess,
  hubTeam,
  invite,
  joinHub,
  removeFromHub,
  revokeMember,
  setRole,
  withdrawInvitation,
} from './hub-calls.ts';
import { type HeldIdentity, openIdentity } from './identity.ts';
import { ArticleIndex } from './index/article-index.ts';
import { planInProcess } from './jobs/plan-in-process.ts';
import { sweepInProcess } from './jobs/sweep.ts';
import { Jobs } from './jobs.ts';
import type { Journal } from './journal.ts';
import { openHostLog } from './open-log.ts';
import { readPickedFile } from './picked-file.ts';
import { Projects } from './projects.ts';
import { relist } from './relist.ts';
import { appendReturning, RemovalNotes } from './removal/removal-notes.ts';
import { Removals } from './removal/removals.ts';
import { keepRescueCopy } from './rescue.ts';
import { RoomStore } from './room-store.ts';
import { savePdf } from './save-pdf.ts';
import { Readers } from './set-aside-readers.ts';
import { setAsideRefused } from './set-aside-refused.ts';
import { openSettings } from './settings.ts';
import type { PageId, Shell } from './shell.ts';
import { signSteps } from './sign.ts';
import { keepDaily } from './snapshots/daily.ts';
import { restoreSnapshot } from './snapshots/restore.ts';
import { Snapshots } from './snapshots/snapshots.ts';

/** Said when the log held projects that the list did not. */
const RELISTED =
  'The list of projects was made anew from your saved work. A project that was on a hub has to be joined there again.';

/** The services of one host process, over one data folder. */
export interface Services {
  /** The contract as one page sees it: updates it appends go to all pages but itself. Arguments must be guarded before. */
  calls(page: PageId): HostCalls;
  /** Tells the projects this computer knows, latest first: at once, and whenever they have changed. */
  onProjects(listener: (projects: readonly KnownProject[]) => void): void;
  /** Tells the person's settings: at once, and whenever they have changed. */
  onSettings(listener: (settings: Settings) => void): void;
  /** What the person should know since the start, for pages that open later; each also went out as a `notice`. */
  readonly notices: readonly string[];
  /** Waits for what is being written, then lets go of the data folder. */
  close(): Promise<void>;
}

/** Opens the data folder and offers the host's whole contract over it. Rejects when the log cannot be opened. */
export async function makeServices(dir: DataDir, shell: Shell, journal: Journal): Promise<Services> {
  const notices: string[] = [];
  const { about } = shell;
  journal.note(`Postil ${about.version} starts on ${about.runtime}, ${process.platform} ${process.arch}`);
  const notice = (message: string): void => {
    notices.push(message);
    journal.note(message);
    shell.emit('notice', { message });
  };
  const settings = await openSettings(dir.settings, notice, { notifications: shell.notify !== null });
  const settingsChanged = new Emitter<Settings>();
  const projects = await Projects.open(dir.projects, notice);
  const admitted = await Admitted.open(dir.admitted, notice);
  const snapshots = new Snapshots({ dir, shell });
  await snapshots.tidy();
  const notes = await RemovalNotes.open(dir, notice);
  const log = await openHostLog({
    dir,
    snapshots,
    notes,
    notice,
    sweepAside: (file) => sweepInProcess(shell, file),
  });
  const index = new ArticleIndex({ dir, shell });
  const rooms = new RoomStore({ ...log, append: appendReturning(log.append, notes) }, (room) => index.touched(room));
  const readers = new Readers();
  const dragFiles = new DragFiles(dir, shell, projects);
  await dragFiles.clear();
  const jobs = new Jobs(dir, shell, projects);
  const bundles = new Bundles({
    dir,
    rooms,
    projects,
    admitted,
    notes,
    shell,
    plan: (bytes, letIn) =>
      planInProcess(shell.startReader(), {
        job: randomUUID(),
        kind: 'plan',
        logFile: dir.log,
        bytes,
        admitted: letIn,
      }),
  });
  const removals = new Removals({ dir, log, notes, projects, admitted, bundles, index, readers, shell, notice });
  await removals.finish();
  if ((await relist(log, projects)) > 0) notice(RELISTED);
  const endDaily = keepDaily({ snapshots, hasWork: () => log.rooms().length > 0, notice });
  /** The identity; rejects with the sentence that says why there is none. */
  const me = onceDone(async (): Promise<HeldIdentity> => {
    const opened = await openIdentity(dir.identity, shell.keychain).catch((error: unknown) =>
      fail('io', `Your key could not be saved. ${diskMessage(error)}`),
    );
    if (opened.ok) return opened.value;
    throw new Error(opened.message);
  });

  const calls = (page: PageId): HostCalls => ({
    async identity(): Promise<Identity> {
      const { member, publicKey, encrypted } = await me();
      return { member, publicKey, encrypted };
    },
    sign: async (room, steps) => signSteps((await me()).keys, room, steps),

    async loadRoom(room) {
      readers.reads(page, room);
      return rooms.load(room);
    },
    async appendUpdate(room, update) {
      if (!readers.mayAppend(page, room)) return fail('io', REPLACED);
      const appended = await rooms.append(room, update);
      if (appended.ok) shell.emit('roomUpdate', { room, update }, page);
      return appended;
    },
    rescue: (room, state, why) => keepRescueCopy(dir.rescue, room, state, why),
    async setAsideRefused(room, before, after, leftOut) {
      const done = await setAsideRefused(dir, rooms, { room, before, after, leftOut });
      if (!done.ok) return done;
      readers.replaced(room);
      shell.emit('roomReplaced', { room }, page);
      return done;
    },

    settings: async () => settings.value,
    async changeSettings(change) {
      const changed = await settings.change((before) => ({ ...before, ...change }));
      settingsChanged.emit(changed);
      return changed;
    },

    projects: async (): Promise<readonly KnownProject[]> => projects.list(),
    rememberProject: (pid, name) => projects.change(pid, { name, openedAt: Date.now() }),

    articleIndex: async (pid) => index.read(pid),
    find: (pid, query, window) => index.find(page, pid, query, window),
    mentions: async (pid, refs) => index.mentions(pid, refs),
    mentionCounts: async (pid) => index.mentionCounts(pid),

    snapshots: () => snapshots.list(),
    makeSnapshot: () => snapshots.make('asked'),
    restoreSnapshot: (id, pid) => restoreSnapshot({ snapshots, rooms, projects, notes, shell }, id, pid),
    removeHere: (pid, aid) => removals.remove({ pid, aid }, page),
    removeFromHub: async (pid, aid) => removeFromHub((await me()).keys, projects, settings.value.name, { pid, aid }),

    async joinHub(address, invitation, pid) {
      const joined = await joinHub((await me()).keys, projects, address, invitation, pid);
      if (joined.ok) await notes.takeBack([projectRoom(joined.value.pid)]);
      return joined;
    },
    hubAccess: async (pid) => hubAccess((await me()).keys, projects, pid),
    invite: async (pid, role) => invite((await me()).keys, projects, pid, role),
    hubTeam: async (pid) => hubTeam((await me()).keys, projects, pid),
    withdrawInvitation: async (pid, id) => withdrawInvitation((await me()).keys, projects, pid, id),
    setRole: async (pid, member, role) => setRole((await me()).keys, projects, { pid, member, role }),
    revokeMember: async (pid, member) => revokeMember((await me()).keys, projects, { pid, member }),
    admitAuthor: async (pid, publicKey) => admitAuthor((await me()).keys, projects, { pid, publicKey }),

    startExport: (pid, options) => jobs.startExport(page, pid, options),
    saveBundle: (pid) => jobs.saveBundle(page, pid),
    cancelJob: async (job) => jobs.cancel(job),

    openBundle: (bytes) => bundles.open(bytes),
    async pickBundle() {
      const path = await shell.pickPath(page, { kind: 'open', title: words.desktop.openTitle, suggestion: '' });
      if (path === null) return ok(null);
      const bytes = await readPickedFile(path, MAX_BUNDLE);
      return bytes.ok ? bundles.open(bytes.value) : bytes;
    },
    waiting: (pid) => bundles.waiting(pid),
    admit: (pid, member) => bundles.admit(pid, member),

    prepareDrag: (pid) => dragFiles.prepare(pid),
    dragBundle: (pid) => dragFiles.drag(page, pid),
    savePdf: (title) => savePdf(shell, page, title),
    about: async () => ({ ...about, data: dir.root, journal: journal.folder }),
    showJournal: () => shell.showFolder(journal.folder),
    report: async (what) => journal.note(`page ${page}: ${what}`),

    notify: async (note) => shell.notify?.(page, note),
    openExternal: (url) => shell.openExternal(new URL(url).href),
    answer: async (id, path) => shell.answer(page, id, path),
  });

  return {
    calls,
    onProjects(listener) {
      projects.changed.on(listener);
      listener(projects.list());
    },
    onSettings(listener) {
      settingsChanged.on(listener);
      listener(settings.value);
    },
    notices,
    async close() {
      jobs.cancelAll();
      await endDaily();
      index.close();
      await log.close();
    },
  };
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
