import { Undo2 } from 'lucide-react';
import type { MemberId } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { words } from '../../shared/words/words.ts';
import { spansOf, tagOf } from '../marking/spans.ts';
import { IconButton } from '../ui/Button.tsx';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { shorten } from '../ui/text.ts';
import styles from './DroppedList.module.css';

interface DroppedListProps {
  readonly records: readonly FoldedRecord[];
  readonly mayMark: boolean;
  nameOf(member: MemberId): string;
  onRestore(record: FoldedRecord): void;
}

/** Marks that were dropped; each can be brought back. */
export function DroppedList({ records, mayMark, nameOf, onRestore }: DroppedListProps) {
  if (records.length === 0)
    return (
      <p className={styles.empty} tabIndex={-1} data-home>
        {words.marks.noneDropped}
      </p>
    );
  return (
    <ul className={styles.list} aria-label={words.marks.droppedMarks} tabIndex={-1} data-home>
      {records.map((record) => {
        const marked = spansOf(record)
          .map((anchor) => anchor.quote)
          .join(' … ');
        return (
          <li key={record.id} className={styles.row}>
            <TagSign tag={tagOf(record)} />
            <span className={styles.words}>
              <span className={styles.quote} dir="auto">
                {shorten(marked, 80)}
              </span>
              <span className={styles.about}>{words.marks.tagBy(tagLabel(tagOf(record)), nameOf(record.made.by))}</span>
            </span>
            <IconButton
              label={words.marks.bringBack(shorten(marked, 40))}
              disabled={!mayMark}
              onClick={() => onRestore(record)}
            >
              <Undo2 size={16} aria-hidden />
            </IconButton>
          </li>
        );
      })}
    </ul>
  );
}
