import { words } from '../../shared/words/words.ts';
import type { SyncProgress } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './SyncBadge.module.css';

interface SyncProgressBarProps {
  readonly progress: SyncProgress;
  onPause(paused: boolean): void;
}

/** How many articles are up to date with the hub, while some are not; with the way to stop that, or to go on. */
export function SyncProgressBar({ progress, onPause }: SyncProgressBarProps) {
  const { done, total, paused } = progress;
  if (done === total && !paused) return null;
  return (
    <div className={styles.progress}>
      <ProgressBar label={words.sync.upToDate(done, total)} done={done} total={total} />
      <Button onClick={() => onPause(!paused)}>{paused ? words.sync.resume : words.sync.pause}</Button>
    </div>
  );
}
