import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/role.ts';
import type { HubTeam } from '../../shared/wire/hub-api.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { orFailure } from '../store/or-failure.ts';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';

/** The people of a project by its hub. */
export interface Team {
  /** Null until the hub has answered. */
  readonly answer: Result<HubTeam> | null;
  /** Asks the hub again. */
  reload(): void;
  /** Withdraws an open invitation. */
  withdraw(id: string): void;
  /** Gives a member, who goes by this name, another role, and says so once the hub has it. */
  setRole(member: MemberId, role: Role, name: string): void;
  /** Removes a member; resolves when the hub has answered. */
  remove(member: MemberId): Promise<void>;
}

/** Asks the hub who is in the project and which invitations are open. */
export function useTeam({ pid }: ProjectSession): Team {
  const { host } = useApp();
  const [answer, setAnswer] = useState<Result<HubTeam> | null>(null);
  const [asked, setAsked] = useState(0);
  const reload = () => setAsked((times) => times + 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew whenever something has changed
  useEffect(() => {
    let current = true;
    drop(orFailure(host.hubTeam(pid)).then((team) => current && setAnswer(team)));
    return () => {
      current = false;
    };
  }, [host, pid, asked]);

  const change = async (done: Promise<Result<true>>, told?: string) => {
    const outcome = await done;
    if (!outcome.ok) say(outcome.message, 'trouble');
    else if (told !== undefined) say(told);
    reload();
  };
  return {
    answer,
    reload,
    withdraw: (id) => drop(change(host.withdrawInvitation(pid, id)), complain),
    setRole: (member, role, name) =>
      drop(change(host.setRole(pid, member, role), words.share.roleGiven(name, role)), complain),
    remove: (member) => change(host.revokeMember(pid, member)),
  };
}
