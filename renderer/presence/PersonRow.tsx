import type { Ref } from 'react';
import { words } from '../../shared/words/words.ts';
import type { PersonHere } from '../session/presence-types.ts';
import type { PersonView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { PersonDot } from '../ui/PersonDot.tsx';
import { stateWords } from './say-people.ts';
import styles from './WhoIsHere.module.css';

interface PersonRowProps {
  readonly here: PersonHere;
  readonly person: PersonView;
  /** Where they are, in words. */
  readonly place: string;
  /** Null while there is nowhere to go. */
  readonly onGo: (() => void) | null;
  onFollow(): void;
  /** The button to follow them. */
  readonly ref?: Ref<HTMLButtonElement>;
}

/** One of those who are here: who, where, whether they are at it, and the ways to them. */
export function PersonRow({ here, person: { name, colour }, place, onGo, onFollow, ref }: PersonRowProps) {
  const { goThere, goTo, follow, followWhom } = words.presence;
  const state = stateWords(here);
  return (
    <li className={styles.row}>
      <PersonDot colour={colour} />
      <span className={styles.words}>
        <strong dir="auto">{name}</strong>
        {state === '' ? null : <span className={styles.state}>{state}</span>}
        <span className={styles.place} dir="auto">
          {place}
        </span>
      </span>
      {onGo ? (
        <Button kind="quiet" aria-label={goTo(name)} onClick={onGo}>
          {goThere}
        </Button>
      ) : null}
      <Button ref={ref} aria-label={followWhom(name)} onClick={onFollow}>
        {follow}
      </Button>
    </li>
  );
}
