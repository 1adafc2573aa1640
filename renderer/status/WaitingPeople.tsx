import type { WaitingPerson } from '../../shared/host/contract.ts';
import { Button } from '../ui/Button.tsx';
import { count, shortId } from '../ui/text.ts';
import type { Waiting } from './use-waiting-people.ts';
import styles from './WaitingPeople.module.css';

interface WaitingPeopleProps {
  readonly waiting: Waiting;
  /** On a hub an invitation is what lets people in. */
  readonly shared: boolean;
}

/** People whose work came with a file and waits until somebody lets them in. */
export function WaitingPeople({ waiting: { people, admit }, shared }: WaitingPeopleProps) {
  return (
    <ul className={styles.list} aria-label="People who wait to be admitted">
      {people.map((person) => (
        <li key={person.member} className={styles.row}>
          <span className={styles.words}>{waitingWords(person, shared)}</span>
          {person.name !== '' && !shared ? <Button onClick={() => admit(person)}>Admit {person.name}</Button> : null}
        </li>
      ))}
    </ul>
  );
}

/** The beginning of the id stands beside the name: two people may go by one. */
function waitingWords({ member, name, steps }: WaitingPerson, shared: boolean): string {
  const wait = (who: string) =>
    `${count(steps, 'step')} by ${who} (id ${shortId(member)}) ${steps === 1 ? 'waits' : 'wait'}.`;
  if (name === '') return `${wait('somebody who gives no name')} Ask for a file in which they do.`;
  return shared ? `${wait(name)} Invite ${name} to the hub, and they come in.` : `${wait(name)} Admit ${name}?`;
}
