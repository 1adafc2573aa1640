import { ChevronLeft, ChevronRight } from 'lucide-react';
import { happening } from '../../shared/history/deed.ts';
import { words } from '../../shared/words/words.ts';
import { entryWords, useRegister } from '../register/register-context.ts';
import type { OpenArticle } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Clock } from './Clock.tsx';
import type { Past } from './history-here.ts';
import { lineWords } from './line-words.ts';
import type { Moment } from './moments.ts';
import styles from './Past.module.css';

interface PastBarProps {
  readonly past: Past;
  readonly open: OpenArticle;
  readonly people: PeopleView;
  /** How many marks it had; null until that is read. */
  readonly marks: number | null;
  onMove(at: number): void;
  onBack(): void;
}

/** Says that the article is shown as it stood, and after what; leads to other moments and back to now. */
export function PastBar({ past, open, people, marks, onMove, onBack }: PastBarProps) {
  const { history } = words;
  const { view } = useRegister().desk;
  const { list } = past.moments;
  const moment = list[past.at];
  const sentence = (): string => {
    if (moment === undefined) return history.bar;
    const { steps } = moment;
    if (past.at === 0 && steps.length > 1) return history.stoodFirst(history.lines(steps.length));
    const line = lineOf(moment, open);
    if (steps.length !== 1 || !line) {
      return `${history.bar}: ${steps.length === 0 ? history.corrected : history.together(steps.length)}`;
    }
    const did = lineWords(line, {
      fold: roomOf(moment, open).fold,
      nameOf: (member) => people.of(member).name,
      entryWords: (value) => entryWords(view, value),
    });
    return history.stoodAfter(line.for ?? people.of(line.by).name, did);
  };
  const line = moment && lineOf(moment, open);
  return (
    <section
      className={styles.bar}
      aria-label={history.bar}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onBack();
      }}
    >
      <p role="status">
        <strong>{sentence()}</strong>
        <small>
          {line ? (
            <>
              <Clock at={line.at} /> ·{' '}
            </>
          ) : null}
          {marks === null ? null : `${history.marksThen(marks)} · `}
          {history.readOnly}
        </small>
      </p>
      <div className={styles.moments}>
        <IconButton label={history.earlier} disabled={past.at === 0} onClick={() => onMove(past.at - 1)}>
          <ChevronLeft size={18} aria-hidden data-mirrored />
        </IconButton>
        <input
          type="range"
          min={0}
          max={list.length - 1}
          value={past.at}
          aria-label={history.moment}
          aria-valuetext={history.momentOf(past.at + 1, list.length)}
          onChange={({ target }) => onMove(Number(target.value))}
        />
        <IconButton label={history.later} disabled={past.at >= list.length - 1} onClick={() => onMove(past.at + 1)}>
          <ChevronRight size={18} aria-hidden data-mirrored />
        </IconButton>
        <Button kind="primary" onClick={onBack}>
          {history.backToNow}
        </Button>
      </div>
    </section>
  );
}

const roomOf = ({ room }: Moment, open: OpenArticle) => (room === 'marks' ? open.marks : open.textRoom);

/** The step that a moment came with; the first of several. */
function lineOf(moment: Moment, open: OpenArticle) {
  const [step] = moment.steps;
  return step === undefined ? undefined : happening(roomOf(moment, open).fold, step);
}
