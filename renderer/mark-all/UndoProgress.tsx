import { words } from '../../shared/words/words.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './mark-all.module.css';

/** Fewer articles than this are undone before one could read about it. */
const WORTH_SAYING = 5;

/** How far the undoing of a mark-all is, where it takes a while. */
export function UndoProgress({ session }: { readonly session: ProjectSession }) {
  const { together } = session;
  useWatchable(together);
  const { turning } = together;
  if (turning === null || turning.total < WORTH_SAYING) return null;
  return (
    <div className={styles.undoing}>
      <ProgressBar label={words.markAll.undoing(turning.done, turning.total)} {...turning} />
    </div>
  );
}
