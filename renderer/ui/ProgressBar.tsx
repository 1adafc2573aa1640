import { Progress } from '@base-ui/react/progress';
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
}

/** How far something is, in words and as a bar. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  return (
    <Progress.Root value={total === null ? null : done} max={total ?? 1} className={styles.progress}>
      <Progress.Label>{label}</Progress.Label>
      <Progress.Track className={styles.track}>
        <Progress.Indicator className={styles.bar} />
      </Progress.Track>
    </Progress.Root>
  );
}
