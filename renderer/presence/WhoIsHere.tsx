import { Popover } from '@base-ui/react/popover';
import { useRef, useState } from 'react';
import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useCommands } from '../commands/use-commands.ts';
import type { PersonHere } from '../session/presence-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { PersonDot } from '../ui/PersonDot.tsx';
import { compareNames } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';
import { PersonRow } from './PersonRow.tsx';
import { usePeopleHere, usePresence } from './presence-context.ts';
import { listNames, stateWords } from './say-people.ts';
import styles from './WhoIsHere.module.css';

/** At most this many signs; the rest is a number. */
const SHOWN = 5;

interface WhoIsHereProps {
  readonly people: PeopleView;
  /** The article that is open here. */
  readonly open: ArticleId | null;
  /** What stands for an article's title; null for one that cannot be opened here. */
  headingOf(aid: ArticleId): string | null;
}

/** Who else is here now: a sign for each, and behind them the list with where they are and the ways to them. */
export function WhoIsHere({ people, open: article, headingOf }: WhoIsHereProps) {
  const door = usePresence();
  useWatchable(people);
  const [open, setOpen] = useState<false | 'list' | 'follow'>(false);
  const first = useRef<HTMLButtonElement>(null);
  const here = usePeopleHere(door);
  const nameOf = (member: MemberId) => people.of(member).name;
  const all = here.toSorted((a, b) => compareNames(nameOf(a.member), nameOf(b.member)));
  const show = (what: 'list' | 'follow') => (all.length === 0 ? say(words.presence.nobody) : setOpen(what));
  useCommands({ 'people.here': () => show('list'), 'people.follow': () => show('follow') });
  if (all.length === 0) return null;
  const leave = (then: () => void) => {
    setOpen(false);
    then();
  };
  return (
    <Popover.Root open={open !== false} onOpenChange={(next) => setOpen(next && 'list')}>
      <Popover.Trigger
        className={styles.button}
        aria-label={words.presence.whoIsHere(listNames(all.map(({ member }) => nameOf(member))))}
      >
        {all.slice(0, SHOWN).map((person) => (
          <Sign key={person.member} person={person} people={people} />
        ))}
        {all.length > SHOWN ? <span className={styles.more}>{words.status.andMore(all.length - SHOWN)}</span> : null}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} align="end" className={styles.positioner}>
          <Popover.Popup className={styles.popup} {...(open === 'follow' && { initialFocus: first })}>
            <Popover.Title className={styles.title}>{words.presence.title}</Popover.Title>
            <ul className={styles.list}>
              {all.map((person, index) => (
                <PersonRow
                  key={person.member}
                  {...(index === 0 && { ref: first })}
                  here={person}
                  person={people.of(person.member)}
                  place={placeOf(person, article, headingOf)}
                  onGo={
                    person.aid !== null && headingOf(person.aid) !== null
                      ? () => leave(() => door.goTo(person.member))
                      : null
                  }
                  onFollow={() => leave(() => door.follow(person.member))}
                />
              ))}
            </ul>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Sign({ person, people }: { readonly person: PersonHere; readonly people: PeopleView }) {
  const { name, colour } = people.of(person.member);
  return (
    <span
      className={styles.sign}
      title={words.presence.person(name, stateWords(person))}
      data-quiet={person.activity !== 'active' || undefined}
    >
      <PersonDot colour={colour} name={name} />
    </span>
  );
}

function placeOf({ aid }: PersonHere, open: ArticleId | null, headingOf: WhoIsHereProps['headingOf']): string {
  const heading = aid === null ? null : headingOf(aid);
  if (heading === null) return words.presence.noArticle;
  return aid === open ? words.presence.here : words.presence.inArticle(heading);
}
