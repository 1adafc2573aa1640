import { useId } from 'react';
import { DraftField } from '../ui/DraftField.tsx';
import { unitCode } from './attribute-checks.ts';
import { unitChoices } from './unit-choices.ts';

interface UnitFieldProps {
  readonly label: string;
  readonly value: string;
  readonly disabled: boolean;
  onSet(code: string | null): void;
}

/** A unit: chosen from a list while typing, or any words of the team's own. A native list, so every screen reader knows it. */
export function UnitField({ label, value, disabled, onSet }: UnitFieldProps) {
  const id = useId();
  return (
    <>
      <DraftField
        label={label}
        value={value}
        disabled={disabled}
        list={id}
        onCommit={(text) => {
          const code = unitCode(text);
          if ((code ?? '') !== value) onSet(code);
        }}
      />
      <datalist id={id}>
        {unitChoices().map(({ code, label: name }) => (
          <option key={code} value={code} label={name} />
        ))}
      </datalist>
    </>
  );
}
