import { useState } from 'react';
import { writtenDay } from './written-date.ts';

/** What a field for a day shows and does. */
export interface DayDraft {
  /** The text in it: as it is being written, else the day. */
  readonly text: string;
  /** What is wrong with what was written, in one sentence; null while it is being written. */
  readonly error: string | null;
  /** Takes what was typed. */
  write(text: string): void;
  /** The person is done with it: says what is wrong, or shows the day as it was understood. */
  settle(): void;
}

/**
 * A day as people write it, such as “3 May 2023” or “2023-05-03”, told as `YYYY-MM-DD` with each letter: empty for none,
 * null while it is no day. The browser’s own date fields speak its language and not the interface’s.
 */
export function useDayDraft(day: string, onDay: (day: string | null) => void): DayDraft {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  return {
    text: typed ?? day,
    error,
    write: (text) => {
      setTyped(text);
      setError(null);
      const day = writtenDay(text);
      onDay(day.ok ? day.value : null);
    },
    settle: () => {
      if (typed === null) return;
      const day = writtenDay(typed);
      setError(day.ok ? null : day.message);
      if (day.ok) setTyped(null);
    },
  };
}
