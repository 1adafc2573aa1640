import type { ArticleChoice } from '../../shared/host/export-options.ts';
import { words } from '../../shared/words/words.ts';
import { DayField } from '../ui/DayField.tsx';
import { TextField } from '../ui/Field.tsx';
import styles from './ExportDialog.module.css';

interface ArticleFieldsProps {
  readonly choice: ArticleChoice;
  /** `undefined` where nothing narrows the articles. */
  onChange(choice: ArticleChoice | undefined): void;
}

/** Which articles an export takes, by their words and their days. */
export function ArticleFields({ choice, onChange }: ArticleFieldsProps) {
  const said = words.exportOptions;
  const change = (key: keyof ArticleChoice, value: string) => {
    const { [key]: _, ...others } = choice;
    const next = value === '' ? others : { ...others, [key]: value };
    onChange(Object.keys(next).length === 0 ? undefined : next);
  };
  const day = (key: 'from' | 'to') => (
    <DayField label={said[key]} value={choice[key] ?? ''} onChange={(value) => change(key, value ?? '')} />
  );
  return (
    <>
      <TextField
        label={said.articleWords}
        hint={said.articleWordsHint}
        value={choice.words ?? ''}
        maxLength={500}
        onChange={(value) => change('words', value)}
      />
      <div className={styles.period}>
        {day('from')}
        {day('to')}
      </div>
      <p className={styles.parts}>{said.periodHint}</p>
    </>
  );
}
