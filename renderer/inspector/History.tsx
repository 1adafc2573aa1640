import { useMemo, useState } from 'react';
import type { MemberId } from '../../shared/model/ids.ts';
import type { Fold, FoldedRecord } from '../../shared/steps/fold.ts';
import { namedIn } from '../../shared/words/named-in.ts';
import { words } from '../../shared/words/words.ts';
import { Clock } from '../history/Clock.tsx';
import { lineWords } from '../history/line-words.ts';
import { markLines } from '../history/mark-lines.ts';
import { entryWords, useRegister } from '../register/register-context.ts';
import styles from './History.module.css';

interface HistoryProps {
  readonly record: FoldedRecord;
  readonly fold: Fold;
  nameOf(member: MemberId): string;
}

/** Everything that was done to a mark and said of it, the latest first. Read only while it is open: it may take a moment. */
export function History({ record, fold, nameOf }: HistoryProps) {
  const { view } = useRegister().desk;
  const [open, setOpen] = useState(false);
  const { version } = fold;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the fold holds
  const lines = useMemo(() => (open ? markLines(fold, record.id).reverse() : []), [open, fold, version, record.id]);
  return (
    <details className={styles.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.history.ofMark}</summary>
      <ol>
        {lines.map(({ line, steps }) => (
          <li key={line.step}>
            <span>
              <strong>{line.for ?? nameOf(line.by)}</strong>{' '}
              {lineWords(line, { fold, nameOf, entryWords: (value) => entryWords(view, value), mark: record.id })}
              {steps > 1 ? words.marks.inSteps(steps) : ''}
            </span>
            <span className={styles.about}>
              <Clock at={line.at} />
              {line.via === 'hand' ? null : ` · ${namedIn(words.history.via, line.via) ?? line.via}`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
