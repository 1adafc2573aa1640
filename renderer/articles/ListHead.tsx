import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { words } from '../../shared/words/words.ts';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import styles from './ListHead.module.css';
import { MANY_TAGS } from './list-columns.ts';
import { asColumnHead, HEAD_ROW } from './list-roles.ts';
import type { Column, ListState, Order } from './list-state.ts';

interface ListHeadProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly state: ListState;
  readonly tags: readonly string[];
  readonly hidden: readonly Column[];
  onSort(order: Order): void;
}

/** The heads of the columns, each of which sorts by its column. Shown where the list has columns. */
export function ListHead({ ref, state, tags, hidden, onSort }: ListHeadProps) {
  const { columns } = words.list;
  const shows = (column: Column) => !hidden.includes(column);
  const head = (order: Order, name: string, shown: ReactNode = name) => (
    <Head key={order} {...{ state, order, name, onSort }}>
      {shown}
    </Head>
  );
  return (
    <div ref={ref} {...HEAD_ROW} className={styles.head}>
      {head('progress', columns.progress, <Unseen>{columns.progress}</Unseen>)}
      {head('title', columns.title)}
      {shows('outlet') ? head('outlet', columns.outlet) : null}
      {shows('byline') ? head('byline', columns.byline) : null}
      {shows('date') ? head('date', columns.date) : null}
      {shows('language') ? head('language', columns.language) : null}
      {(shows('tags') ? tags : []).map((tag) =>
        head(
          `tag:${tag}`,
          tagLabel(tag),
          <>
            <TagSign tag={tag} />{' '}
            {tags.length > MANY_TAGS ? (
              <Unseen>{tagLabel(tag)}</Unseen>
            ) : (
              <span className={styles.tag}>{tagLabel(tag)}</span>
            )}
          </>,
        ),
      )}
      {shows('contested') ? (
        <span {...asColumnHead()} className={styles.cell}>
          {columns.contested}
        </span>
      ) : null}
      {shows('people') ? head('people', columns.people) : null}
    </div>
  );
}

interface HeadProps {
  readonly state: ListState;
  readonly order: Order;
  readonly name: string;
  readonly children: ReactNode;
  onSort(order: Order): void;
}

function Head({ state, order, name, children, onSort }: HeadProps) {
  const sorted = state.order === order;
  const down = state.reverse !== (order === 'date' || order.startsWith('tag:'));
  const Arrow = down ? ArrowDown : ArrowUp;
  return (
    <span {...asColumnHead(sorted ? (down ? 'descending' : 'ascending') : 'none')} className={styles.cell} title={name}>
      {/* No stop of its own for Tab: keys sort by the list above, which has every order. */}
      <button type="button" tabIndex={-1} className={styles.button} onClick={() => onSort(order)}>
        {children}
        {sorted ? <Arrow size={12} aria-hidden /> : null}
      </button>
    </span>
  );
}
