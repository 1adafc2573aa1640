import type { MemberId } from '../../shared/model/ids.ts';
import type { HistoryEntry } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { entryWords, useRegister } from '../register/register-context.ts';
import { Moment } from '../ui/Moment.tsx';
import styles from './History.module.css';
import { historyLines } from './history-lines.ts';
import { historyWords } from './words.ts';

interface HistoryProps {
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  readonly tag: string;
  nameOf(member: MemberId): string;
}

/** Everything that was done to a mark, newest first; moves of its ends in a row are one line. */
export function History({ entries, tag, nameOf }: HistoryProps) {
  const { view } = useRegister().desk;
  return (
    <details className={styles.history}>
      <summary>{words.marks.history(entries.length)}</summary>
      <ol>
        {historyLines(entries)
          .toReversed()
          .map(({ entry, steps }) => (
            <li key={entry.act}>
              <span>
                <strong>{entry.for ?? nameOf(entry.by)}</strong>{' '}
                {historyWords(entry, tag, (value) => entryWords(view, value))}
                {steps > 1 ? words.marks.inSteps(steps) : ''}
              </span>
              <Moment at={entry.at} />
            </li>
          ))}
      </ol>
    </details>
  );
}
