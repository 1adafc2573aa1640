import { useEffect, useMemo } from 'react';
import { words } from '../../shared/words/words.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { say } from '../ui/toasts.tsx';

/** What of a session tells that a person has another role. */
export type RoleNow = Pick<ProjectSession, 'role' | 'roleBefore' | 'revoked'> & {
  readonly status: Pick<ProjectSession['status'], 'hub'>;
};

/** Notices other roles than before in what it is given, one after the other. */
export class RoleChanges {
  #role: ProjectSession['role'] | null = null;
  #met = false;

  /**
   * Answers with a sentence when an owner has given another role, also while the project was not open: then it is another
   * than the hub said last. What it says at first of all is no change: before that the role was guessed. One who was
   * removed is told so elsewhere.
   */
  next({ role, roleBefore, revoked, status }: RoleNow): string | null {
    if (this.#role === null && roleBefore !== null) {
      this.#role = roleBefore;
      this.#met = true;
    }
    const isOther = this.#met && this.#role !== role && !revoked;
    this.#role = role;
    const { state } = status.hub;
    if (state === 'sending' || state === 'paused' || state === 'saved') this.#met = true;
    return isOther ? words.share.roleTaken(role) : null;
  }
}

/** Says so when an owner has given the person here another role. */
export function useRoleTold(session: ProjectSession): void {
  const { role, revoked, status } = session;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another project has roles of its own
  const changes = useMemo(() => new RoleChanges(), [session]);
  const { state } = status.hub;
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever one of these is another
  useEffect(() => {
    const told = changes.next(session);
    if (told !== null) say(told);
  }, [changes, role, revoked, state]);
}
