import type { ConnectedMember } from '../../shared/host/nearby.ts';
import type { MemberId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { fill } from '../ui/fill.ts';
import { Moment } from '../ui/Moment.tsx';
import { PersonDot } from '../ui/PersonDot.tsx';
import styles from './Nearby.module.css';

interface ConnectedPeopleProps {
  readonly connected: readonly ConnectedMember[];
  readonly people: PeopleView;
  readonly me: MemberId;
}

/** Who is connected to the hub on this computer, and since when. */
export function ConnectedPeople({ connected, people, me }: ConnectedPeopleProps) {
  useWatchable(people);
  const said = words.nearby;
  return (
    <section className={styles.section} aria-live="polite">
      <h3 id="connected-now">{said.here}</h3>
      <ul className={styles.people} aria-labelledby="connected-now">
        {connected.map(({ member, since }) => (
          <li key={member} className={styles.row}>
            <PersonDot colour={people.of(member).colour} />
            <span>
              {people.of(member).name} {member === me ? said.you : null}
            </span>
            <span className={styles.small}>{fill(said.since, { time: <Moment at={since} /> })}</span>
          </li>
        ))}
      </ul>
      {connected.some(({ member }) => member !== me) ? null : <p className={styles.small}>{said.nobody}</p>}
    </section>
  );
}
