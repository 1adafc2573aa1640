import { useId } from 'react';
import { PROGRESS_STATES, type ProgressState } from '../../shared/model/progress.ts';
import { words } from '../../shared/words/words.ts';
import styles from './ProgressPicker.module.css';
import { ProgressSign } from './ProgressSign.tsx';

interface ProgressPickerProps {
  readonly state: ProgressState;
  /** Why nothing can be told, in a sentence; null when it can. */
  readonly readOnly: string | null;
  onTell(state: ProgressState): void;
}

/** Where a person says how far they are with the open article. */
export function ProgressPicker({ state, readOnly, onTell }: ProgressPickerProps) {
  const id = useId();
  const { list } = words;
  return (
    <label htmlFor={id} className={styles.picker} title={readOnly ?? list.howFar}>
      <ProgressSign state={state} />
      <select
        id={id}
        aria-label={list.howFar}
        value={state}
        disabled={readOnly !== null}
        onChange={(event) => {
          const told = PROGRESS_STATES.find((one) => one === event.target.value);
          if (told) onTell(told);
        }}
      >
        {PROGRESS_STATES.map((one) => (
          <option key={one} value={one}>
            {list.states[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
