import { randomUUID } from 'node:crypto';
import { Emitter } from '../../shared/base/emitter.ts';
import { fail, ok } from '../../shared/base/result.ts';
import { MAX_BUNDLE } from '../../shared/host/bundles.ts';
import type { HostCalls, Identity, KnownProject, Settings } from '../../shared/host/contract.ts';
import type { Removal } from '../../shared/wire/removal.ts';
import { inEnglish, words } from '../../shared/words/words.ts';
import { Admitted } from './admitted.ts';
import { Bundles } from './bundles.ts';
import type { DataDir } from './data-dir.ts';
import { diskMessage } from './disk-message.ts';
import { DragFiles } from './drag-files.ts';
import { foundersOf } from './founders.ts';
import { foundingRule } from './founding.ts';
import { RoomHistory } from './history/room-history.ts';
import { removeFromHub } from './hub-calls.ts';
import { identityHere, replaceIdentity } from './identity.ts';
import { ArticleIndex } from './index/article-index.ts';
import { planInProcess } from './jobs/plan-in-process.ts';
import { forgetSent } from './jobs/sent-file.ts';
import { sweepInProcess } from './jobs/sweep.ts';
import { Jobs } from './jobs.ts';
import type { Journal } from './journal.ts';
import { Lan } from './lan/lan.ts';
import { lastBundle } from './last-bundle.ts';
import type { Notice } from './notice.ts';
import { onceDone } from './once-done.ts';
import { openHostLog } from './open-log.ts';
import { OpenedFiles } from './opened-files.ts';
import { PairedStore } from './pairing/paired-store.ts';
import { Pairing } from './pairing/pairing.ts';
import { readPickedFile } from './picked-file.ts';
import { Projects } from './projects.ts';
import { relist } from './relist.ts';
import { appendReturning, RemovalNotes } from './removal/removal-notes.ts';
import { Removals } from './removal/removals.ts';
import { keepRescueCopy } from './rescue.ts';
import { RescueCopies } from './rescue-copies.ts';
import { roadCalls } from './road-calls.ts';
import { RoomStore } from './room-store.ts';
import { savePdf } from './save-pdf.ts';
import { saveText } from './save-text.ts';
import { Readers } from './set-aside-readers.ts';
import { setAsideRefused } from './set-aside-refused.ts';
import { openSettings } from './settings.ts';
import type { PageId, Shell } from './shell.ts';
import { signSteps } from './sign.ts';
import { keepDaily } from './snapshots/daily.ts';
import { restoreSnapshot } from './snapshots/restore.ts';
import { Snapshots } from './snapshots/snapshots.ts';
import { teamCalls } from './team-calls.ts';
import { viewersOf } from './viewer-in.ts';

/** The services of one host process, over one data folder. */
export interface Services {
  /** The contract as one page sees it: updates it appends go to all pages but itself. Arguments must be guarded before. */
  calls(page: PageId): HostCalls;
  /** Tells the projects this computer knows, latest first: at once, and whenever they have changed. */
  onProjects(listener: (projects: readonly KnownProject[]) => void): void;
  /** Tells the person's settings: at once, and whenever they have changed. */
  onSettings(listener: (settings: Settings) => void): void;
  /** What the person should know since the start, said anew for each page that opens later; each also went out as a `notice`. */
  readonly notices: readonly (() => string)[];
  /** Waits for what is being written, then lets go of the data folder. */
  close(): Promise<void>;
}

/** Opens the data folder and offers the host's whole contract over it. Rejects when the log cannot be opened. */
export async function makeServices(dir: DataDir, shell: Shell, journal: Journal): Promise<Services> {
  const notices: (() => string)[] = [];
  const { about } = shell;
  journal.note(`Postil ${about.version} starts on ${about.runtime}, ${process.platform} ${process.arch}`);
  const notice: Notice = (say) => {
    notices.push(say);
    journal.note(inEnglish(say));
    shell.emit('notice', { message: say() });
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
  const history = new RoomHistory({ dir, shell });
  const readers = new Readers();
  const me = onceDone(() => identityHere(dir.identity, shell.keychain));
  const founderOf = foundersOf(projects, rooms);
  const mayFound = foundingRule(rooms, founderOf);
  const lan = await Lan.open({
    dir,
    projects,
    shell,
    notice,
    keys: async () => (await me()).keys,
    mayFound,
  });
  const viewerIn = viewersOf(projects, async () => (await me()).member, founderOf);
  const dragFiles = new DragFiles(dir, shell, projects, viewerIn.project);
  await dragFiles.clear();
  const jobs = new Jobs(dir, shell, projects, viewerIn.project);
  const openedFiles = await OpenedFiles.open(dir.opened, about.version, notice);
  const bundles = new Bundles({
    dir,
    rooms,
    projects,
    admitted,
    opened: openedFiles,
    notes,
    shell,
    plan: async (bytes, letIn) =>
      planInProcess(shell.startReader(), {
        job: randomUUID(),
        kind: 'plan',
        logFile: dir.log,
        bytes,
        admitted: letIn,
        opened: openedFiles.list,
        viewer: await viewerIn.file(),
      }),
  });
  const forgetBeside = async ({ pid, aid }: Removal): Promise<void> => {
    await openedFiles.forget(pid);
    if (aid !== null) return lan.remove({ pid, aid, by: null, name: settings.value.name });
    await forgetSent(dir.sent, pid);
    await lan.forget(pid);
  };
  const removals = new Removals({
    dir,
    log,
    notes,
    projects,
    admitted,
    bundles,
    index,
    readers,
    shell,
    notice,
    forgetBeside,
  });
  await removals.finish();
  if ((await relist(log, projects)) > 0) notice(() => words.diskTrouble.relisted);
  const rescues = new RescueCopies({ folder: dir.rescue, rooms, projects, shell });
  const endDaily = keepDaily({ snapshots, hasWork: () => log.rooms().length > 0, notice });
  const pairing = new Pairing({
    projects,
    settings,
    paired: await PairedStore.open(dir.paired, notice),
    shell,
    me,
    hasWork: () => log.rooms().length > 0 || projects.list().length > 0,
    async become(keys) {
      await replaceIdentity(dir.identity, shell.keychain, (await me()).member, keys);
      me.again();
    },
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
      if (!readers.mayAppend(page, room)) return fail('io', words.diskTrouble.replaced);
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
    async rememberProject(pid, name) {
      await projects.change(pid, { name, openedAt: Date.now() });
      return founderOf(pid);
    },

    articleIndex: async (pid) => index.read(pid),
    find: (asker, pid, query, window) => index.find({ page, asker }, pid, query, window),
    mentions: async (pid, refs, most) => index.mentions(pid, refs, most),
    mentionCounts: async (pid) => index.mentionCounts(pid),
    markAuthors: async (pid) => index.markAuthors(pid),
    contests: async (pid) => index.contests(pid),
    dropped: async (pid) => index.dropped(pid),
    logPositions: (room) => history.positions(room),
    roomAt: (room, position) => history.at(room, position),

    snapshots: () => snapshots.list(),
    makeSnapshot: () => snapshots.make('asked'),
    restoreSnapshot: (id, pid) => restoreSnapshot({ snapshots, rooms, projects, notes, shell }, id, pid),
    removeHere: (pid, aid) => removals.remove({ pid, aid }, page),
    async removeFromHub(pid, aid) {
      const { keys } = await me();
      const { name } = settings.value;
      if (!lan.rests(pid)) return removeFromHub(keys, projects, name, { pid, aid });
      try {
        await lan.remove({ pid, aid, by: keys.member, name });
        return ok(true);
      } catch (error) {
        return fail('io', words.diskTrouble.notAllDeleted(diskMessage(error)));
      }
    },

    ...teamCalls(projects, async () => (await me()).keys),
    rescueCopies: (pid) => rescues.list(pid),
    exportRescueCopy: (pid, id) => rescues.export(page, pid, id),
    deleteRescueCopy: (pid, id) => rescues.delete(pid, id),
    startExport: (pid, options) => jobs.startExport(page, pid, options),
    surveyExport: (pid, options) => jobs.surveyExport(page, pid, options),
    lastBundle: (pid) => lastBundle(dir, rooms, pid),
    saveBundle: (pid, scope) => jobs.saveBundle(page, pid, scope),
    cancelJob: async (job) => jobs.cancel(job),
    jobState: async (job) => jobs.stateOf(job),

    openBundle: (bytes) => bundles.open(bytes),
    async pickBundle() {
      const path = await shell.pickPath(page, { kind: 'open', title: words.desktop.openTitle, suggestion: '' });
      if (path === null) return ok(null);
      const bytes = await readPickedFile(path, MAX_BUNDLE);
      return bytes.ok ? bundles.open(bytes.value) : bytes;
    },
    waiting: (pid) => bundles.waiting(pid),
    admit: (pid, member) => bundles.admit(pid, member),

    ...roadCalls({ lan, pairing, projects, notes, mayFound, keys: async () => (await me()).keys }, page),

    prepareDrag: (pid) => dragFiles.prepare(pid),
    dragBundle: (pid) => dragFiles.drag(page, pid),
    savePdf: (title) => savePdf(shell, page, title),
    saveText: (title, ending, content) => saveText(shell, page, title, ending, content),
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
      await lan.close();
      await endDaily();
      index.close();
      await log.close();
    },
  };
}
