import { Check, ChevronLeft, ChevronRight, X } from 'lucide-react';
import type { LiveText } from '../../shared/anchor/live-text.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { LANGUAGES } from '../../shared/words/language.ts';
import { language as spoken, words } from '../../shared/words/words.ts';
import type { Nudge } from '../marking/boundaries.ts';
import { spansOf } from '../marking/spans.ts';
import { runsRightToLeft } from '../reader/direction.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { fill } from '../ui/fill.ts';
import styles from './Fragments.module.css';
import type { MarkActions } from './MarkPanel.tsx';
import { stateSentence } from './words.ts';

interface FragmentsProps {
  readonly record: FoldedRecord;
  readonly text: LiveText;
  /** BCP 47, or empty: how its words are written. */
  readonly language: string;
  /** The part that keys act on. */
  readonly inHand: number;
  readonly disabled: boolean;
  readonly actions: MarkActions;
}

/** The words of a mark, part by part, with buttons that move the ends by a word. */
export function Fragments({ record, text, language, inHand, disabled, actions }: FragmentsProps) {
  const spans = spansOf(record);
  const places = spans.map((anchor) => text.resolve(anchor));
  const unsettled = places.find((place) => place.state !== 'exact');
  const several = spans.length > 1;
  const direction = runsRightToLeft(language, text.text) ? 'rtl' : 'ltr';

  const move = (index: number, nudge: Nudge) => {
    actions.takeFragment(index);
    actions.nudge(index, nudge);
  };

  return (
    <div className={styles.fragments}>
      {spans.map((anchor, index) => {
        const place = places[index];
        const marked = place && 'range' in place ? text.text.slice(place.range.start, place.range.end) : anchor.quote;
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: parts keep the order of the text and have no name of their own
            key={index}
            dir={direction}
            className={styles.fragment}
            data-in-hand={several && index === inHand ? '' : undefined}
          >
            <blockquote className={styles.quote} lang={language} dir="auto">
              {marked}
            </blockquote>
            {place?.state === 'changed' ? (
              <p className={styles.was} dir={LANGUAGES[spoken].direction}>
                {fill(words.marks.was, { quote: <bdi lang={language}>{anchor.quote}</bdi> })}
              </p>
            ) : null}
            <fieldset
              className={styles.ends}
              aria-label={several ? words.marks.endsOfPart(index + 1) : words.marks.ends}
            >
              <span>{words.marks.start}</span>
              <End label={words.marks.startOut} disabled={disabled} onClick={() => move(index, 'start-out')} back />
              <End label={words.marks.startIn} disabled={disabled} onClick={() => move(index, 'start-in')} />
              <span>{words.marks.end}</span>
              <End label={words.marks.endIn} disabled={disabled} onClick={() => move(index, 'end-in')} back />
              <End label={words.marks.endOut} disabled={disabled} onClick={() => move(index, 'end-out')} />
              {several ? (
                <IconButton
                  // A part that moves up is another one to whoever clicks twice.
                  key={anchor.start.join(' ')}
                  label={words.marks.takeOutPart(index + 1)}
                  disabled={disabled}
                  className={styles.remove}
                  onClick={() => actions.removeFragment(anchor)}
                >
                  <X size={16} aria-hidden />
                </IconButton>
              ) : null}
            </fieldset>
          </div>
        );
      })}
      {unsettled ? (
        <div className={styles.state}>
          <p>{stateSentence(unsettled.state)}</p>
          {unsettled.state === 'moved' || unsettled.state === 'changed' ? (
            <Button disabled={disabled} icon={<Check size={16} aria-hidden />} onClick={actions.confirm}>
              {words.marks.confirm}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

interface EndProps {
  readonly label: string;
  readonly disabled: boolean;
  /** Whether it moves the end against the run of the text. */
  readonly back?: boolean;
  onClick(): void;
}

function End({ label, disabled, back = false, onClick }: EndProps) {
  return (
    <IconButton label={label} disabled={disabled} onClick={onClick}>
      {back ? <ChevronLeft size={16} aria-hidden /> : <ChevronRight size={16} aria-hidden />}
    </IconButton>
  );
}
