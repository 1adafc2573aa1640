import { Fragment } from 'react';
import styles from './Words.module.css';

const MAC = navigator.userAgent.includes('Mac');

/** A sentence in which keys stand between backticks: `` press `f` ``. Ctrl is Cmd on a Mac. */
export function Words({ children }: { readonly children: string }) {
  return children.split('`').map((part, index) => {
    // A sentence never changes, so its parts may go by their places.
    const key = `${index}`;
    return index % 2 === 1 ? <Keys key={key} of={part} /> : <Fragment key={key}>{part}</Fragment>;
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
