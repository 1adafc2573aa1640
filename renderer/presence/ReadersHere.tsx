import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { PeopleView } from '../store/people-view.ts';
import { Unseen } from '../ui/Unseen.tsx';
import { useReadersOf } from './presence-context.ts';
import styles from './ReadersHere.module.css';
import { listNames } from './say-people.ts';

/** So many people are shown; of the others only their number. */
const SHOWN = 3;

/** Who else has an article open now: small flags, as their carets have in the text. */
export function ReadersHere({ aid, people }: { readonly aid: ArticleId; readonly people: PeopleView }) {
  const readers = useReadersOf(aid).map((member) => people.of(member));
  if (readers.length === 0) return null;
  const { readNow, alsoReadNow } = words.presence;
  const names = listNames(readers.map(({ name }) => name));
  return (
    <span className={styles.readers} title={readNow(names)}>
      {readers.slice(0, SHOWN).map(({ member, name, colour }) => (
        <span key={member} aria-hidden className={styles.flag} style={{ backgroundColor: `var(--person-${colour})` }}>
          {[...name][0] ?? ''}
        </span>
      ))}
      {readers.length > SHOWN ? <bdi dir="ltr">{words.list.more(readers.length - SHOWN)}</bdi> : null}
      <Unseen>{alsoReadNow(names)}</Unseen>
    </span>
  );
}
