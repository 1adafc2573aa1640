import type { Json } from '../../shared/base/canonical-json.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words as said } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { fill } from '../ui/fill.ts';
import styles from './FromWords.module.css';
import { readingFields, readingWords, standing } from './figure-words.ts';

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
        {isOther
          ? fill(said.marks.wordsSay, { reading: <strong>{readingWords(reading)}</strong> })
          : now.is === 'read'
            ? said.marks.readFromWords
            : said.marks.asWordsSay}
        {reading.doubt && now.is !== 'same' ? (
          <span className={styles.doubt}> {said.marks.check(said.marks.doubts[reading.doubt])}</span>
        ) : null}
      </p>
      {isOther ? (
        <Button disabled={disabled} onClick={() => onRead(readingFields(record, reading))}>
          {said.marks.readAgain}
        </Button>
      ) : null}
    </div>
  );
}
