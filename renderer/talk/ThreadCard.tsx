import { useRef, useState } from 'react';
import type { Comment, Thread } from '../../shared/steps/talk/threads.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { CommentItem } from './CommentItem.tsx';
import { Composer } from './Composer.tsx';
import { draftOf, isAsSent, keepDraft } from './drafts.ts';
import styles from './Talk.module.css';
import { useReturnedFocus } from './use-returned-focus.ts';
import type { Talk } from './use-talk.ts';

interface ThreadCardProps {
  readonly thread: Thread;
  readonly talk: Talk;
}

/**
 * A thread: its first comment, the replies to it, and what can be done. A resolved one without a begun reply comes folded up; one that somebody
 * else resolves meanwhile stays as it is, as the reader may be writing in it.
 */
export function ThreadCard({ thread, talk }: ThreadCardProps) {
  const { first, replies, resolved } = thread;
  const comments = [first, ...replies];
  const [unfolded, setUnfolded] = useState(!resolved || draftOf(talk.drafts, replyTo(first)) !== null);
  const root = useRef<HTMLElement>(null);
  const returnFocus = useReturnedFocus(root);
  // Whoever was sent here by the inbox sees it unfolded, and it stays so.
  if (!unfolded && comments.some(({ id }) => id === talk.aim)) setUnfolded(true);
  const fold = (isFolded: boolean) => {
    returnFocus(isFolded && resolved ? 'button[aria-expanded]' : 'li');
    setUnfolded(!isFolded);
  };
  const author = first.for ?? talk.personOf(first.by).name;
  if (resolved && !unfolded) {
    return (
      <section ref={root} className={styles.thread} aria-label={words.talk.threadResolvedBy(author)} data-resolved>
        <button type="button" className={styles.unfold} aria-expanded={false} onClick={() => fold(false)}>
          <span>{words.talk.resolvedCount(comments.length)}</span>
          <span className={styles.begins} dir="auto">
            {first.withdrawn ? words.talk.commentWithdrawn : first.texts[0]}
          </span>
        </button>
      </section>
    );
  }
  return (
    <section
      ref={root}
      className={styles.thread}
      aria-label={resolved ? words.talk.threadResolvedBy(author) : words.talk.threadBy(author)}
      data-resolved={resolved ? '' : undefined}
    >
      <ol className={styles.comments}>
        {comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} isReply={comment !== first} talk={talk} />
        ))}
      </ol>
      {thread.resolvedContested ? <p className={styles.contested}>{words.talk.resolvedContested}</p> : null}
      <ThreadActions
        thread={thread}
        talk={talk}
        onFold={resolved ? () => fold(true) : null}
        onResolve={(to) => {
          talk.resolve(thread, to);
          // It is folded up once the act is written: until then the thread is not resolved.
          setUnfolded(!to);
        }}
      />
    </section>
  );
}

/** What a reply to a thread is kept under until it is sent. */
const replyTo = ({ id }: Comment): string => `re ${id}`;

interface ThreadActionsProps extends ThreadCardProps {
  readonly onFold: (() => void) | null;
  onResolve(resolved: boolean): void;
}

function ThreadActions({ thread, talk, onFold, onResolve }: ThreadActionsProps) {
  const { first, of, resolved, resolvedContested } = thread;
  const draft = replyTo(first);
  const [reply, setReply] = useState(draftOf(talk.drafts, draft));
  // A draft that waited here does not take the focus from whoever comes by.
  const [isAsked, setIsAsked] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const returnFocus = useReturnedFocus(root);
  const change = (text: string) => {
    keepDraft(talk.drafts, draft, text);
    setReply(text);
  };
  const close = () => {
    returnFocus('button');
    keepDraft(talk.drafts, draft, '');
    setReply(null);
  };
  if (reply !== null) {
    return (
      <div ref={root}>
        <Composer
          eager={isAsked}
          label={words.talk.reply}
          send={words.talk.reply}
          text={reply}
          people={talk.others}
          onText={change}
          onSend={(text, mentions) => {
            const sent = () => {
              if (isAsSent(talk.drafts, draft, text)) close();
            };
            talk.write(of, text, mentions, sent, first.id);
          }}
          onCancel={close}
        />
      </div>
    );
  }
  const answer = () => {
    setIsAsked(true);
    change('');
  };
  return (
    <div ref={root} className={styles.actions}>
      {talk.mayWrite ? (
        <>
          <Button kind="quiet" onClick={answer}>
            {words.talk.reply}
          </Button>
          {resolvedContested || !resolved ? (
            <Button kind="quiet" onClick={() => onResolve(true)}>
              {words.talk.resolve}
            </Button>
          ) : null}
          {resolvedContested || resolved ? (
            <Button kind="quiet" onClick={() => onResolve(false)}>
              {resolvedContested ? words.talk.keepOpen : words.talk.reopen}
            </Button>
          ) : null}
        </>
      ) : null}
      {onFold ? (
        <Button kind="quiet" onClick={onFold}>
          {words.talk.foldUp}
        </Button>
      ) : null}
    </div>
  );
}
