import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';
import styles from './removal.module.css';
import { deleteCopy } from './remove-article.ts';
import { type RemovedCopy, useRemovedCopies } from './use-removed-copies.ts';

interface RemovedBarProps {
  readonly session: ProjectSession;
  nameOf(member: MemberId): string;
  /** What stands for an article without a title; undefined when nothing is known. */
  headingOf(aid: ArticleId): string | undefined;
  /** The project was opened anew, without the copy. */
  onOpen(session: ProjectSession): void;
}

/** Says that somebody deleted an article of which a copy is still here, and offers to delete that too. */
export function RemovedBar({ session, nameOf, headingOf, onOpen }: RemovedBarProps) {
  const { door } = useApp();
  const { copies, keep } = useRemovedCopies(session);
  const [busy, setBusy] = useState(false);
  const [copy] = copies;
  if (copy === undefined) return null;

  const remove = async ({ aid }: RemovedCopy) => {
    setBusy(true);
    try {
      const gone = await deleteCopy(door, session, aid);
      if (gone.ok) onOpen(gone.value);
      else say(gone.message, 'trouble');
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles.bar} aria-label="An article was deleted">
      <p>
        {nameOf(copy.by)} deleted “{copy.title || headingOf(copy.aid) || 'Untitled article'}”
        {session.hub === null ? '' : ' from the hub'}. Your copy is still on this computer.
      </p>
      <Button onClick={() => keep(copy.aid)}>Keep my copy</Button>
      <Button kind="danger" disabled={busy} onClick={() => drop(remove(copy), complain)}>
        Delete my copy
      </Button>
    </section>
  );
}
