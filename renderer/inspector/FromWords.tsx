import type { Json } from '../../shared/base/canonical-json.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { Button } from '../ui/Button.tsx';
import styles from './FromWords.module.css';
import { doubtWords, readingFields, readingWords, standing } from './figure-words.ts';

interface FromWordsProps {
  readonly record: FoldedRecord;
  readonly words: string;
  readonly language: string;
  readonly disabled: boolean;
  onRead(set: { readonly [field: string]: Json }): void;
}

/** Where a figure's numbers come from: read from its words, or what the words say instead, to be taken by one press. */
export function FromWords({ record, words, language, disabled, onRead }: FromWordsProps) {
  const now = standing(record, words, language);
  if (now.is === 'nothing') return null;
  const { reading } = now;
  const isOther = now.is === 'other';
  return (
    <div className={styles.line}>
      <p aria-live="polite">
        {isOther ? (
          <>
            The words say: <strong>{readingWords(reading)}</strong>
          </>
        ) : now.is === 'read' ? (
          'Read from the words.'
        ) : (
          'As the words say.'
        )}
        {reading.doubt && now.is !== 'same' ? (
          <span className={styles.doubt}> Check: {doubtWords(reading.doubt)}</span>
        ) : null}
      </p>
      {isOther ? (
        <Button disabled={disabled} onClick={() => onRead(readingFields(record, reading))}>
          Read again
        </Button>
      ) : null}
    </div>
  );
}
