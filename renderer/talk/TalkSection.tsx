import { useEffect, useState } from 'react';
import type { ActId } from '../../shared/model/ids.ts';
import { Composer } from './Composer.tsx';
import styles from './Talk.module.css';
import { ThreadCard } from './ThreadCard.tsx';
import type { Talk } from './use-talk.ts';

interface TalkSectionProps {
  readonly talk: Talk;
  /** What it is about; null: the article. */
  readonly of: ActId | null;
  /** What it is about, in a word. */
  readonly about: 'mark' | 'article';
  /** False while it is folded up: then nothing in it is read. */
  readonly shown?: boolean;
}

/** The threads about a mark or about the article, and a place to begin another. */
export function TalkSection({ talk, of, about, shown = true }: TalkSectionProps) {
  const threads = talk.threadsOn(of);
  const draft = of ?? '';
  const [text, setText] = useState(talk.drafts.get(draft) ?? '');
  useReading(talk, shown ? threads.flatMap(({ first, replies }) => [first.id, ...replies.map(({ id }) => id)]) : []);

  const change = (next: string) => {
    talk.drafts.set(draft, next);
    setText(next);
  };
  return (
    <div className={styles.talk}>
      {threads.map((thread) => (
        <ThreadCard key={thread.first.id} thread={thread} talk={talk} />
      ))}
      {talk.mayWrite ? (
        <Composer
          main
          label={`Comment on this ${about}`}
          send="Comment"
          text={text}
          people={talk.others}
          onText={change}
          onSend={(words, mentions) => talk.write(of, words, mentions, () => change(''))}
        />
      ) : threads.length === 0 ? (
        <p className={styles.none}>Nothing was said about this {about} yet.</p>
      ) : null}
    </div>
  );
}

/** What is on the screen of somebody who looks is read. */
function useReading(talk: Talk, shown: readonly ActId[]): void {
  const unread = shown.filter(talk.isUnread);
  const { markRead } = talk;
  const key = unread.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the list
  useEffect(() => {
    if (unread.length === 0) return;
    const read = () => {
      if (document.hasFocus()) markRead(unread);
    };
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [key, markRead]);
}
