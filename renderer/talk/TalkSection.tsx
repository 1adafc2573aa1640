import { useState } from 'react';
import type { ActId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { Composer } from './Composer.tsx';
import { draftOf, isAsSent, keepDraft } from './drafts.ts';
import styles from './Talk.module.css';
import { ThreadCard } from './ThreadCard.tsx';
import type { Talk } from './use-talk.ts';

interface TalkSectionProps {
  readonly talk: Talk;
  /** What it is about; null: the article. */
  readonly of: ActId | null;
  /** What it is about, in a word. */
  readonly about: 'mark' | 'article';
}

/** The threads about a mark or about the article, and a place to begin another. */
export function TalkSection({ talk, of, about }: TalkSectionProps) {
  const threads = talk.threadsOn(of);
  const draft = of ?? '';
  const [text, setText] = useState(draftOf(talk.drafts, draft) ?? '');

  const change = (next: string) => {
    keepDraft(talk.drafts, draft, next);
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
          label={words.talk.commentOn[about]}
          send={words.talk.comment}
          text={text}
          people={talk.others}
          onText={change}
          onSend={(words, mentions) =>
            talk.write(of, words, mentions, () => {
              if (isAsSent(talk.drafts, draft, words)) change('');
            })
          }
        />
      ) : threads.length === 0 ? (
        <p className={styles.none}>{words.talk.nothingSaid[about]}</p>
      ) : null}
    </div>
  );
}
