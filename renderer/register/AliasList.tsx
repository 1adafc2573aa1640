import { X } from 'lucide-react';
import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Alias } from '../../shared/register/register.ts';
import { drop as dropped, edit } from '../../shared/steps/commands.ts';
import { words } from '../../shared/words/words.ts';
import { checkDate } from '../inspector/attribute-checks.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { DraftField } from '../ui/DraftField.tsx';
import { TextField } from '../ui/Field.tsx';
import { Form } from '../ui/Form.tsx';
import styles from './EntryPage.module.css';
import { useRegister } from './register-context.ts';

interface AliasListProps {
  readonly aliases: readonly Alias[];
  /** Whether the entry has no other names from what was merged into it. */
  readonly isAlone: boolean;
  readonly disabled: boolean;
  onAdd(text: string): void;
}

/** The other names of an entry, each with the days it was in use where somebody told them. */
export function AliasList({ aliases, isAlone, disabled, onAdd }: AliasListProps) {
  const { desk } = useRegister();
  const [name, setName] = useState('');
  const write = (act: ReturnType<typeof edit>) => drop(desk.write([act]));
  const add = () => {
    const text = name.trim();
    if (text === '') return;
    setName('');
    onAdd(text);
  };
  return (
    <div className={styles.section}>
      <h4>{words.registers.aliases}</h4>
      {isAlone && aliases.length === 0 ? <p className={styles.note}>{words.registers.noAliases}</p> : null}
      <ul className={styles.aliases} aria-label={words.registers.aliases}>
        {aliases.map(({ id, text, from, to, record }) => (
          <li key={id} className={styles.alias}>
            <span className={styles.aliasName} dir="auto">
              {text}
            </span>
            {(['from', 'to'] as const).map((end) => (
              <DraftField
                key={end}
                label={words.registers[end]}
                value={end === 'from' ? from : to}
                disabled={disabled}
                placeholder="2024-10-18"
                check={(day) => {
                  const checked = checkDate(day);
                  return checked.ok ? null : checked.message;
                }}
                onCommit={(day) => {
                  const checked = checkDate(day);
                  if (checked.ok) write(edit(record, { [end]: checked.value }));
                }}
              />
            ))}
            <IconButton
              label={words.registers.removeAlias(text)}
              disabled={disabled}
              onClick={() => write(dropped(record))}
            >
              <X size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
      {disabled ? null : (
        <Form className={styles.add} onSubmit={add}>
          <TextField label={words.registers.newAlias} value={name} dir="auto" onChange={setName} />
          <Button type="submit" disabled={name.trim() === ''}>
            {words.registers.add}
          </Button>
        </Form>
      )}
    </div>
  );
}
