import { Check, X } from 'lucide-react';
import type { VerdictAct } from '../../shared/model/step.ts';
import type { Verdict } from '../../shared/steps/talk/verdicts.ts';
import { words } from '../../shared/words/words.ts';
import { useShownKey } from '../commands/use-key-table.ts';
import { DraftField } from '../ui/DraftField.tsx';
import { PersonDot } from '../ui/PersonDot.tsx';
import type { Talk } from './use-talk.ts';
import styles from './Verdicts.module.css';

interface VerdictsProps {
  readonly verdicts: readonly Verdict[];
  readonly talk: Talk;
  /** Gives one's verdict; the same again takes it back. */
  onJudge(is: VerdictAct['is']): void;
}

/** What people judge of the mark in hand, with their reasons, and one's own verdict. */
export function Verdicts({ verdicts, talk, onJudge }: VerdictsProps) {
  const keyOf = useShownKey();
  const own = verdicts.filter(({ by, for: pseudonym }) => by === talk.me && pseudonym === undefined);
  const said = (is: VerdictAct['is']) => own.some((verdict) => verdict.is === is);
  const differ = new Set(verdicts.map(({ is }) => is)).size > 1;
  return (
    <section aria-label={words.talk.verdicts} className={styles.verdicts}>
      <div className={styles.choice}>
        <button
          type="button"
          title={keyOf('mark.accept') ?? undefined}
          aria-pressed={said('accept')}
          disabled={!talk.mayWrite}
          onClick={() => onJudge('accept')}
        >
          <Check size={16} aria-hidden /> {words.talk.accept}
        </button>
        <button
          type="button"
          title={keyOf('mark.reject') ?? undefined}
          aria-pressed={said('reject')}
          disabled={!talk.mayWrite}
          onClick={() => onJudge('reject')}
        >
          <X size={16} aria-hidden /> {words.talk.reject}
        </button>
      </div>
      {own[0] ? (
        <DraftField
          key={`${own[0].id} ${own[0].is}`}
          label={own[0].is === 'accept' ? words.talk.whyAccept : words.talk.whyReject}
          value={own[0].why}
          disabled={!talk.mayWrite}
          onCommit={(why) => own[0] && talk.giveReason(own[0], why)}
        />
      ) : null}
      {differ ? <p className={styles.differ}>{words.talk.disagree}</p> : null}
      <ul className={styles.list}>
        {verdicts.map((verdict) => (
          <li key={`${verdict.id} ${verdict.is}`}>
            <PersonDot colour={talk.personOf(verdict.by).colour} />
            <span>
              <strong>{verdict.for ?? talk.personOf(verdict.by).name}</strong>{' '}
              {verdict.is === 'accept' ? words.talk.acceptsIt : words.talk.rejectsIt}
              {verdict.why === '' ? null : (
                <>
                  : <span dir="auto">{verdict.why}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
