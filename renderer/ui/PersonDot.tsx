import styles from './PersonDot.module.css';
import { isPersonColour } from './person-colour.ts';

interface PersonDotProps {
  readonly colour: string;
  /** Whose first letter it carries; without it is a small dot. */
  readonly name?: string;
}

/** A person's colour as a dot, or as a disc with the first letter of their name. Their name stands beside it, or is said. */
export function PersonDot({ colour, name }: PersonDotProps) {
  const known = isPersonColour(colour) ? colour : 'slate';
  return (
    <span
      aria-hidden
      className={name === undefined ? styles.dot : styles.disc}
      style={{ backgroundColor: `var(--person-${known})` }}
    >
      {name === undefined ? null : firstLetter(name)}
    </span>
  );
}

/** The first letter as a reader sees it, in upper case. */
const firstLetter = (name: string): string =>
  [...new Intl.Segmenter().segment(name.trim())][0]?.segment.toLocaleUpperCase() ?? '?';
