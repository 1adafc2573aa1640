import { Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Comment } from '../../shared/steps/talk/threads.ts';
import { words } from '../../shared/words/words.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Moment } from '../ui/Moment.tsx';
import { PersonDot } from '../ui/PersonDot.tsx';
import { Unseen } from '../ui/Unseen.tsx';
import { Composer } from './Composer.tsx';
import { draftOf, isAsSent, keepDraft } from './drafts.ts';
import styles from './Talk.module.css';
import { useReading } from './use-reading.ts';
import { useReturnedFocus } from './use-returned-focus.ts';
import type { Talk } from './use-talk.ts';
import { Words } from './Words.tsx';

interface CommentItemProps {
  readonly comment: Comment;
  readonly isReply: boolean;
  readonly talk: Talk;
}

/** One comment with its author; one's own can be changed and withdrawn. */
export function CommentItem({ comment, isReply, talk }: CommentItemProps) {
  const { by, texts, withdrawn } = comment;
  const item = useRef<HTMLLIElement>(null);
  const draft = `edit ${comment.id}`;
  const [editing, setEditing] = useState(draftOf(talk.drafts, draft));
  // A change that waited here does not take the focus from whoever comes by.
  const [isAsked, setIsAsked] = useState(false);
  const returnFocus = useReturnedFocus(item);
  const author = talk.personOf(by);
  const mine = by === talk.me && talk.mayWrite && !withdrawn;
  const aimed = talk.aim === comment.id;
  useReading(item, talk.isUnread(comment.id), () => talk.see(comment.id));

  const change = (text: string) => {
    keepDraft(talk.drafts, draft, text);
    setEditing(text);
  };
  const close = () => {
    returnFocus(null);
    keepDraft(talk.drafts, draft, '');
    setEditing(null);
  };
  const begin = () => {
    setIsAsked(true);
    setEditing(texts[0] ?? '');
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it becomes what was asked for
  useEffect(() => {
    if (!aimed) return;
    item.current?.scrollIntoView({ block: 'center' });
    item.current?.focus({ preventScroll: true });
    talk.reached();
  }, [aimed]);

  return (
    <li ref={item} tabIndex={-1} className={styles.comment} data-reply={isReply ? '' : undefined}>
      <header className={styles.head}>
        <PersonDot colour={author.colour} />
        <strong>{comment.for ?? author.name}</strong>
        <Moment at={comment.at} />
        {mine && editing === null ? (
          <span className={styles.own}>
            <IconButton label={words.talk.changeComment} onClick={begin}>
              <Pencil size={14} aria-hidden />
            </IconButton>
            <IconButton label={words.talk.withdrawComment} onClick={() => talk.withdraw(comment)}>
              <Trash2 size={14} aria-hidden />
            </IconButton>
          </span>
        ) : null}
      </header>
      {withdrawn ? (
        <p className={styles.none}>{words.talk.withdrawn}</p>
      ) : editing !== null ? (
        <Composer
          eager={isAsked}
          label={words.talk.yourComment}
          send={words.ui.save}
          text={editing}
          people={talk.others}
          before={{ text: texts[0] ?? '', mentions: comment.mentions }}
          onText={change}
          onSend={(text, mentions) => {
            if (text === texts[0] && texts.length === 1) close();
            else {
              talk.change(comment, text, mentions, () => {
                if (isAsSent(talk.drafts, draft, text)) close();
              });
            }
          }}
          onCancel={close}
        />
      ) : (
        texts.map((text) => (
          <div key={text} className={texts.length > 1 ? styles.contested : undefined}>
            <Words text={text} mentioned={comment.mentions.map((member) => talk.personOf(member).name)} />
            {mine && texts.length > 1 ? (
              <Button onClick={() => talk.change(comment, text, comment.mentions)}>{words.talk.keepThisOne}</Button>
            ) : null}
          </div>
        ))
      )}
      <Notes comment={comment} />
    </li>
  );
}

/** What else there is to know of a comment. */
function Notes({ comment }: { readonly comment: Comment }) {
  if (comment.withdrawn) return null;
  return (
    <>
      {comment.edited ? (
        <p className={styles.note}>
          <Unseen>{words.talk.thisCommentWas}</Unseen>
          {words.talk.changedByAuthor}
        </p>
      ) : null}
      {comment.texts.length > 1 ? <p className={styles.note}>{words.talk.twoVersions}</p> : null}
      {comment.withdrawalContested ? <p className={styles.note}>{words.talk.withdrawalContested}</p> : null}
    </>
  );
}
