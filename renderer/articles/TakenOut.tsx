import { Trash2, Undo2 } from 'lucide-react';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import styles from './TakenOut.module.css';

/** An article that was taken out of the project. */
export interface TakenOutArticle {
  readonly heading: string;
  /** Its dropped entry. */
  readonly record: FoldedRecord;
  /** Whether it can be brought back; else it can only be deleted here, too. */
  readonly comesBack: boolean;
}

interface TakenOutProps {
  readonly articles: readonly TakenOutArticle[];
  onRestore(article: TakenOutArticle): void;
  onRestoreAll(): void;
  /** Deletes it for good, after asking. */
  onDelete(article: TakenOutArticle): void;
}

/** Articles that were taken out; each can be brought back with everything marked in it, or deleted for good. */
export function TakenOut({ articles, onRestore, onRestoreAll, onDelete }: TakenOutProps) {
  const { list } = words;
  if (articles.length === 0) return null;
  return (
    <details className={styles.place}>
      <summary>{list.takenOut(articles.length)}</summary>
      {articles.filter(({ comesBack }) => comesBack).length > 1 ? (
        <Button kind="quiet" icon={<Undo2 size={16} aria-hidden />} onClick={onRestoreAll}>
          {list.bringAllBack}
        </Button>
      ) : null}
      <ul aria-label={list.takenOutList}>
        {articles.map((article) => (
          <li key={article.record.id} className={styles.row}>
            <span className={styles.heading}>
              {article.heading}
              {article.comesBack ? null : <span className={styles.gone}>{words.removal.hereOnly}</span>}
            </span>
            {article.comesBack ? (
              <IconButton label={list.bringBack(article.heading)} onClick={() => onRestore(article)}>
                <Undo2 size={16} aria-hidden />
              </IconButton>
            ) : null}
            <IconButton label={list.remove(article.heading)} onClick={() => onDelete(article)}>
              <Trash2 size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
