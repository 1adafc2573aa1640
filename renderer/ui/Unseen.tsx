import type { ReactNode } from 'react';
import styles from './Unseen.module.css';

/** Words for screen readers that the eye does not need. `live`: read out whenever they change. */
export function Unseen({ children, live = false }: { readonly children: ReactNode; readonly live?: boolean }) {
  return (
    <span className={styles.unseen} aria-live={live ? 'polite' : undefined}>
      {children}
    </span>
  );
}
