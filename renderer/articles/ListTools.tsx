import { useId } from 'react';
import { ORDERS, type Order } from './arrange.ts';
import styles from './ListTools.module.css';

interface ListToolsProps {
  readonly className: string;
  readonly filter: string;
  readonly order: Order;
  onFilter(filter: string): void;
  onOrder(order: Order): void;
  /** The person goes on from the filter to what it left. */
  onDown(): void;
}

/** Narrows the list of articles and puts it in order. */
export function ListTools({ className, filter, order, onFilter, onOrder, onDown }: ListToolsProps) {
  const sort = useId();
  return (
    <div className={`${styles.tools} ${className}`}>
      <input
        type="search"
        className={styles.filter}
        aria-label="Find articles by title, outlet or date"
        placeholder="Title, outlet or date"
        autoComplete="off"
        spellCheck={false}
        value={filter}
        onChange={(event) => onFilter(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onDown();
        }}
      />
      <label className={styles.order} htmlFor={sort}>
        Sorted by
        <select
          id={sort}
          value={order}
          onChange={(event) => {
            const chosen = ORDERS.find(({ value }) => value === event.target.value);
            if (chosen) onOrder(chosen.value);
          }}
        >
          {ORDERS.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
