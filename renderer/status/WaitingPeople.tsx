import type { WaitingPerson } from '../../shared/host/bundles.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { shortId } from '../ui/text.ts';
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
    <ul className={styles.list} aria-label={words.status.peopleWaiting}>
      {people.map((person) => (
        <li key={person.member} className={styles.row}>
          <span className={styles.words}>{waitingWords(person, shared)}</span>
          {person.name !== '' && !shared ? (
            <Button onClick={() => admit(person)}>{words.status.admit(person.name)}</Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** The beginning of the id stands beside the name: two people may go by one. */
function waitingWords({ member, name, steps }: WaitingPerson, shared: boolean): string {
  const { stepsWait, somebodyNameless, askForNamed, inviteThem, admitThem } = words.status;
  const wait = (who: string) => stepsWait(steps, who, shortId(member));
  if (name === '') return `${wait(somebodyNameless)} ${askForNamed}`;
  return shared ? `${wait(name)} ${inviteThem(name)}` : `${wait(name)} ${admitThem(name)}`;
}
