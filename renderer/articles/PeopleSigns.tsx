import type { MemberId } from '../../shared/model/ids.ts';
import type { ProgressState } from '../../shared/model/progress.ts';
import type { Assignment } from '../../shared/steps/assignments.ts';
import { words } from '../../shared/words/words.ts';
import type { PeopleView } from '../store/people-view.ts';
import { showArticleDate } from '../ui/dates.ts';
import { PersonDot } from '../ui/PersonDot.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import { type PersonAtWork, peopleAt } from './article-row.ts';
import styles from './PeopleSigns.module.css';
import { ProgressSign } from './ProgressSign.tsx';

/** So many people are shown; of the others only their number. */
const SHOWN = 4;

interface PeopleSignsProps {
  readonly assigned: readonly Assignment[];
  /** How far each is who has begun. */
  readonly progress: readonly (readonly [MemberId, ProgressState])[];
  readonly people: PeopleView;
}

/** Who is to work on an article or is at it: those it is assigned to have a ring, and how far each is. */
export function PeopleSigns({ assigned, progress, people }: PeopleSignsProps) {
  const all = peopleAt(assigned, progress);
  if (all.length === 0) return null;
  return (
    <span className={styles.people}>
      {all.slice(0, SHOWN).map((person) => {
        const { name, colour } = people.of(person.member);
        const said = sentence(person, name);
        return (
          <span key={person.member} className={styles.person} title={said} data-assigned={person.assigned || undefined}>
            <PersonDot colour={colour} name={name} />
            {person.state === 'todo' ? null : <ProgressSign state={person.state} small />}
            <Unseen>, {said}</Unseen>
          </span>
        );
      })}
      {all.length > SHOWN ? <bdi dir="ltr">{words.list.more(all.length - SHOWN)}</bdi> : null}
    </span>
  );
}

/** `Ana: Under way, assigned, due 4 Mar 2031`. */
function sentence({ state, assigned, due }: PersonAtWork, name: string): string {
  const { list } = words;
  const parts = [
    list.personAt(name, list.states[state]),
    assigned ? list.isAssigned : '',
    due === '' ? '' : list.dueBy(showArticleDate(due)),
  ];
  return parts.filter(Boolean).join(', ');
}
