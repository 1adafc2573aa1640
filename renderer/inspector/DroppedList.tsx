import { Undo2 } from 'lucide-react';
import type { MemberId } from '../../shared/model/ids.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
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
        Nothing was dropped here. A mark that is dropped waits here and can be brought back.
      </p>
    );
  return (
    <ul className={styles.list} aria-label="Dropped marks" tabIndex={-1} data-home>
      {records.map((record) => {
        const words = spansOf(record)
          .map((anchor) => anchor.quote)
          .join(' … ');
        return (
          <li key={record.id} className={styles.row}>
            <TagSign tag={tagOf(record)} />
            <span className={styles.words}>
              <span className={styles.quote} dir="auto">
                {shorten(words, 80)}
              </span>
              <span className={styles.about}>
                {tagLabel(tagOf(record))} by {nameOf(record.made.by)}
              </span>
            </span>
            <IconButton
              label={`Bring back “${shorten(words, 40)}”`}
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
