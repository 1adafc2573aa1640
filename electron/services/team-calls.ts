import type { HostCalls } from '../../shared/host/contract.ts';
import {
  admitAuthor,
  hubAccess,
  hubModes,
  hubReveal,
  hubTeam,
  invite,
  revokeMember,
  setHubMode,
  setRole,
  withdrawInvitation,
} from './hub-calls.ts';
import type { KeyPair } from './key-pair.ts';
import type { Projects } from './projects.ts';

/** The calls of the contract about who is in a project at its hub, and how they annotate there. */
export const teamCalls = (
  projects: Projects,
  keys: () => Promise<KeyPair>,
): Pick<
  HostCalls,
  | 'hubAccess'
  | 'invite'
  | 'hubTeam'
  | 'withdrawInvitation'
  | 'setRole'
  | 'revokeMember'
  | 'admitAuthor'
  | 'setHubMode'
  | 'hubModes'
  | 'revealOnHub'
> => ({
  hubAccess: async (pid) => hubAccess(await keys(), projects, pid),
  invite: async (pid, role, terms) => invite(await keys(), projects, pid, role, terms),
  hubTeam: async (pid) => hubTeam(await keys(), projects, pid),
  withdrawInvitation: async (pid, id) => withdrawInvitation(await keys(), projects, pid, id),
  setRole: async (pid, member, role) => setRole(await keys(), projects, { pid, member, role }),
  revokeMember: async (pid, member) => revokeMember(await keys(), projects, { pid, member }),
  admitAuthor: async (pid, publicKey) => admitAuthor(await keys(), projects, { pid, publicKey }),

  setHubMode: async (pid, aids, mode) => setHubMode(await keys(), projects, { pid, aids, mode }),
  hubModes: async (pid) => hubModes(await keys(), projects, pid),
  revealOnHub: async (pid, aids) => hubReveal(await keys(), projects, pid, aids),
});
