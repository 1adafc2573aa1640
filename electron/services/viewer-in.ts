import type { MemberId, ProjectId } from '../../shared/model/ids.ts';
import type { FounderOf } from './founders.ts';
import type { FileViewer, Viewer } from './jobs/seen-rooms.ts';
import type { Projects } from './projects.ts';

/** As whom the person sees a project. */
export type ViewerIn = (pid: ProjectId) => Promise<Viewer>;

/** As whom the person at this computer sees its projects: by the role their hub told last; an annotator until it has. */
export function viewersOf(
  projects: Pick<Projects, 'list' | 'get'>,
  me: () => Promise<MemberId>,
  founderOf: FounderOf,
): { readonly project: ViewerIn; file(): Promise<FileViewer> } {
  const roleIn = (pid: ProjectId): Viewer['role'] => {
    const known = projects.get(pid);
    return known === undefined || known.hub === null ? null : (known.role ?? 'annotator');
  };
  return {
    project: async (pid) => ({ member: await me(), role: roleIn(pid), founder: await founderOf(pid) }),
    async file() {
      const pids = projects.list().map(({ pid }) => pid);
      const roles = pids.flatMap((pid) => {
        const role = roleIn(pid);
        return role === null ? [] : [[pid, role] as const];
      });
      const founders: [ProjectId, MemberId][] = [];
      for (const pid of pids) {
        const founder = roleIn(pid) === null ? await founderOf(pid) : null;
        if (founder !== null) founders.push([pid, founder]);
      }
      return { member: await me(), roles, founders };
    },
  };
}
