import { drop } from '../../shared/base/drop.ts';
import type { WaitingPerson } from '../../shared/host/bundles.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';

/** People whose steps came with a file and wait outside the project. */
export interface Waiting {
  readonly people: readonly WaitingPerson[];
  /** Lets somebody in. */
  admit(person: WaitingPerson): void;
}

/** Who waits, as the session knows it, and the way to let them in. */
export function useWaitingPeople({ pid, waiting }: ProjectSession): Waiting {
  const { host } = useApp();
  const admit = async ({ member, name }: WaitingPerson) => {
    const admitted = await host.admit(pid, member);
    if (admitted.ok) say(words.status.isIn(name, admitted.value.added));
    else say(admitted.message, 'trouble');
  };
  return { people: waiting, admit: (person) => drop(admit(person), complain) };
}
