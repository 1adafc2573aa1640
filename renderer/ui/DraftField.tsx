import { TextField } from './Field.tsx';
import { useDraft } from './use-draft.ts';

interface DraftFieldProps {
  readonly label: string;
  readonly value: string;
  readonly disabled?: boolean;
  readonly inputMode?: 'text' | 'decimal' | 'url';
  readonly placeholder?: string;
  readonly dir?: 'auto' | 'ltr';
  /** The id of a `datalist` with what is offered while typing. */
  readonly list?: string;
  /** What is wrong with a text, in one sentence; null when it will do. */
  check?(text: string): string | null;
  /** Called when the person leaves the field or presses Enter, and the text is another one. */
  onCommit(text: string): void;
}

/** A field whose text is written only when the person is done with it: one step a value, not one a letter. */
export function DraftField({ value, check, onCommit, ...rest }: DraftFieldProps) {
  const draft = useDraft({ value, check, onCommit });
  return (
    <TextField
      {...rest}
      value={draft.text}
      error={draft.error}
      onChange={draft.write}
      onBlur={draft.commit}
      onKeyDown={draft.press}
    />
  );
}
