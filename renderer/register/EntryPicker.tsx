import { useMemo, useState } from 'react';
import type { ActId } from '../../shared/model/ids.ts';
import type { EntryKind } from '../../shared/register/records.ts';
import { choicesFor } from './choices.ts';
import { EntryInput } from './EntryInput.tsx';
import { useRegister } from './register-context.ts';

interface EntryPickerProps {
  readonly label: string;
  readonly kind: EntryKind;
  /** The entry that is not offered. */
  readonly without: ActId;
  /** Null while what is typed is no entry that was chosen. */
  onPick(id: ActId | null): void;
}

/** Picks an entry by any of its names. */
export function EntryPicker({ label, kind, without, onPick }: EntryPickerProps) {
  const { view } = useRegister().desk;
  const [text, setText] = useState('');
  const names = view.names(kind);
  const choices = useMemo(
    () => choicesFor(text, names, false).filter((choice) => choice.is !== 'entry' || choice.entry.id !== without),
    [text, names, without],
  );
  return (
    <EntryInput
      label={label}
      kind={kind}
      text={text}
      choices={choices}
      takesFirst={text !== ''}
      onType={(typed) => {
        setText(typed);
        onPick(null);
      }}
      onTake={(choice) => {
        if (choice.is !== 'entry') return;
        setText(choice.entry.name);
        onPick(choice.entry.id);
      }}
    />
  );
}
