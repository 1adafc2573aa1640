import { ClipboardPaste, FilePlus2 } from 'lucide-react';
import { type ChangeEvent, type RefObject, useId } from 'react';
import type { ArticleId } from '../../shared/model/ids.ts';
import { Button } from '../ui/Button.tsx';
import { ArticleList, type ArticleRow } from './ArticleList.tsx';
import styles from './ArticlesPane.module.css';
import { TakenOut, type TakenOutArticle } from './TakenOut.tsx';

interface ArticlesPaneProps {
  readonly rows: readonly ArticleRow[];
  readonly open: ArticleId | null;
  /** Owners and curators may add. */
  readonly mayAdd: boolean;
  /** The file picker, so that a menu command can open it. */
  readonly picker: RefObject<HTMLInputElement | null>;
  readonly takenOut: readonly TakenOutArticle[];
  onOpen(aid: ArticleId): void;
  onRestore(article: TakenOutArticle): void;
  onFiles(files: readonly File[]): void;
  onPaste(): void;
}

/** The left pane: the project's articles and the ways to add more. */
export function ArticlesPane(props: ArticlesPaneProps) {
  const { rows, open, mayAdd, picker, takenOut, onOpen, onRestore, onFiles, onPaste } = props;
  const title = useId();
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    // The same file can be picked again.
    event.target.value = '';
  };
  return (
    <nav className={styles.pane} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        Articles{rows.length > 0 ? <span>{rows.length.toLocaleString()}</span> : null}
      </h2>
      {rows.length > 0 ? (
        <ArticleList rows={rows} open={open} onOpen={onOpen} />
      ) : (
        <p className={styles.empty}>
          {mayAdd
            ? 'Drop text files or whole folders anywhere in this window.'
            : 'The owner has not added an article yet.'}
        </p>
      )}
      {mayAdd ? <TakenOut articles={takenOut} onRestore={onRestore} /> : null}
      {mayAdd ? (
        <div className={styles.foot}>
          <input ref={picker} type="file" multiple hidden aria-label="Articles to add" onChange={pick} />
          <Button icon={<FilePlus2 size={16} aria-hidden />} onClick={() => picker.current?.click()}>
            Add files
          </Button>
          <Button icon={<ClipboardPaste size={16} aria-hidden />} onClick={onPaste}>
            Paste text
          </Button>
        </div>
      ) : null}
    </nav>
  );
}
