import { Fragment } from 'react';
import { keyNow } from '../commands/key-now.ts';
import { useKeyTable } from '../commands/use-key-table.ts';
import styles from './Words.module.css';

const MAC = navigator.userAgent.includes('Mac');

/**
 * A sentence in which keys stand between backticks as they usually are: `` press `f` ``. Shown are those that do the
 * same now, with what the person chose. Ctrl is Cmd on a Mac.
 */
export function Words({ children }: { readonly children: string }) {
  const table = useKeyTable();
  return children.split('`').map((part, index) => {
    // A sentence never changes, so its parts may go by their places.
    const key = `${index}`;
    if (index % 2 === 0) return <Fragment key={key}>{part}</Fragment>;
    const now = keyNow(part, table);
    return 'key' in now ? <Keys key={key} of={now.key} /> : <q key={key}>{now.name}</q>;
  });
}

/** A key press such as `Ctrl+Z`, each key as a cap. */
export function Keys({ of }: { readonly of: string }) {
  return <KeyCaps caps={keysOf(of).map((key) => (MAC && key === 'Ctrl' ? '⌘' : key))} />;
}

/** The keys of one press, each as a cap; from left to right in every language, as they lie on the keyboard. */
export function KeyCaps({ caps }: { readonly caps: readonly string[] }) {
  return (
    <bdi dir="ltr">
      {caps.map((cap) => (
        <kbd key={cap} className={styles.key}>
          {cap}
        </kbd>
      ))}
    </bdi>
  );
}

/** The keys of a press, the modifiers first. A plus sign can be a key itself. */
const keysOf = (press: string): readonly string[] => press.split(/(?<=.)\+(?=.)/);
