import type { ReactNode } from 'react';
import styles from './Fieldset.module.css';

/** Controls that belong together, under their legend; it looks like a field's label. */
export function Fieldset({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles.set}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}
