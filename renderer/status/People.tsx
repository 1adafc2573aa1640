import { PersonDot } from '../ui/PersonDot.tsx';
import styles from './People.module.css';

/** A member as the top bar shows them. */
export interface ShownPerson {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
}

/** At most this many discs; the rest is a number. */
const SHOWN = 5;

/** Who else is connected now. */
export function People({ online }: { readonly online: readonly ShownPerson[] }) {
  if (online.length === 0) return null;
  return (
    <ul className={styles.people} aria-label="People here now">
      {online.slice(0, SHOWN).map((person) => (
        <li key={person.id} title={person.name}>
          <PersonDot colour={person.colour} initial={firstLetter(person.name)} />
          <span className={styles.name}>{person.name}</span>
        </li>
      ))}
      {online.length > SHOWN ? <li className={styles.more}>and {online.length - SHOWN} more</li> : null}
    </ul>
  );
}

/** The first letter as a reader sees it, in upper case. */
const firstLetter = (name: string): string =>
  [...new Intl.Segmenter().segment(name.trim())][0]?.segment.toLocaleUpperCase() ?? '?';
