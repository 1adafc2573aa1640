import { foldName } from '../../shared/register/fold-name.ts';
import type { Entry } from '../../shared/register/register.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import styles from './RegisterField.module.css';

interface FieldNoteProps {
  readonly id: string;
  /** Whether the value is words that refer to no entry. */
  readonly isFree: boolean;
  readonly entry: Entry | undefined;
  readonly said: string;
  onAlsoCall(name: string): void;
}

/** The line below a field of the register: free words, an entry that is gone, or the mark's words as one more name. */
export function FieldNote({ id, isFree, entry, said, onAlsoCall }: FieldNoteProps) {
  if (isFree)
    return (
      <p id={id} className={styles.note}>
        {words.registers.freeWords}
      </p>
    );
  if (entry === undefined) return null;
  if (entry.gone)
    return (
      <p id={id} className={styles.note}>
        {words.registers.gone}
      </p>
    );
  const isKnown = said === '' || entry.names.some((name) => foldName(name) === foldName(said));
  return isKnown ? null : (
    <Button kind="quiet" className={styles.also ?? ''} onClick={() => onAlsoCall(said)}>
      {words.registers.alsoCall(said)}
    </Button>
  );
}
