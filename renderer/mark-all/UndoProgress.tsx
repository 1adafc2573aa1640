import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { words } from '../../shared/words/words.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useShownKey } from '../commands/use-key-table.ts';
import type { Here } from '../find/here.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { Button } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './mark-all.module.css';

/** Fewer articles than this are undone before one could read about it. */
const WORTH_SAYING = 5;

interface UndoProgressProps {
  readonly session: ProjectSession;
  readonly here: Here;
}

/** How far the undoing of a mark-all is, where it takes a while, and the way to stop it. */
export function UndoProgress({ session, here }: UndoProgressProps) {
  const { together } = session;
  useWatchable(together);
  const { turning } = together;
  const keys = useShownKey();
  useCommands(turning === null ? {} : { 'work.stop': () => together.stop() });
  if (turning === null || turning.total < WORTH_SAYING) return null;
  const { verb, done, total } = turning;
  return (
    <Strip here={here}>
      <ProgressBar label={words.markAll.turning[verb](done, total)} done={done} total={total} />
      <Button title={keys('work.stop') ?? undefined} onClick={() => together.stop()}>
        {words.markAll.stop}
      </Button>
    </Strip>
  );
}

/** Goes by itself when all is over: the focus, if it is in there, goes to the text. */
function Strip({ here, children }: Pick<UndoProgressProps, 'here'> & { readonly children: ReactNode }) {
  const strip = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { current } = strip;
    return () => {
      if (current?.contains(document.activeElement)) here.place?.focus();
    };
  }, [here]);
  return (
    <div ref={strip} className={styles.undoing}>
      {children}
    </div>
  );
}
