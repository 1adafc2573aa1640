import { useId } from 'react';
import styles from './Choices.module.css';
import { Fieldset } from './Fieldset.tsx';

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
  readonly onChange: (value: NoInfer<Value>) => void;
}

/** A choice of one among a few that each need a sentence. */
export function Choices<Value extends string>({ legend, value, choices, onChange }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <Fieldset legend={legend}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.choice}>
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>
            <strong>{choice.label}</strong>
            {choice.hint ? <span className={styles.hint}>{choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </Fieldset>
  );
}
