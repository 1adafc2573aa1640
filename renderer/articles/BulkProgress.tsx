import { words } from '../../shared/words/words.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { Button } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './BulkBar.module.css';
import type { ProjectActs } from './project-acts.ts';

/** How far something is that is done to very many articles, with a way to stop it; nothing for what is done at once. */
export function BulkProgress({ acts }: { readonly acts: ProjectActs }) {
  useWatchable(acts);
  const { progress } = acts;
  if (progress === null) return null;
  return (
    <div className={styles.progress}>
      <ProgressBar label={words.list.doing(progress.done, progress.total)} {...progress} />
      <Button onClick={() => acts.stop()}>{words.list.stop}</Button>
    </div>
  );
}
