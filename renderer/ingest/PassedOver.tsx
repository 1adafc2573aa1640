import styles from './PassedOver.module.css';
import { passedOverWords } from './passed-over.ts';

/** How many of the files the title names: more would be higher than the window. */
const IN_TITLE = 30;

/** How many files in folders were passed over, the first by name, and more of them in the title. Nothing without any. */
export function PassedOver({ paths }: { readonly paths: readonly string[] }) {
  return passedOverWords(paths).map((sentence) => (
    <p key={sentence} className={styles.passed} title={paths.slice(0, IN_TITLE).join('\n')}>
      {sentence}
    </p>
  ));
}
