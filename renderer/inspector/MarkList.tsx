import { useState } from 'react';
import type { ActId, MemberId } from '../../shared/model/ids.ts';
import type { MarkView } from '../store/mark-view.ts';
import { PersonDot } from '../ui/PersonDot.tsx';
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
  nameOf(member: MemberId): string;
  colourOf(member: MemberId): string;
  /** Enter or a click: take the mark in hand and show it in the text. */
  onTake(id: ActId): void;
}

/**
 * The marks beside the text, for eyes and screen readers alike: one stop for Tab, arrows move, Enter jumps. Only the
 * rows in view exist, each with its place in the whole.
 */
export function MarkList({ marks, nameOf, colourOf, onTake }: MarkListProps) {
  const [active, setActive] = useState(0);
  const { box, first, last, scrollTo } = useWindow(marks.length, ROW);
  const at = Math.min(active, marks.length - 1);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(marks.length - 1, to));
    setActive(next);
    scrollTo(next);
  };
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: marks.length - 1,
    PageDown: at + 8,
    PageUp: at - 8,
  };

  return (
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label="Marks in this article"
      aria-activedescendant={marks[at] ? `mark-${at}` : undefined}
      className={styles.box}
      onKeyDown={(event) => {
        const to = steps[event.key];
        const mark = marks[at];
        if (to !== undefined) move(to);
        else if (event.key === 'Enter' && mark) onTake(mark.id);
        else return;
        event.preventDefault();
      }}
    >
      <div role="presentation" className={styles.all} style={{ height: marks.length * ROW }}>
        {marks.slice(first, last).map((mark, offset) => {
          const index = first + offset;
          const word = mark.contested || mark.dropContested ? 'contested' : stateWord(mark.state);
          const quote = mark.quotes.join(' … ');
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list is one stop; it names the active row
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
            <div
              key={mark.id}
              id={`mark-${index}`}
              role="option"
              aria-selected={index === at}
              aria-setsize={marks.length}
              aria-posinset={index + 1}
              className={styles.row}
              style={{ top: index * ROW }}
              onClick={() => {
                setActive(index);
                onTake(mark.id);
              }}
            >
              <TagSign tag={mark.tag} />
              <span className={styles.quote}>
                <Unseen>{tagLabel(mark.tag)}, </Unseen>
                {shorten(quote, 160)}
              </span>
              <span className={styles.about}>
                <PersonDot colour={colourOf(mark.made.by)} />
                <span>
                  <Unseen>by </Unseen>
                  {nameOf(mark.made.by)}
                </span>
                {word ? <em>{word}</em> : null}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
