import { ClipboardPaste, FilePlus2 } from 'lucide-react';
import { type ChangeEvent, type RefObject, useId, useMemo, useRef, useState } from 'react';
import type { ArticleId } from '../../shared/model/ids.ts';
import { Button } from '../ui/Button.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import { ArticleList } from './ArticleList.tsx';
import styles from './ArticlesPane.module.css';
import { type ArticleRow, arrange, type Order } from './arrange.ts';
import { ListTools } from './ListTools.tsx';
import { TakenOut, type TakenOutArticle } from './TakenOut.tsx';

/** With fewer articles than this all are in sight: there is nothing to find. */
const MANY = 10;

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
  onDelete(article: TakenOutArticle): void;
  onFiles(files: readonly File[]): void;
  onPaste(): void;
}

/** The left pane: the project's articles and the ways to add more. */
export function ArticlesPane(props: ArticlesPaneProps) {
  const { rows, open, mayAdd, picker, takenOut, onOpen, onRestore, onDelete, onFiles, onPaste } = props;
  const title = useId();
  const pane = useRef<HTMLElement>(null);
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<Order>('added');
  const many = rows.length >= MANY;
  const shown = useMemo(() => (many ? arrange(rows, filter, order) : rows), [rows, many, filter, order]);
  const narrowed = shown.length < rows.length;
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    // The same file can be picked again.
    event.target.value = '';
  };
  return (
    <nav ref={pane} className={styles.pane} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        Articles
        {rows.length > 0 ? (
          <span>
            {narrowed ? `${shown.length.toLocaleString()} of ` : null}
            {rows.length.toLocaleString()}
          </span>
        ) : null}
      </h2>
      {many ? (
        <ListTools
          className={styles.tools ?? ''}
          filter={filter}
          order={order}
          onFilter={setFilter}
          onOrder={setOrder}
          onDown={() => pane.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()}
        />
      ) : null}
      {many ? <Unseen live>{filter === '' ? '' : `${shown.length.toLocaleString()} found`}</Unseen> : null}
      {shown.length > 0 ? (
        <ArticleList rows={shown} open={open} onOpen={onOpen} />
      ) : narrowed ? (
        <p className={styles.empty}>No article has these words in its title, outlet or date. Try fewer of them.</p>
      ) : (
        <p className={styles.empty}>
          {mayAdd
            ? 'Drop text files or whole folders anywhere in this window.'
            : 'Nobody has added an article yet. Owners and curators can.'}
        </p>
      )}
      {mayAdd ? <TakenOut articles={takenOut} onRestore={onRestore} onDelete={onDelete} /> : null}
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
