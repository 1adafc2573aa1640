import styles from './SyncBadge.module.css';
import type { Truth } from './truths.ts';

/** One of the three truths: its sign and its few words. */
export function Segment({ truth }: { readonly truth: Truth }) {
  const Icon = truth.icon;
  return (
    <span className={styles.segment} data-place={truth.place} data-tone={truth.tone}>
      <Icon size={16} aria-hidden />
      {truth.short}
    </span>
  );
}
