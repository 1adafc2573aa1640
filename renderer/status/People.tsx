import { words } from '../../shared/words/words.ts';
import type { PersonView } from '../store/people-view.ts';
import { PersonDot } from '../ui/PersonDot.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import styles from './People.module.css';

/** At most this many discs; the rest is a number. */
const SHOWN = 5;

/** Who else is connected now. */
export function People({ online }: { readonly online: readonly PersonView[] }) {
  if (online.length === 0) return null;
  return (
    <ul className={styles.people} aria-label={words.status.peopleHereNow}>
      {online.slice(0, SHOWN).map((person) => (
        <li key={person.member} title={person.name}>
          <PersonDot colour={person.colour} initial={firstLetter(person.name)} />
          <Unseen>{person.name}</Unseen>
        </li>
      ))}
      {online.length > SHOWN ? <li className={styles.more}>{words.status.andMore(online.length - SHOWN)}</li> : null}
    </ul>
  );
}

/** The first letter as a reader sees it, in upper case. */
const firstLetter = (name: string): string =>
  [...new Intl.Segmenter().segment(name.trim())][0]?.segment.toLocaleUpperCase() ?? '?';
