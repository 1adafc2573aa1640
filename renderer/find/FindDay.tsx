import { useId } from 'react';
import { showArticleDate } from '../ui/dates.ts';
import { useDayDraft } from '../ui/use-day-draft.ts';
import styles from './FindPane.module.css';

interface FindDayProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty: no such bound. */
  readonly value: string;
  onChange(day: string): void;
}

/** The first or the last day of what is looked through; while what is written is no day it bounds nothing. */
export function FindDay({ label, value, onChange }: FindDayProps) {
  const note = useId();
  const draft = useDayDraft(value, (day) => onChange(day ?? ''));
  return (
    <label className={styles.day}>
      {label}
      <input
        className={styles.control}
        dir="auto"
        size={11}
        autoComplete="off"
        spellCheck={false}
        placeholder="2024-10-18"
        title={value === '' ? undefined : showArticleDate(value)}
        data-on={value === '' ? undefined : true}
        value={draft.text}
        aria-invalid={draft.error ? true : undefined}
        aria-describedby={draft.error ? note : undefined}
        onChange={(event) => draft.write(event.target.value)}
        onBlur={draft.settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.settle();
        }}
      />
      {draft.error ? (
        <span id={note} role="alert" className={styles.wrong}>
          {draft.error}
        </span>
      ) : null}
    </label>
  );
}
