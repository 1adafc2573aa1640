import { words } from '../../shared/words/words.ts';
import { CheckField } from '../ui/Field.tsx';
import { Fieldset } from '../ui/Fieldset.tsx';
import styles from './ExportDialog.module.css';
import { toggled } from './export-choices.ts';

interface CheckListProps {
  readonly legend: string;
  readonly items: readonly { readonly key: string; readonly label: string; readonly marks: number }[];
  /** Absent: all are. */
  readonly chosen: readonly string[] | undefined;
  onChange(chosen: readonly string[] | undefined): void;
}

/** Tags or people to be ticked, each with how many marks there are. */
export function CheckList({ legend, items, chosen, onChange }: CheckListProps) {
  const every = items.map(({ key }) => key);
  return (
    <Fieldset legend={legend}>
      <div className={styles.list}>
        {items.map(({ key, label, marks }) => (
          <CheckField
            key={key}
            label={words.exportOptions.withMarks(label, marks)}
            checked={chosen?.includes(key) !== false}
            onChange={(on) => onChange(toggled(chosen, every, key, on))}
          />
        ))}
      </div>
    </Fieldset>
  );
}
