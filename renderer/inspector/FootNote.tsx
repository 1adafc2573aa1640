import type { ReactNode } from 'react';
import styles from './FootNote.module.css';

/** Says something of the mark in hand at the foot of its pane, with what can be done about it. */
export function FootNote({ said, children }: { readonly said: string; readonly children: ReactNode }) {
  return (
    <div className={styles.note}>
      <p role="status">{said}</p>
      <div className={styles.choices}>{children}</div>
    </div>
  );
}
