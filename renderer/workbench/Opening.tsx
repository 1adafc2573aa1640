import { useEffect, useState } from 'react';
import { words } from '../../shared/words/words.ts';
import styles from './ArticleView.module.css';

/** Opening that takes no longer than this, in milliseconds, is over before one could read of it. */
const WORTH_SAYING = 300;

/** The place of an article that is being opened: where that takes a while, it says so. */
export function Opening() {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), WORTH_SAYING);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className={styles.reading} aria-busy>
      <p role="status" className={styles.waiting}>
        {isSlow ? words.workbench.opening : ''}
      </p>
    </main>
  );
}
