import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { RescueCopy } from '../../shared/host/rescue.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { isNowhere } from '../ui/is-nowhere.ts';
import { RescueCopyItem } from './RescueCopyItem.tsx';
import styles from './rescue.module.css';

interface RescueCopyListProps {
  /** Null: on their way. */
  readonly copies: readonly RescueCopy[] | null;
  /** Where the focus goes when the last copy is deleted. */
  readonly afterLast: RefObject<HTMLButtonElement | null>;
  /** What an article is called; null for one that is not in the project any more. */
  headingOf(aid: ArticleId): string | null;
  onSave(copy: RescueCopy): void;
  onDelete(copy: RescueCopy): void;
}

/** The rescue copies. When one that has the focus goes, the focus goes to the next, or to the one before. */
export function RescueCopyList({ copies, afterLast, headingOf, onSave, onDelete }: RescueCopyListProps) {
  const list = useRef<HTMLUListElement>(null);
  const before = useRef(copies);
  useLayoutEffect(() => {
    const gone = before.current?.findIndex(({ id }) => !copies?.some((copy) => copy.id === id)) ?? -1;
    before.current = copies;
    if (gone < 0 || !isNowhere()) return;
    const next = list.current?.children.item(gone) ?? list.current?.lastElementChild;
    (next?.querySelector<HTMLElement>('[data-home]') ?? afterLast.current)?.focus();
  }, [copies, afterLast]);

  if (copies?.length === 0) return <p className={styles.quiet}>{words.rescue.none}</p>;
  return (
    <ul ref={list} className={styles.list} aria-label={words.rescue.title} aria-busy={copies === null}>
      {copies?.map((copy) => (
        <RescueCopyItem
          key={copy.id}
          copy={copy}
          headingOf={headingOf}
          onSave={() => onSave(copy)}
          onDelete={() => onDelete(copy)}
        />
      ))}
    </ul>
  );
}
