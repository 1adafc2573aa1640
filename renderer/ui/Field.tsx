import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import styles from './Field.module.css';

interface Common {
  readonly label: string;
  readonly hint?: ReactNode;
  /** One sentence; read out when it appears. */
  readonly error?: string | null | undefined;
}

interface TextFieldProps extends Common, Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  readonly value: string;
  onChange(value: string): void;
}

/** One line of text under its label. */
export function TextField({ label, hint, error, value, onChange, className = '', ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={`${styles.field} ${className}`}>
      <label htmlFor={id}>{label}</label>
      <input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        id={id}
        className={styles.input}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={hint || error ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <Note id={`${id}-note`} hint={hint} error={error} />
    </div>
  );
}

interface SelectFieldProps<Value extends string> extends Common {
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly disabled?: boolean;
  readonly onChange: (value: NoInfer<Value>) => void;
}

/** A choice among a few words. A native list: it works with every keyboard and screen reader as it is. */
export function SelectField<Value extends string>({
  label,
  hint,
  value,
  choices,
  disabled,
  onChange,
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.input}
        value={value}
        disabled={disabled}
        aria-describedby={hint ? `${id}-note` : undefined}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <Note id={`${id}-note`} hint={hint} />
    </div>
  );
}

interface CheckFieldProps extends Common {
  readonly checked: boolean;
  onChange(checked: boolean): void;
}

/** Something that is on or off. */
export function CheckField({ label, hint, checked, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={styles.check}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={hint ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <Note id={`${id}-note`} hint={hint} />
    </div>
  );
}

/** What went wrong with a form as a whole: one sentence, read out when it appears. Nothing without one. */
export function Problem({ children }: { readonly children: string | null | undefined }) {
  return children ? (
    <p role="alert" className={styles.error}>
      {children}
    </p>
  ) : null;
}

/** What stands below a control: its error if there is one, else its hint. */
export function Note({
  id,
  hint,
  error,
}: {
  readonly id: string;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
}) {
  if (error) {
    return (
      <p id={id} role="alert" className={styles.error}>
        {error}
      </p>
    );
  }
  return hint ? (
    <p id={id} className={styles.hint}>
      {hint}
    </p>
  ) : null;
}
