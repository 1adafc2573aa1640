import { words } from '../../shared/words/words.ts';
import type { PersonView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { PersonDot } from '../ui/PersonDot.tsx';
import styles from './FollowBar.module.css';
import { stateWords } from './say-people.ts';
import type { Followed } from './use-follow.ts';

interface FollowBarProps {
  readonly followed: Followed;
  readonly person: PersonView;
  /** Whether there is a line to the others now. */
  readonly connected: boolean;
  onEnd(): void;
}

/** Says over the foot of the window whom one follows, and how that ends. */
export function FollowBar({ followed: { here }, person: { name, colour }, connected, onEnd }: FollowBarProps) {
  const { following, escEnds, isGone, outOfReach, nowhere, person, unfollow } = words.presence;
  const gone = connected ? isGone : outOfReach;
  const isLost = here !== null && here.aid === null;
  return (
    <div className={styles.bar} role="status">
      <PersonDot colour={colour} />
      <span>
        <strong>{here === null ? gone(name) : person(following(name), stateWords(here))}</strong>
        {isLost ? <span className={styles.lost}>{nowhere(name)}</span> : null}
      </span>
      <span className={styles.how}>{escEnds}</span>
      <Button kind="quiet" onClick={onEnd}>
        {unfollow}
      </Button>
    </div>
  );
}
