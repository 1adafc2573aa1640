import { words } from '../../shared/words/words.ts';
import styles from './FirstRun.module.css';

/** Shown when the workbench cannot reach its host: nothing else would work. */
export function StartFailed({ message }: { readonly message: string }) {
  return (
    <main className={styles.page}>
      <div className={styles.card} role="alert">
        <h1 className={styles.title}>{words.welcome.cannotStart}</h1>
        <p className={styles.lead}>{message}</p>
        <p className={styles.small}>{words.welcome.cannotStartHow}</p>
      </div>
    </main>
  );
}
