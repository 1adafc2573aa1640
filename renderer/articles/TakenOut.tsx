import { Trash2, Undo2 } from 'lucide-react';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { IconButton } from '../ui/Button.tsx';
import { count } from '../ui/text.ts';
import styles from './TakenOut.module.css';

/** An article that was taken out of the project. */
export interface TakenOutArticle {
  readonly heading: string;
  /** Its dropped entry. */
  readonly record: FoldedRecord;
}

interface TakenOutProps {
  readonly articles: readonly TakenOutArticle[];
  onRestore(article: TakenOutArticle): void;
  /** Deletes it for good, after asking. */
  onDelete(article: TakenOutArticle): void;
}

/** Articles that were taken out; each can be brought back with everything marked in it, or deleted for good. */
export function TakenOut({ articles, onRestore, onDelete }: TakenOutProps) {
  if (articles.length === 0) return null;
  return (
    <details className={styles.place}>
      <summary>{count(articles.length, 'article')} taken out</summary>
      <ul aria-label="Articles taken out">
        {articles.map((article) => (
          <li key={article.record.id} className={styles.row}>
            <span className={styles.heading}>{article.heading}</span>
            <IconButton label={`Bring back “${article.heading}”`} onClick={() => onRestore(article)}>
              <Undo2 size={16} aria-hidden />
            </IconButton>
            <IconButton label={`Delete “${article.heading}” for good`} onClick={() => onDelete(article)}>
              <Trash2 size={16} aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
