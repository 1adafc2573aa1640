import { useMemo, useState } from 'react';
import type { Result } from '../../shared/base/result.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import type { ActQueue } from '../marking/act-queue.ts';
import {
  confirmPlace,
  type Ground,
  nudgeFragment,
  removeFragment,
  restoreRecord,
  setFields,
} from '../marking/actions.ts';
import type { Marking } from '../marking/use-marking.ts';
import type { OpenArticle } from '../session/session-types.ts';
import type { MarkView } from '../store/mark-view.ts';
import type { PeopleView } from '../store/people-view.ts';
import { DroppedList } from './DroppedList.tsx';
import { droppedRecords } from './dropped-records.ts';
import { FilterBar } from './FilterBar.tsx';
import styles from './Inspector.module.css';
import { MarkList } from './MarkList.tsx';
import { MarkPanel } from './MarkPanel.tsx';
import { filterMarks, type MarkFilter } from './mark-filter.ts';

interface InspectorProps {
  readonly acts: ActQueue;
  readonly open: OpenArticle;
  /** The article's marks in reading order. */
  readonly marks: readonly MarkView[];
  readonly marking: Marking;
  readonly people: PeopleView;
  readonly language: string;
}

/** The right pane: the mark in hand, or else every mark of the article. */
export function Inspector({ acts, open, marks, marking, people, language }: InspectorProps) {
  const [filter, setFilter] = useState<MarkFilter>({ show: 'all' });
  const { fold, canWrite } = open.marks;
  const ground: Ground = { room: open.marks, text: open.text, language };
  const record = marking.inHand ? fold.get(marking.inHand) : undefined;
  const nameOf = (member: Parameters<PeopleView['of']>[0]) => people.of(member).name;
  const colourOf = (member: Parameters<PeopleView['of']>[0]) => people.of(member).colour;
  const dropped = useMemo(() => droppedRecords(fold, 'mark'), [fold, fold.version]);

  /** Does something to the mark in hand. */
  const change = (what: (record: FoldedRecord) => Promise<Result<unknown>>) => {
    if (record) acts.change('marks', record.id, what);
  };

  return (
    <aside className={styles.pane} aria-label="Inspector">
      {record ? (
        <div className={styles.scroller}>
          <MarkPanel
            record={record}
            fold={fold}
            text={open.text}
            fragment={marking.fragment}
            mayMark={canWrite}
            nameOf={nameOf}
            colourOf={colourOf}
            onBack={() => marking.run({ do: 'clear' })}
            actions={{
              run: marking.run,
              setFields: (set) => change((mark) => setFields(ground, mark, set)),
              keep: () => change((mark) => restoreRecord(ground, mark)),
              confirm: () => change((mark) => confirmPlace(ground, mark)),
              removeFragment: (part) => change((mark) => removeFragment(ground, mark, part)),
              takeFragment: marking.takeFragment,
              nudge: (part, move) => change((mark) => nudgeFragment(ground, mark, part, move, 'word')),
            }}
          />
        </div>
      ) : (
        <>
          <h2 className={styles.title}>Marks</h2>
          <FilterBar marks={marks} filter={filter} anyDropped={dropped.length > 0} onFilter={setFilter} />
          {filter.show === 'dropped' ? (
            <DroppedList
              records={dropped}
              mayMark={canWrite}
              nameOf={nameOf}
              onRestore={(mark) => acts.change('marks', mark.id, (record) => restoreRecord(ground, record))}
            />
          ) : marks.length > 0 ? (
            <MarkList marks={filterMarks(marks, filter)} nameOf={nameOf} colourOf={colourOf} onTake={marking.take} />
          ) : (
            <p className={styles.empty}>
              Nothing is marked yet. Select some words, then press c for a claim, a for an actor, f for a figure; ?
              shows every key.
            </p>
          )}
        </>
      )}
    </aside>
  );
}
