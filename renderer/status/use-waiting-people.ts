import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { WaitingPerson } from '../../shared/host/contract.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { count } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';

/** People whose steps came with a file and wait outside the project. */
export interface Waiting {
  readonly people: readonly WaitingPerson[];
  /** Lets somebody in. */
  admit(person: WaitingPerson): void;
}

/** Asks the host who waits, when a project opens and whenever a file was merged. */
export function useWaitingPeople({ pid }: ProjectSession): Waiting {
  const { host } = useApp();
  const [people, setPeople] = useState<readonly WaitingPerson[]>([]);
  const [asked, setAsked] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew whenever somebody was let in
  useEffect(() => {
    let current = true;
    const load = () =>
      drop(
        host.waiting(pid).then((waiting) => current && setPeople(waiting)),
        complain,
      );
    load();
    const end = host.on('projectsChanged', load);
    return () => {
      current = false;
      end();
    };
  }, [host, pid, asked]);

  const admit = async ({ member, name }: WaitingPerson) => {
    const admitted = await host.admit(pid, member);
    if (admitted.ok) say(`${name} is in: ${count(admitted.value.added, 'new step')}.`);
    else say(admitted.message, 'trouble');
    setAsked((times) => times + 1);
  };
  return { people, admit: (person) => drop(admit(person), complain) };
}
