import styles from './PersonDot.module.css';
import { isPersonColour } from './person-colour.ts';

/** A person's colour as a dot; with `initial` it carries the first letter of their name. Always beside their name. */
export function PersonDot({ colour, initial }: { readonly colour: string; readonly initial?: string }) {
  const name = isPersonColour(colour) ? colour : 'slate';
  return (
    <span
      aria-hidden
      className={initial ? styles.disc : styles.dot}
      style={{ backgroundColor: `var(--person-${name})` }}
    >
      {initial}
    </span>
  );
}
