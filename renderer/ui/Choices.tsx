import { useId } from 'react';
import styles from './Choices.module.css';
import { Fieldset } from './Fieldset.tsx';

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
  /** Names in columns, with the hint of the chosen one below: for many, of which one is read about at a time. */
  readonly compact?: boolean;
  readonly onChange: (value: NoInfer<Value>) => void;
}

/** A choice of one among a few that each need a sentence. */
export function Choices<Value extends string>({
  legend,
  value,
  choices,
  compact = false,
  onChange,
}: ChoicesProps<Value>) {
  const name = useId();
  const chosen = choices.find((choice) => choice.value === value);
  const options = choices.map((choice) => (
    <label key={choice.value} className={styles.choice}>
      <input type="radio" name={name} checked={choice === chosen} onChange={() => onChange(choice.value)} />
      <span>
        <strong>{choice.label}</strong>
        {choice.hint && !compact ? <span className={styles.hint}>{choice.hint}</span> : null}
      </span>
    </label>
  ));
  return (
    <Fieldset legend={legend}>
      {compact ? <div className={styles.columns}>{options}</div> : options}
      {compact ? (
        <p aria-live="polite" className={styles.hint}>
          {chosen?.hint}
        </p>
      ) : null}
    </Fieldset>
  );
}
