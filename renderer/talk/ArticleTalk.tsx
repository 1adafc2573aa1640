import { useState } from 'react';
import { words } from '../../shared/words/words.ts';
import styles from './Talk.module.css';
import { TalkSection } from './TalkSection.tsx';
import type { Talk } from './use-talk.ts';

/** What is said about the article as a whole: folded up below the list of marks until it is wanted. */
export function ArticleTalk({ talk }: { readonly talk: Talk }) {
  const [open, setOpen] = useState(false);
  const threads = talk.threadsOn(null);
  const all = threads.flatMap(({ first, replies }) => [first, ...replies]);
  const asked = all.some(({ id }) => id === talk.aim);
  // Whoever was sent here by the inbox sees it open.
  if (asked && !open) setOpen(true);
  const unresolved = threads.filter(({ resolved }) => !resolved).length;
  return (
    <details className={styles.article} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{unresolved > 0 ? words.talk.aboutArticleOpen(unresolved) : words.talk.aboutArticle}</summary>
      <TalkSection talk={talk} of={null} about="article" />
    </details>
  );
}
