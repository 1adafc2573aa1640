import { Popover } from '@base-ui/react/popover';
import { Bell } from 'lucide-react';
import { useState } from 'react';
import { words } from '../../shared/words/words.ts';
import type { PeopleView } from '../store/people-view.ts';
import { Button } from '../ui/Button.tsx';
import { Moment } from '../ui/Moment.tsx';
import { PersonDot } from '../ui/PersonDot.tsx';
import { showNumber } from '../ui/text.ts';
import { Unseen } from '../ui/Unseen.tsx';
import styles from './Inbox.module.css';
import type { InboxItem } from './inbox.ts';
import type { InboxView } from './use-inbox.ts';

interface InboxProps {
  readonly inbox: InboxView;
  readonly people: PeopleView;
  onGo(item: InboxItem): void;
}

/** The button with the number of unread comments for the reader, and the list behind it. */
export function Inbox({ inbox, people, onGo }: InboxProps) {
  const [open, setOpen] = useState(false);
  const { articles, unread } = inbox;
  const go = (item: InboxItem) => {
    setOpen(false);
    // A comment is read where it stands; what was done to a mark has been read here.
    if (item.did !== undefined) inbox.markRead([item.id]);
    onGo(item);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        className={styles.button}
        title={words.talk.inbox}
        aria-label={unread.length > 0 ? words.talk.inboxUnread(unread.length) : words.talk.inbox}
      >
        <Bell size={18} aria-hidden />
        {unread.length > 0 ? <span className={styles.count}>{showNumber(unread.length)}</span> : null}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={8} align="end" className={styles.positioner}>
          <Popover.Popup className={styles.popup}>
            <Popover.Title className={styles.title}>{words.talk.forYou}</Popover.Title>
            {articles.length === 0 ? <p className={styles.empty}>{words.talk.inboxEmpty}</p> : null}
            <div className={styles.scroller}>
              {articles.map(({ aid, heading, items }) => (
                <section key={aid} aria-label={heading}>
                  <h3 className={styles.article} dir="auto">
                    {heading}
                  </h3>
                  <ul>
                    {items.map((item) => (
                      <li key={item.id}>
                        <button type="button" className={styles.item} onClick={() => go(item)}>
                          <ItemWords item={item} people={people} />
                        </button>
                      </li>
                    ))}
                  </ul>
                </section>
              ))}
            </div>
            {unread.length > 0 ? (
              <footer className={styles.foot}>
                <Button kind="quiet" onClick={() => inbox.markRead(unread.map(({ id }) => id))}>
                  {words.talk.markAllRead}
                </Button>
              </footer>
            ) : null}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function ItemWords({ item, people }: { readonly item: InboxItem; readonly people: PeopleView }) {
  const { name, colour } = people.of(item.by);
  return (
    <>
      <span className={styles.about}>
        {item.unread ? (
          <>
            <span aria-hidden className={styles.new} />
            <Unseen>{words.talk.unread}</Unseen>
          </>
        ) : null}
        <PersonDot colour={colour} />
        <span className={styles.who}>
          <strong>{item.for ?? name}</strong> {words.talk.whyYours[item.why]}
        </span>
        <Moment at={item.at} />
      </span>
      <span className={styles.words} dir="auto">
        {item.text}
      </span>
    </>
  );
}
