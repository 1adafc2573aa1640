import { missingCase } from '../../shared/base/assert.ts';
import type { Json } from '../../shared/base/canonical-json.ts';
import type { Result } from '../../shared/base/result.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { AttributeDefinition } from '../../shared/model/tagset.ts';
import { formatNumber } from '../../shared/suggest/typed-number.ts';
import { RegisterField } from '../register/RegisterField.tsx';
import { DraftField } from '../ui/DraftField.tsx';
import { SelectField } from '../ui/Field.tsx';
import styles from './Attributes.module.css';
import { checkDate, checkNumber, type OtherValue } from './attribute-checks.ts';
import { attributeLabel, choiceLabel } from './attribute-words.ts';
import { UnitField } from './UnitField.tsx';

interface AttributeProps {
  readonly tag: string;
  readonly attribute: AttributeDefinition;
  readonly value: Json;
  readonly disabled: boolean;
  /** The values of the mark's other attributes. */
  readonly other: OtherValue;
  /** The words in the text that name what the attribute refers to; empty where they name something else. */
  readonly said: string;
  /** `also` is a mark whose actor becomes the same entry. */
  onSet(value: Json, also?: ActId): void;
}

/** One attribute in the control that fits it. An empty control clears the attribute; what is wrong stands below it. */
export function Attribute({ tag, attribute, value, disabled, other, said, onSet }: AttributeProps) {
  const { control } = attribute;
  const label = attributeLabel(tag, attribute);
  const shown = value === null ? '' : String(value);
  switch (control.type) {
    case 'text':
      return (
        <DraftField
          label={label}
          value={shown}
          disabled={disabled}
          onCommit={(text) => onSet(text === '' ? null : text)}
        />
      );
    case 'unit':
      return <UnitField label={label} value={shown} disabled={disabled} onSet={onSet} />;
    case 'number': {
      const check = (text: string) => checkNumber(text, control, other);
      return (
        <DraftField
          label={label}
          value={typeof value === 'number' ? formatNumber(value) : shown}
          disabled={disabled}
          inputMode="decimal"
          check={(text) => problemOf(check(text))}
          onCommit={(text) => setChanged(check(text))}
        />
      );
    }
    case 'date':
      return (
        <DraftField
          label={label}
          value={shown}
          disabled={disabled}
          placeholder="2024-10-18"
          // What an import or an older Postil wrote may be no date; it stays until somebody writes another.
          check={(text) => (text === shown ? null : problemOf(checkDate(text)))}
          onCommit={(text) => setChanged(checkDate(text))}
        />
      );
    case 'flag':
      return (
        <label className={styles.flag}>
          <input
            type="checkbox"
            checked={value === true}
            disabled={disabled}
            onChange={(event) => onSet(event.target.checked || null)}
          />
          {label}
        </label>
      );
    case 'register':
      return (
        <RegisterField
          label={label}
          kind={control.of}
          value={value}
          disabled={disabled}
          said={said}
          type={said === '' ? '' : String(other('type') ?? '')}
          onSet={onSet}
        />
      );
    case 'choice':
      return (
        <SelectField
          label={label}
          value={shown}
          disabled={disabled}
          choices={[
            { value: '', label: '—' },
            ...withCurrent(control.choices, shown).map((choice) => ({ value: choice, label: choiceLabel(choice) })),
          ]}
          onChange={(choice) => onSet(choice === '' ? null : choice)}
        />
      );
    default:
      return missingCase(control);
  }

  /** Other digits for the same value are no change. */
  function setChanged(checked: Result<Json>): void {
    if (checked.ok && checked.value !== value) onSet(checked.value);
  }
}

const problemOf = (checked: Result<unknown>): string | null => (checked.ok ? null : checked.message);

/** The choices, with a value that is none of them (an import's, a newer Postil's) kept visible. */
const withCurrent = (choices: readonly string[], current: string): readonly string[] =>
  current === '' || choices.includes(current) ? choices : [...choices, current];
