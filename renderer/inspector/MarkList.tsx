import { type KeyboardEvent, type ReactNode, useLayoutEffect, useState } from 'react';
import type { ActId, MemberId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { MarkView } from '../store/mark-view.ts';
import { PersonDot } from '../ui/PersonDot.tsx';
import { rowStep } from '../ui/row-step.ts';
import { TagSign, tagLabel } from '../ui/TagSign.tsx';
import { shorten } from '../ui/text.ts';
import { Unseen } from '../ui/Unseen.tsx';
import styles from './MarkList.module.css';
import { useWindow } from './use-window.ts';
import { stateWord } from './words.ts';

/** Height of a row in pixels, as in the style sheet. */
const ROW = 64;

interface MarkListProps {
  readonly marks: readonly MarkView[];
  /** The mark whose row the arrows go on from; null before there was one. */
  readonly active: ActId | null;
  nameOf(member: MemberId): string;
  colourOf(member: MemberId): string;
  /** Signs at the end of a mark's row. */
  signsOf(id: ActId): ReactNode;
  onActive(id: ActId): void;
  /** Enter, Space or a click: take the mark in hand and show it in the text. */
  onTake(id: ActId): void;
  /** Escape: back to the text. */
  onLeave(): void;
}

/**
 * The marks beside the text, for eyes and screen readers alike: one stop for Tab, arrows move, Enter jumps. Only the
 * rows in view exist, each with its place in the whole. None is selected: a mark that is taken in hand shows in the
 * list's place.
 */
export function MarkList({ marks, active, nameOf, colourOf, signsOf, onActive, onTake, onLeave }: MarkListProps) {
  const { box, first, last, page, scrollTo } = useWindow(marks.length, ROW);
  const [row, setRow] = useState(-1);
  const found = marks.findIndex(({ id }) => id === active);
  // Where a mark was that is gone one goes on from the one that moved up.
  if (found >= 0 && found !== row) setRow(found);
  const at = found >= 0 ? found : Math.min(row, marks.length - 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: where the list comes up; later it scrolls as it is told
  useLayoutEffect(() => scrollTo(Math.max(0, at)), []);

  const move = (to: number) => {
    const mark = marks[to];
    if (!mark) return;
    onActive(mark.id);
    scrollTo(to);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = rowStep(event.key, { at, count: marks.length, page });
    const mark = marks[at];
    if (to !== null) move(to);
    else if ((event.key === 'Enter' || event.key === ' ') && mark) onTake(mark.id);
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      data-home
      aria-label={words.marks.marksHere}
      aria-activedescendant={at >= first && at < last ? `mark-${at}` : undefined}
      className={styles.box}
      onKeyDown={press}
      // By Tab one comes to a row, not to a list without any; a click comes to its own row.
      onFocus={(event) => {
        if (at < 0 && event.currentTarget.matches(':focus-visible')) move(first);
      }}
    >
      <div role="presentation" className={styles.all} style={{ height: marks.length * ROW }}>
        {marks.slice(first, last).map((mark, offset) => {
          const index = first + offset;
          const word = mark.contested || mark.dropContested ? words.marks.contested : stateWord(mark.state);
          const quote = mark.quotes.join(' … ');
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list is one stop; it names the active row
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
            <div
              key={mark.id}
              id={`mark-${index}`}
              role="option"
              aria-selected={false}
              data-active={index === at ? '' : undefined}
              aria-setsize={marks.length}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ top: index * ROW }}
              onClick={() => onTake(mark.id)}
            >
              <TagSign tag={mark.tag} />
              <Unseen>{tagLabel(mark.tag)}, </Unseen>
              <span className={styles.quote} dir="auto">
                {shorten(quote, 160)}
              </span>
              <span className={styles.about}>
                <PersonDot colour={colourOf(mark.made.by)} />
                <span>
                  <Unseen>{words.marks.by}</Unseen>
                  {mark.made.for ?? nameOf(mark.made.by)}
                </span>
                {word ? <em>{word}</em> : null}
                <span className={styles.signs}>{signsOf(mark.id)}</span>
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
