import { type KeyboardEvent, useState } from 'react';

interface DraftParts {
  /** What is written. */
  readonly value: string;
  /** What is wrong with a text, in one sentence; null when it will do. */
  check?: ((text: string) => string | null) | undefined;
  /** Called when the person is done, and the text is another one. */
  onCommit(text: string): void;
}

/** What a field shows and does whose text is written only when the person is done with it. */
export interface FieldDraft {
  /** The text in it: as it is being written, else the value. */
  readonly text: string;
  /** What is wrong with what was written, in one sentence. */
  readonly error: string | null;
  /** Takes what was typed. */
  write(text: string): void;
  commit(): void;
  /** Enter is done with it, Escape lets go of it. */
  press(event: Pick<KeyboardEvent, 'key' | 'nativeEvent' | 'stopPropagation'>): void;
}

/** Holds what is being written into a field. While nobody types, a value that comes in from elsewhere shows at once. */
export function useDraft({ value, check, onCommit }: DraftParts): FieldDraft {
  const [draft, setDraft] = useState<{ readonly text: string; readonly began: string } | null>(null);
  const [error, setError] = useState<string | null>(null);

  const commit = () => {
    if (draft === null) return;
    const text = draft.text.trim();
    // Typed and taken back it says nothing, and does not undo what came in meanwhile.
    const isNew = ![draft.began, value].includes(text) && draft.text !== draft.began;
    const problem = isNew ? (check?.(text) ?? null) : null;
    setError(problem);
    if (problem) return;
    setDraft(null);
    if (isNew) onCommit(text);
  };
  return {
    text: draft?.text ?? value,
    error,
    write: (text) => setDraft({ text, began: draft?.began ?? value }),
    commit,
    press: (event) => {
      // These keys choose among what an input method offers.
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') commit();
      if (event.key !== 'Escape' || draft === null) return;
      // It lets go of what was begun, and not of the page around the field.
      event.stopPropagation();
      setDraft(null);
      setError(null);
    },
  };
}
