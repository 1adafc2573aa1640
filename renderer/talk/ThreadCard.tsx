import { useState } from 'react';
import type { Thread } from '../../shared/steps/talk/threads.ts';
import { Button } from '../ui/Button.tsx';
import { count } from '../ui/text.ts';
import { CommentItem } from './CommentItem.tsx';
import { Composer } from './Composer.tsx';
import styles from './Talk.module.css';
import type { Talk } from './use-talk.ts';

interface ThreadCardProps {
  readonly thread: Thread;
  readonly talk: Talk;
}

/** A thread: its first comment, the replies to it, and what can be done. A resolved one is folded up. */
export function ThreadCard({ thread, talk }: ThreadCardProps) {
  const { first, replies, resolved } = thread;
  const comments = [first, ...replies];
  const [unfolded, setUnfolded] = useState(false);
  // Whoever was sent here by the inbox sees it unfolded, and it stays so.
  if (!unfolded && comments.some(({ id }) => id === talk.aim)) setUnfolded(true);
  const author = first.for ?? talk.personOf(first.by).name;
  if (resolved && !unfolded) {
    return (
      <section className={styles.thread} aria-label={`Thread by ${author}, resolved`} data-resolved>
        <button type="button" className={styles.unfold} aria-expanded={false} onClick={() => setUnfolded(true)}>
          <span>Resolved: {count(comments.length, 'comment')}</span>
          <span className={styles.begins} dir="auto">
            {first.withdrawn ? 'Comment withdrawn' : first.texts[0]}
          </span>
        </button>
      </section>
    );
  }
  return (
    <section
      className={styles.thread}
      aria-label={resolved ? `Thread by ${author}, resolved` : `Thread by ${author}`}
      data-resolved={resolved ? '' : undefined}
    >
      <ol className={styles.comments}>
        {comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} isReply={comment !== first} talk={talk} />
        ))}
      </ol>
      {thread.resolvedContested ? (
        <p className={styles.contested}>One resolved this and another opened it again at the same time.</p>
      ) : null}
      <ThreadActions thread={thread} talk={talk} onFold={resolved ? () => setUnfolded(false) : null} />
    </section>
  );
}

function ThreadActions({ thread, talk, onFold }: ThreadCardProps & { readonly onFold: (() => void) | null }) {
  const { first, of, resolved, resolvedContested } = thread;
  const draft = `re ${first.id}`;
  const [reply, setReply] = useState<string | null>(talk.drafts.get(draft) ?? null);
  const change = (text: string | null) => {
    if (text === null) talk.drafts.delete(draft);
    else talk.drafts.set(draft, text);
    setReply(text);
  };
  if (reply !== null) {
    return (
      <Composer
        eager
        label="Reply"
        send="Reply"
        text={reply}
        people={talk.others}
        onText={change}
        onSend={(text, mentions) => talk.write(of, text, mentions, () => change(null), first.id)}
        onCancel={() => change(null)}
      />
    );
  }
  return (
    <div className={styles.actions}>
      {talk.mayWrite ? (
        <>
          <Button kind="quiet" onClick={() => change('')}>
            Reply
          </Button>
          {resolvedContested || !resolved ? (
            <Button kind="quiet" onClick={() => talk.resolve(thread, true)}>
              Resolve
            </Button>
          ) : null}
          {resolvedContested || resolved ? (
            <Button kind="quiet" onClick={() => talk.resolve(thread, false)}>
              {resolvedContested ? 'Keep it open' : 'Reopen'}
            </Button>
          ) : null}
        </>
      ) : null}
      {onFold ? (
        <Button kind="quiet" onClick={onFold}>
          Fold up
        </Button>
      ) : null}
    </div>
  );
}
