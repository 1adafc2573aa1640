import { drop } from '../../shared/base/drop.ts';
import { READING_SIZES, READING_WIDTHS, type Reading, USUAL_READING } from '../../shared/host/comfort.ts';
import type { Settings } from '../../shared/host/contract.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/Field.tsx';
import styles from './ReadingFields.module.css';

interface ReadingFieldsProps {
  readonly reading: Reading;
  change(change: Partial<Settings>): Promise<void>;
  failed(error: unknown): void;
}

/** How articles are set for reading, with a few words set that way. The article behind the dialog follows at once. */
export function ReadingFields({ reading, change, failed }: ReadingFieldsProps) {
  const set = (wanted: Partial<Reading>) => drop(change({ reading: { ...reading, ...wanted } }), failed);
  const { settings: said } = words;
  return (
    <section className={styles.fields} aria-labelledby="reading-title">
      <h3 id="reading-title" className={styles.title}>
        {said.reading}
      </h3>
      <SelectField
        label={said.font}
        value={reading.font}
        choices={choicesOf(said.fonts)}
        onChange={(font) => set({ font })}
      />
      <SelectField
        label={said.size}
        value={`${reading.size}`}
        choices={perCents(READING_SIZES)}
        onChange={(size) => set({ size: Number(size) })}
      />
      <SelectField
        label={said.lines}
        value={reading.lines}
        choices={choicesOf(said.lineChoices)}
        onChange={(lines) => set({ lines })}
      />
      <SelectField
        label={said.width}
        value={`${reading.width}`}
        choices={perCents(READING_WIDTHS)}
        onChange={(width) => set({ width: Number(width) })}
      />
      <SelectField
        label={said.letters}
        value={reading.letters}
        choices={choicesOf(said.letterChoices)}
        onChange={(letters) => set({ letters })}
      />
      <Button disabled={isUsual(reading)} onClick={() => set(USUAL_READING)}>
        {said.usual}
      </Button>
      <figure className={styles.sample} aria-label={said.sampleName}>
        <p>{said.sample}</p>
      </figure>
    </section>
  );
}

const choicesOf = <Value extends string>(labels: Readonly<Record<Value, string>>) =>
  Object.entries<string>(labels).map(([value, label]) => ({ value: value as Value, label })); // its keys are the values

const perCents = (steps: readonly number[]) =>
  steps.map((step) => ({ value: `${step}`, label: words.settings.perCent(step) }));

const isUsual = (reading: Reading): boolean =>
  reading.font === USUAL_READING.font &&
  reading.size === USUAL_READING.size &&
  reading.width === USUAL_READING.width &&
  reading.lines === USUAL_READING.lines &&
  reading.letters === USUAL_READING.letters;
