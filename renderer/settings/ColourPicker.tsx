import { Check } from 'lucide-react';
import { PERSON_COLOURS, type PersonColour } from '../../shared/model/person.ts';
import { words } from '../../shared/words/words.ts';
import { Fieldset } from '../ui/Fieldset.tsx';
import styles from './ColourPicker.module.css';

interface ColourPickerProps {
  readonly value: PersonColour;
  onChange(colour: PersonColour): void;
  /** Shown as it will look beside the person's marks. */
  readonly name: string;
}

/** The person's colour: one of eight, by mouse or arrow keys. */
export function ColourPicker({ value, onChange, name }: ColourPickerProps) {
  return (
    <Fieldset legend={words.settings.yourColour}>
      <div className={styles.row}>
        {PERSON_COLOURS.map((colour) => (
          <label key={colour} className={styles.choice} title={words.settings.colours[colour]}>
            <input
              type="radio"
              name="colour"
              value={colour}
              aria-label={words.settings.colours[colour]}
              checked={colour === value}
              onChange={() => onChange(colour)}
            />
            <span className={styles.swatch} style={{ backgroundColor: `var(--person-${colour})` }}>
              {colour === value ? <Check size={16} aria-hidden /> : null}
            </span>
          </label>
        ))}
        <span className={styles.name} style={{ color: `var(--person-${value})` }}>
          {name.trim()}
        </span>
      </div>
    </Fieldset>
  );
}
