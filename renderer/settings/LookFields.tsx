import { drop } from '../../shared/base/drop.ts';
import { THEMES } from '../../shared/host/comfort.ts';
import type { Settings } from '../../shared/host/contract.ts';
import { isLanguage, LANGUAGE_CHOICES, LANGUAGES, type LanguageChoice } from '../../shared/words/language.ts';
import { words } from '../../shared/words/words.ts';
import { SelectField } from '../ui/Field.tsx';
import styles from './ReadingFields.module.css';

interface LookFieldsProps {
  readonly settings: Settings;
  /** Resolves when it is kept. */
  change(change: Partial<Settings>): Promise<void>;
  failed(error: unknown): void;
}

/** The theme and the language of Postil itself. Each holds as soon as it is chosen. */
export function LookFields({ settings, change, failed }: LookFieldsProps) {
  const speak = async (language: LanguageChoice) => {
    await change({ language });
    // Words are read where they are shown, so all of the window is shown anew; it asks first where work is not saved yet.
    location.reload();
  };
  return (
    <div className={styles.fields}>
      <SelectField
        label={words.settings.theme}
        value={settings.theme}
        choices={THEMES.map((theme) => ({ value: theme, label: words.settings.themes[theme] }))}
        onChange={(theme) => drop(change({ theme }), failed)}
      />
      <SelectField
        label={words.settings.language}
        hint={words.settings.languageHint}
        value={settings.language}
        choices={LANGUAGE_CHOICES.map((choice) => ({ value: choice, label: nameOf(choice) }))}
        onChange={(language) => drop(speak(language), failed)}
      />
    </div>
  );
}

/** A language by its own name: whoever looks for it can read that. */
const nameOf = (choice: LanguageChoice): string =>
  isLanguage(choice) ? LANGUAGES[choice].name : words.settings.likeTheSystem;
