import { ChevronUp, Pencil, Trash2 } from 'lucide-react';
import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import type { ArticleMeta } from '../../shared/model/article.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { DraftField } from '../ui/DraftField.tsx';
import { showArticleDate } from '../ui/dates.ts';
import { languageName } from '../ui/language-name.ts';
import styles from './ArticleHeader.module.css';
import { ContestedField } from './ContestedField.tsx';
import { META_FIELDS, readDetail } from './meta-fields.ts';

interface ArticleHeaderProps {
  readonly meta: ArticleMeta;
  /** Its entry in the project. */
  readonly record: FoldedRecord;
  /** Shown while there is no title. */
  readonly firstWords: string;
  /** Owners and curators may edit. */
  readonly mayEdit: boolean;
  /** Whether the details stand open. */
  readonly editing: boolean;
  /** Who is at it, and how far. */
  readonly children: ReactNode;
  nameOf(member: MemberId): string;
  onEditing(editing: boolean): void;
  onChange(change: Partial<ArticleMeta>): void;
  /** Takes the article out of the project. */
  onTakeOut(): void;
}

/** What is known of the article besides its text, editable in place. What is not known stays empty. */
export function ArticleHeader(props: ArticleHeaderProps) {
  const { meta, record, firstWords, mayEdit, editing, children } = props;
  const { nameOf, onEditing, onChange, onTakeOut } = props;
  const { list } = words;
  const about = [meta.outlet, meta.date && showArticleDate(meta.date), languageName(meta.language)].filter(
    (part) => part !== '',
  );
  const open = mayEdit && editing;
  const header = useRef<HTMLElement>(null);
  const fields = useRef<HTMLDivElement>(null);
  const leave = () => {
    onEditing(false);
    header.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };

  useEffect(() => {
    if (open) fields.current?.querySelector('input')?.focus();
  }, [open]);

  return (
    <header ref={header} className={styles.header}>
      <div className={styles.line}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the button beside it does the same by keyboard */}
        <div className={styles.words} onDoubleClick={() => onEditing(true)}>
          <h1 className={styles.title} title={meta.title || firstWords} lang={meta.language || undefined} dir="auto">
            {meta.title || firstWords}
          </h1>
          <p className={styles.about}>{about.length > 0 ? <Parts>{about}</Parts> : list.unknown}</p>
        </div>
        <div className={styles.work}>
          {children}
          {mayEdit ? (
            <IconButton
              label={open ? list.closeDetails : list.editDetails}
              aria-expanded={open}
              onClick={() => onEditing(!open)}
            >
              {open ? <ChevronUp size={18} aria-hidden /> : <Pencil size={16} aria-hidden />}
            </IconButton>
          ) : null}
        </div>
      </div>
      {open ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape in any of its fields
        <div
          ref={fields}
          className={styles.fields}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            leave();
          }}
        >
          {META_FIELDS.map(({ key, check, placeholder, dir }) => (
            <div key={key}>
              <DraftField
                label={list.fields[key]}
                value={meta[key]}
                placeholder={placeholder}
                dir={dir}
                check={check}
                onCommit={(text) => onChange({ [key]: readDetail(key, text) })}
              />
              <ContestedField
                record={record}
                field={key}
                nameOf={nameOf}
                onSettle={(value) => onChange({ [key]: value })}
              />
            </div>
          ))}
          <Button icon={<Trash2 size={16} aria-hidden />} className={styles.out ?? ''} onClick={onTakeOut}>
            {list.takeOutThis}
          </Button>
        </div>
      ) : null}
    </header>
  );
}

/** What is known, each part in a direction of its own. */
function Parts({ children }: { readonly children: readonly string[] }) {
  return children.map((part, index) => (
    <Fragment key={part}>
      {index > 0 ? ' · ' : ''}
      <bdi>{part}</bdi>
    </Fragment>
  ));
}
