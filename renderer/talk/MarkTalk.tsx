import type { ActId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import styles from './Talk.module.css';
import { TalkSection } from './TalkSection.tsx';
import type { Talk } from './use-talk.ts';

/** What is said about the mark in hand. */
export function MarkTalk({ talk, mark }: { readonly talk: Talk; readonly mark: ActId }) {
  return (
    <section aria-label={words.talk.talk}>
      <h3 className={styles.title}>{words.talk.talk}</h3>
      <TalkSection key={mark} talk={talk} of={mark} about="mark" />
    </section>
  );
}
