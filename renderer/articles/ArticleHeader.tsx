import { ChevronUp, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ArticleMeta } from '../../shared/model/article.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { DraftField } from '../ui/DraftField.tsx';
import { showArticleDate } from '../ui/dates.ts';
import styles from './ArticleHeader.module.css';
import { META_FIELDS } from './meta-fields.ts';

interface ArticleHeaderProps {
  readonly meta: ArticleMeta;
  /** Shown while there is no title. */
  readonly firstWords: string;
  /** Owners and curators may edit. */
  readonly mayEdit: boolean;
  onChange(change: Partial<ArticleMeta>): void;
  /** Takes the article out of the project. */
  onTakeOut(): void;
}

/** What is known of the article besides its text, editable in place. What is not known stays empty. */
export function ArticleHeader({ meta, firstWords, mayEdit, onChange, onTakeOut }: ArticleHeaderProps) {
  const [editing, setEditing] = useState(false);
  const about = [meta.outlet, meta.date && showArticleDate(meta.date), meta.language].filter((part) => part !== '');
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <div className={styles.words}>
          <h1 className={styles.title} title={meta.title || firstWords} lang={meta.language || undefined}>
            {meta.title || firstWords}
          </h1>
          <p className={styles.about}>{about.length > 0 ? about.join(' · ') : 'Outlet and date are not known yet.'}</p>
        </div>
        {mayEdit ? (
          <IconButton
            label={editing ? 'Close the details' : 'Edit title, outlet, date …'}
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          >
            {editing ? <ChevronUp size={18} aria-hidden /> : <Pencil size={16} aria-hidden />}
          </IconButton>
        ) : null}
      </div>
      {editing ? (
        <div className={styles.fields}>
          {META_FIELDS.map(({ key, label, check, placeholder }) => (
            <DraftField
              key={key}
              label={label}
              value={meta[key]}
              placeholder={placeholder}
              check={check}
              onCommit={(text) => onChange({ [key]: text })}
            />
          ))}
          <Button icon={<Trash2 size={16} aria-hidden />} className={styles.out ?? ''} onClick={onTakeOut}>
            Take out of the project
          </Button>
        </div>
      ) : null}
    </header>
  );
}
