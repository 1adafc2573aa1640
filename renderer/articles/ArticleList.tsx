import type { ArticleId } from '../../shared/model/ids.ts';
import { showArticleDate } from '../ui/dates.ts';
import styles from './ArticleList.module.css';

/** An article as the list shows it. */
export interface ArticleRow {
  readonly aid: ArticleId;
  /** Its title, or its first words while it has none. */
  readonly heading: string;
  readonly outlet: string;
  readonly date: string;
}

interface ArticleListProps {
  readonly rows: readonly ArticleRow[];
  readonly open: ArticleId | null;
  onOpen(aid: ArticleId): void;
}

/** The project's articles. */
export function ArticleList({ rows, open, onOpen }: ArticleListProps) {
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={row.aid}>
          <button
            type="button"
            className={styles.row}
            aria-current={row.aid === open ? 'true' : undefined}
            onClick={() => onOpen(row.aid)}
          >
            <span className={styles.heading}>{row.heading}</span>
            <span className={styles.about}>
              {[row.outlet, row.date && showArticleDate(row.date)].filter((part) => part !== '').join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
