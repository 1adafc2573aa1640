import { words } from '../../shared/words/words.ts';
import { showArticleDate } from './dates.ts';
import { TextField } from './Field.tsx';
import { useDayDraft } from './use-day-draft.ts';

interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly disabled?: boolean;
  /** What the form finds wrong with it, in one sentence. */
  readonly error?: string | undefined;
  /** `YYYY-MM-DD`, empty for none, or null while what is written is no day. */
  onChange(day: string | null): void;
}

/** A day under its label, written as people write it; below stands how it was understood. */
export function DayField({ value, error, onChange, ...rest }: DayFieldProps) {
  const draft = useDayDraft(value, onChange);
  return (
    <TextField
      {...rest}
      dir="auto"
      value={draft.text}
      hint={value === '' ? words.ui.dayExample : showArticleDate(value)}
      error={draft.error ?? error}
      onChange={draft.write}
      onBlur={draft.settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.settle();
      }}
    />
  );
}
