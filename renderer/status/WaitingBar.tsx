import { X } from 'lucide-react';
import { useState } from 'react';
import type { MemberId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { IconButton } from '../ui/Button.tsx';
import type { Waiting } from './use-waiting-people.ts';
import styles from './WaitingPeople.module.css';
import { WaitingPeople } from './WaitingPeople.tsx';

/** Asks about people who can be admitted, until they are or the person puts it off; the badge keeps the question. */
export function WaitingBar({ waiting }: { readonly waiting: Waiting }) {
  const [putOff, setPutOff] = useState<ReadonlySet<MemberId>>(new Set());
  const people = waiting.people.filter(({ name }) => name !== '');
  if (people.every(({ member }) => putOff.has(member))) return null;
  return (
    <section className={styles.bar} aria-label={words.status.waiting}>
      <WaitingPeople waiting={{ ...waiting, people }} shared={false} />
      <IconButton label={words.status.notNow} onClick={() => setPutOff(new Set(people.map(({ member }) => member)))}>
        <X size={16} aria-hidden />
      </IconButton>
    </section>
  );
}
