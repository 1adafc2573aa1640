import { useState } from 'react';
import type { RescueCopy } from '../../shared/host/rescue.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { showBytes } from '../snapshots/show-bytes.ts';
import { Button } from '../ui/Button.tsx';
import { Moment } from '../ui/Moment.tsx';
import { useQuestionFocus } from '../ui/use-question-focus.ts';
import styles from './rescue.module.css';
import { rescuedPart } from './rescued-part.ts';

interface RescueCopyItemProps {
  readonly copy: RescueCopy;
  /** What an article is called; null for one that is not in the project any more. */
  headingOf(aid: ArticleId): string | null;
  onSave(): void;
  onDelete(): void;
}

/** One rescue copy: of what, when and why it was kept, and what can be done with it. */
export function RescueCopyItem({ copy, headingOf, onSave, onDelete }: RescueCopyItemProps) {
  const [asking, setAsking] = useState(false);
  const { safe, opener } = useQuestionFocus(asking);
  const { room, keptAt, bytes, steps, why } = copy;
  return (
    <li className={styles.copy}>
      <strong className={styles.name}>{rescuedPart(room, headingOf)}</strong>
      <span className={styles.quiet}>
        <Moment at={keptAt} /> · {steps === null ? words.rescue.unreadable : words.rescue.holds(steps)} ·{' '}
        {showBytes(bytes)}
      </span>
      <ul className={styles.why}>
        {why.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file, which do not change while they are shown
          <li key={at} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      {asking ? (
        // Buttons of its own: one that only changed its words would not be read out again.
        <div key="sure" className={styles.ways}>
          <p>{words.rescue.sure}</p>
          <Button ref={safe} onClick={() => setAsking(false)}>
            {words.rescue.keep}
          </Button>
          <Button kind="danger" onClick={onDelete}>
            {words.rescue.deleteVerb}
          </Button>
        </div>
      ) : (
        <div className={styles.ways}>
          <Button onClick={onSave}>{words.rescue.export}</Button>
          <Button ref={opener} kind="quiet" data-home onClick={() => setAsking(true)}>
            {words.rescue.delete}
          </Button>
        </div>
      )}
    </li>
  );
}
