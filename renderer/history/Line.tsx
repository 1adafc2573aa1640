import type { Happening } from '../../shared/history/deed.ts';
import { namedIn } from '../../shared/words/named-in.ts';
import { words } from '../../shared/words/words.ts';
import type { PersonView } from '../store/people-view.ts';
import { PersonDot } from '../ui/PersonDot.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import { Clock } from './Clock.tsx';
import styles from './History.module.css';

interface LineProps {
  readonly line: Pick<Happening, 'via' | 'at' | 'for'>;
  readonly person: PersonView;
  /** What was done, after the name. */
  readonly did: string;
  /** Whether the reader has not seen it yet; undefined where that is of no interest. */
  readonly unseen?: boolean;
  /** What it happened to as a whole, where that is not plain. */
  readonly where?: string | null;
}

/** One step: who, what, by which way, and when by their clock. */
export function Line({ line, person, did, unseen, where = null }: LineProps) {
  const via = line.via === 'hand' ? null : namedIn(words.history.via, line.via);
  return (
    <>
      {unseen === undefined ? null : (
        <span className={styles.new} data-unseen={unseen || undefined}>
          {unseen ? <Unseen>{words.history.unseen}</Unseen> : null}
        </span>
      )}
      <PersonDot colour={person.colour} />
      <span className={styles.what}>
        <strong>
          <bdi>{line.for ?? person.name}</bdi>
        </strong>{' '}
        {did} {where === null ? null : <span className={styles.where}>{where}</span>}
      </span>
      {via === null ? <span /> : <span className={styles.via}>{via}</span>}
      <Clock at={line.at} />
    </>
  );
}
