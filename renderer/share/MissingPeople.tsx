import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { MissingPerson, ProjectSession } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { count, shortId } from '../ui/text.ts';
import styles from './MissingPeople.module.css';

/** Says whose steps the hub does not take before they are members there; nothing when there are none. */
export function MissingPeople({ session }: { readonly session: ProjectSession }) {
  const [people, setPeople] = useState<readonly MissingPerson[]>([]);
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const missing = await session.missingPeople();
      // Without an answer nothing is said: the work is on this computer either way.
      if (current && missing.ok) setPeople(missing.value);
    };
    drop(ask(), complain);
    return () => {
      current = false;
    };
  }, [session]);

  if (people.length === 0) return null;
  return (
    <div className={styles.note}>
      <p>The hub takes the steps of its members only. These wait on this computer until those who made them join:</p>
      <ul>
        {people.map(({ member, name, steps }) => (
          <li key={member}>
            {count(steps, 'step')} by {name || 'somebody without a name here'} (id {shortId(member)})
          </li>
        ))}
      </ul>
    </div>
  );
}
