import { Check, MessageSquare, Scale, X } from 'lucide-react';
import { missingCase } from '../../shared/base/assert.ts';
import type { ActId } from '../../shared/model/ids.ts';
import type { Standing } from '../../shared/steps/talk/verdicts.ts';
import { words } from '../../shared/words/words.ts';
import { showNumber } from '../ui/text.ts';
import { Unseen } from '../ui/Unseen.tsx';
import styles from './MarkSigns.module.css';
import type { Talk } from './use-talk.ts';

/** Small signs in a mark's row: what people judge of it, and how many threads about it are open. Often nothing. */
export function MarkSigns({ talk, mark }: { readonly talk: Talk; readonly mark: ActId }) {
  const open = talk.threadsOn(mark).filter(({ resolved }) => !resolved).length;
  return (
    <>
      <StandingSign standing={talk.standingOf(mark)} />
      {open > 0 ? (
        <span className={styles.sign}>
          <MessageSquare size={14} aria-hidden />
          <Unseen>, </Unseen>
          <span aria-hidden>{showNumber(open)}</span>
          <Unseen>{words.talk.openThreads(open)}</Unseen>
        </span>
      ) : null}
    </>
  );
}

function StandingSign({ standing }: { readonly standing: Standing }) {
  switch (standing) {
    case 'open':
      return null;
    case 'accepted':
      return (
        <span className={styles.sign} data-standing={standing} title={words.talk.accepted}>
          <Check size={14} aria-hidden />
          <Unseen>{words.talk.alsoAccepted}</Unseen>
        </span>
      );
    case 'rejected':
      return (
        <span className={styles.sign} data-standing={standing} title={words.talk.rejected}>
          <X size={14} aria-hidden />
          <Unseen>{words.talk.alsoRejected}</Unseen>
        </span>
      );
    case 'contested':
      return (
        <span className={styles.sign} data-standing={standing} title={words.talk.verdictsDiffer}>
          <Scale size={14} aria-hidden />
          <Unseen>{words.talk.alsoDiffer}</Unseen>
        </span>
      );
    default:
      return missingCase(standing);
  }
}
