import { words } from '../../shared/words/words.ts';
import { Moment } from '../ui/Moment.tsx';
import styles from './History.module.css';

/** Before Postil was there: no clock that is right says so. */
const FIRST = Date.UTC(2020, 0, 1);
/** How far ahead of this computer's clock another one may be, in milliseconds: a day. */
const AHEAD = 86_400_000;

/** When its author's clock said that something was done; one that cannot be right is named as such, not hidden. */
export function Clock({ at }: { readonly at: number }) {
  const wrong = at < FIRST || at > Date.now() + AHEAD;
  return (
    <span className={styles.clock} data-wrong={wrong || undefined}>
      {wrong ? `${words.history.clockSays} ` : null}
      <Moment at={at} />
    </span>
  );
}
