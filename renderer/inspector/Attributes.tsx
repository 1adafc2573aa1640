import { missingCase } from '../../shared/base/assert.ts';
import type { Json } from '../../shared/base/canonical-json.ts';
import { type AttributeDefinition, builtInTag } from '../../shared/model/tagset.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { DraftField } from '../ui/DraftField.tsx';
import { SelectField } from '../ui/Field.tsx';
import styles from './Attributes.module.css';

interface AttributesProps {
  readonly record: FoldedRecord;
  readonly tag: string;
  readonly disabled: boolean;
  onSet(set: { readonly [field: string]: Json }): void;
}

/** The attributes that the mark's tag defines, each with a plain control; an empty control clears the field. */
export function Attributes({ record, tag, disabled, onSet }: AttributesProps) {
  const attributes = builtInTag(tag)?.attributes ?? [];
  return (
    <div className={styles.attributes}>
      {attributes.map((attribute) => (
        <Attribute
          key={attribute.key}
          attribute={attribute}
          value={record.fields[`attrs.${attribute.key}`]?.value ?? null}
          disabled={disabled}
          onSet={(value) => onSet({ [`attrs.${attribute.key}`]: value })}
        />
      ))}
    </div>
  );
}

interface AttributeProps {
  readonly attribute: AttributeDefinition;
  readonly value: Json;
  readonly disabled: boolean;
  onSet(value: Json): void;
}

function Attribute({ attribute: { label, control }, value, disabled, onSet }: AttributeProps) {
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
    case 'number':
      return (
        <DraftField
          label={label}
          value={shown}
          disabled={disabled}
          inputMode="decimal"
          check={(text) =>
            text === '' || Number.isFinite(Number(text)) ? null : 'Please type a number, with a point for decimals.'
          }
          onCommit={(text) => onSet(text === '' ? null : Number(text))}
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
    case 'choice':
      return (
        <SelectField
          label={label}
          value={shown}
          disabled={disabled}
          choices={[
            { value: '', label: '—' },
            ...withCurrent(control.choices, shown).map((choice) => ({ value: choice, label: choice })),
          ]}
          onChange={(choice) => onSet(choice === '' ? null : choice)}
        />
      );
    default:
      return missingCase(control);
  }
}

/** The choices, with a value that is none of them (an import's, a newer Postil's) kept visible. */
const withCurrent = (choices: readonly string[], current: string): readonly string[] =>
  current === '' || choices.includes(current) ? choices : [...choices, current];
