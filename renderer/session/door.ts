import { drop } from '../../shared/base/drop.ts';
import { errorWords } from '../../shared/base/error-words.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Host, KnownProject } from '../../shared/host/contract.ts';
import type { HereAlready } from '../../shared/host/hub.ts';
import { newProjectId, type ProjectId } from '../../shared/model/ids.ts';
import { makeProject } from '../../shared/model/records.ts';
import { changeHub } from './change-hub.ts';
import { clearLeft } from './clear-left.ts';
import { type DeviceMemory, deviceMemory, memoryOf } from './device-memory.ts';
import { indexedDbCopy, type OpenCopy } from './local-copy.ts';
import { dropUnusedCopies } from './local-copy-use.ts';
import { openProject } from './open-project.ts';
import type { Project } from './project-session.ts';
import type { ProjectSession, SessionDoor } from './session-types.ts';

/** What a project is called here until its own name has come in. */
const UNNAMED = 'Project';

/** The workbench's door to projects, over a host. The browser's own stores can be stood in for. */
export function makeDoor(
  host: Host,
  { memory = deviceMemory(), copy = indexedDbCopy }: { memory?: DeviceMemory; copy?: OpenCopy } = {},
): SessionDoor {
  /** The latest session of each project. */
  const sessions = new Map<ProjectId, Project>();
  let looked = false;
  /** Once, when the first project is open: its rooms are in use by then. */
  const dropUnused = async (): Promise<void> => {
    if (looked) return;
    looked = true;
    const { member } = await host.identity();
    await dropUnusedCopies(host, { me: member, memory: memoryOf(member, memory) });
  };
  /** It may have been put on a hub after it was read what is known of it: by the session before, while a file was opened. */
  const putOnHubMeanwhile = async (session: Project): Promise<void> => {
    if (session.hub !== null) return;
    const { hub, role = session.role } = await knownProject(host, session.pid);
    if (hub !== null) session.connect(hub, role);
  };
  const openKnown = async (known: KnownProject): Promise<Project> => {
    const founder = await host.rememberProject(known.pid, known.name);
    // What the one before is still writing has to be on the disk before it is read.
    await sessions.get(known.pid)?.ended;
    const session = await openProject(
      { ...known, ...(founder && { founder }) },
      { host, me: await host.identity(), memory, copy },
    );
    sessions.set(known.pid, session);
    await putOnHubMeanwhile(session);
    drop(clearLeft(host, memory, session));
    drop(dropUnused(), (error) => console.warn('Quick copies that nobody uses stay for now:', error));
    return session;
  };
  return {
    host,
    open: async (pid) => openKnown(await knownProject(host, pid)),

    async create(name) {
      const session = await openKnown({ pid: newProjectId(), name, openedAt: Date.now(), hub: null });
      await session.project.record([makeProject(name)], 'setup');
      return session;
    },

    async join(address, invitation, here = null, leaves = false): Promise<Result<ProjectSession> | HereAlready> {
      const joined =
        leaves && here !== null
          ? await host.changeHub(address, invitation, here)
          : await host.joinHub(address, invitation, here);
      if (!joined.ok) return joined;
      const known = await knownProject(host, joined.value.pid);
      const session = await openKnown({ ...known, hub: joined.value.address });
      session.connect(joined.value.address, joined.value.role);
      if (joined.value.name !== null) drop(session.nameWhenEmpty(joined.value.name));
      return ok(session);
    },

    async share(session, address, invitation): Promise<Result<true>> {
      const joined = await host.joinHub(address, invitation, session.pid);
      if (!joined.ok) return joined;
      // Another may have come in its place while the hub was asked.
      const latest = sessions.get(session.pid) ?? session;
      for (const each of new Set([session, latest])) each.connect(joined.value.address, joined.value.role);
      return ok(true);
    },

    async changeHub(session, address, invitation): Promise<Result<true>> {
      const changed = await changeHub(host, memory, session, address, invitation);
      const project = sessions.get(session.pid);
      if (changed.ok && project === session) drop(clearLeft(host, memory, project));
      return changed;
    },

    openBundle: (bytes) => host.openBundle(bytes),

    async setAsideRefused(session) {
      const project = sessions.get(session.pid);
      if (project !== session) throw new Error('Bug: this session was not opened here, or is not the latest');
      const outcome = await project.setAsideRefused().catch((error: unknown) => fail('host', errorWords(error)));
      return { session: project.closed ? await openKnown(await knownProject(host, session.pid)) : session, outcome };
    },
  };
}

/** What this computer knows of a project. */
async function knownProject(host: Host, pid: ProjectId): Promise<KnownProject> {
  const projects = await host.projects();
  return projects.find((project) => project.pid === pid) ?? { pid, name: UNNAMED, openedAt: Date.now(), hub: null };
}
