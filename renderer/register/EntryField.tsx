import { ExternalLink } from 'lucide-react';
import { drop } from '../../shared/base/drop.ts';
import { builtInTag } from '../../shared/model/tagset.ts';
import type { EntryField as FieldName } from '../../shared/register/records.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { IconButton } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { DraftField } from '../ui/DraftField.tsx';
import { SelectField } from '../ui/Field.tsx';
import styles from './EntryPage.module.css';
import { externalAddress } from './external-address.ts';
import { typeWords } from './type-words.ts';

interface EntryFieldProps {
  readonly field: FieldName;
  readonly value: string;
  readonly disabled: boolean;
  onChange(value: string): void;
}

/** One thing told of an entry, in its control. */
export function EntryField({ field, value, disabled, onChange }: EntryFieldProps) {
  const { host } = useApp();
  const label = words.registers.fields[field];
  if (field === 'type') {
    const known = value === '' || TYPES.includes(value) ? TYPES : [...TYPES, value];
    const choices = ['', ...known].map((type) => ({ value: type, label: type === '' ? '—' : typeWords(type) }));
    return <SelectField label={label} value={value} choices={choices} disabled={disabled} onChange={onChange} />;
  }
  if (field !== 'externalId')
    return <DraftField label={label} dir="auto" value={value} disabled={disabled} onCommit={onChange} />;
  const address = externalAddress(value);
  return (
    <div className={styles.external}>
      <DraftField
        label={label}
        dir="auto"
        value={value}
        disabled={disabled}
        placeholder={words.registers.externalIdHint}
        onCommit={onChange}
      />
      {address === null ? null : (
        <IconButton label={words.registers.openExternal} onClick={() => drop(host.openExternal(address), complain)}>
          <ExternalLink size={16} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

/** The types of an actor: those its marks can have. */
const TYPES: readonly string[] = (() => {
  const control = builtInTag('actor')?.attributes.find(({ key }) => key === 'type')?.control;
  return control?.type === 'choice' ? control.choices : [];
})();
