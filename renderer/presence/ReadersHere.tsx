import { Eye } from 'lucide-react';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { PeopleView } from '../store/people-view.ts';
import { PersonDot } from '../ui/PersonDot.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import { useReadersOf } from './presence-context.ts';
import styles from './ReadersHere.module.css';
import { listNames } from './say-people.ts';

/** So many people are shown; of the others only their number. */
const SHOWN = 3;

/** Who else has an article open now: an eye, and their discs. */
export function ReadersHere({ aid, people }: { readonly aid: ArticleId; readonly people: PeopleView }) {
  const readers = useReadersOf(aid).map((member) => people.of(member));
  if (readers.length === 0) return null;
  const { readNow, alsoReadNow } = words.presence;
  const names = listNames(readers.map(({ name }) => name));
  return (
    <span className={styles.readers} title={readNow(names)}>
      <Eye size={14} aria-hidden />
      {readers.slice(0, SHOWN).map(({ member, name, colour }) => (
        <PersonDot key={member} colour={colour} name={name} />
      ))}
      {readers.length > SHOWN ? <bdi dir="ltr">{words.list.more(readers.length - SHOWN)}</bdi> : null}
      <Unseen>{alsoReadNow(names)}</Unseen>
    </span>
  );
}
