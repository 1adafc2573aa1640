import { Eye, EyeOff } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { useCommands } from '../commands/use-commands.ts';
import type { OpenArticle, ProjectSession } from '../session/session-types.ts';
import type { PeopleView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';
import { Underway } from '../ui/underway.ts';
import styles from './BlindBar.module.css';
import { barWords } from './bar-words.ts';
import { revealLater } from './decide.ts';
import { RevealDialog } from './RevealDialog.tsx';
import { nextSet, setName } from './set-name.ts';
import { useEveryoneInStep } from './use-everyone-in-step.ts';
import type { ShownSet } from './use-shown-set.ts';

interface BlindBarProps {
  readonly session: ProjectSession;
  readonly open: OpenArticle;
  readonly people: PeopleView;
  readonly shown: ShownSet;
}

/**
 * Above an article that is, or was, annotated independently: who sees what is marked here and, where there are several
 * sets one may look at, whose it shows. Nothing above any other article.
 */
export function BlindBar({ session, open, people, shown }: BlindBarProps) {
  const { host } = useApp();
  const id = useId();
  const [revealing, setRevealing] = useState(false);
  const { sets, me } = session;
  const blind = sets.blind(open.aid);
  const revealed = sets.revealed(open.aid) !== null;
  const visible = sets.visible(open.aid);
  useEveryoneInStep(session, open.aid);
  const nameOf = (set: (typeof visible)[number]): string => setName(set, me.member, people);
  const show = (set: (typeof visible)[number]): void => {
    shown.show(set);
    say(words.blind.lookingAt(nameOf(set)));
  };
  const underway = useRef(new Underway());
  const addLater = () => {
    const add = underway.current.once(open.aid, () => revealLater(host, session, open.aid));
    const told = add?.().then((added) => say(added.ok ? words.blind.addedLater(added.value) : added.message));
    if (told) drop(told, complain);
  };
  // Without a hub somebody's file may come after it was revealed.
  const mayAddLater = revealed && session.hub === null && sets.curates;
  useCommands({
    'blind.next': { run: () => show(nextSet(visible, open.set)), ready: () => visible.length > 1 },
    'blind.reveal': { run: () => setRevealing(true), ready: () => blind && sets.curates },
    'blind.later': { run: addLater, ready: () => mayAddLater },
  });
  if (!blind && !revealed && visible.length < 2) return null;
  const { asRevealed } = open;
  return (
    <section className={styles.bar} aria-label={words.blind.whose}>
      {blind ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
      <p className={styles.said}>
        {barWords({ blind, curates: sets.curates, revealed, asRevealed, name: nameOf(open.set) })}
      </p>
      {visible.length > 1 ? (
        <span className={styles.whose}>
          <label htmlFor={id}>{words.blind.whose}</label>
          <select
            id={id}
            value={open.set}
            onChange={({ target }) => {
              const set = visible.find((one) => one === target.value);
              if (set) show(set);
            }}
          >
            {visible.map((set) => (
              <option key={set} value={set}>
                {nameOf(set)}
              </option>
            ))}
          </select>
          {open.marks.canWrite ? null : <span className={styles.only}>{words.blind.lookOnly}</span>}
        </span>
      ) : null}
      {blind && sets.curates ? <Button onClick={() => setRevealing(true)}>{words.blind.reveal}</Button> : null}
      {mayAddLater ? <Button onClick={addLater}>{words.blind.addLater}</Button> : null}
      {revealing ? (
        <RevealDialog session={session} people={people} aids={[open.aid]} onClose={() => setRevealing(false)} />
      ) : null}
    </section>
  );
}
