import { useState } from 'react';
import { TextField } from './Field.tsx';

interface DraftFieldProps {
  readonly label: string;
  readonly value: string;
  readonly disabled?: boolean;
  readonly inputMode?: 'text' | 'decimal' | 'url';
  readonly placeholder?: string;
  /** The id of a `datalist` with what is offered while typing. */
  readonly list?: string;
  /** What is wrong with a text, in one sentence; null when it will do. */
  check?(text: string): string | null;
  /** Called when the person leaves the field or presses Enter, and the text is another one. */
  onCommit(text: string): void;
}

/** A field whose text is written only when the person is done with it: one step a value, not one a letter. */
export function DraftField({ value, check, onCommit, ...rest }: DraftFieldProps) {
  // While nobody types there is no draft, so a value that comes in from elsewhere shows at once.
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);

  const commit = () => {
    if (draft === null) return;
    const text = draft.trim();
    const problem = check?.(text) ?? null;
    setError(problem);
    if (problem) return;
    setDraft(null);
    if (text !== value) onCommit(text);
  };

  return (
    <TextField
      {...rest}
      value={draft ?? value}
      error={error}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') {
          setDraft(null);
          setError(null);
        }
      }}
    />
  );
}
