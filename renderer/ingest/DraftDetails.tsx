import { words } from '../../shared/words/words.ts';
import { META_FIELDS, readDetail } from '../articles/meta-fields.ts';
import { TextField } from '../ui/Field.tsx';
import { languageName } from '../ui/language-name.ts';
import styles from './DraftDetails.module.css';
import type { DraftItem, DraftStore } from './draft-store.ts';

interface DraftDetailsProps {
  readonly store: DraftStore;
  readonly item: DraftItem;
}

/** The details of an article that was found, to be corrected. */
export function DraftDetails({ store, item }: DraftDetailsProps) {
  const problems = store.problems(item);
  return (
    <div className={styles.fields}>
      {META_FIELDS.map(({ key, placeholder, dir }) => (
        <TextField
          key={key}
          className={(key === 'title' && styles.title) || (key === 'language' && styles.language) || ''}
          dir={dir}
          label={words.list.fields[key]}
          placeholder={placeholder}
          value={item.meta[key]}
          error={problems[key]}
          hint={key === 'language' ? languageHint(item.meta.language) : undefined}
          onChange={(value) => store.setDetail(item.id, key, value)}
          // A date is shown as it will be kept, so that it can be checked.
          onBlur={() => {
            const kept = readDetail(key, item.meta[key]);
            if (kept !== item.meta[key]) store.setDetail(item.id, key, kept);
          }}
        />
      ))}
    </div>
  );
}

/** A language's name in the reader's own; nothing where its code is that name. */
export function languageHint(code: string): string | undefined {
  const name = languageName(code);
  return code === '' || name === code ? undefined : words.preview.languageFound(name);
}
