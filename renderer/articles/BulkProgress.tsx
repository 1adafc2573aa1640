import { words } from '../../shared/words/words.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useShownKey } from '../commands/use-key-table.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { Button } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './BulkBar.module.css';
import type { ProjectActs } from './project-acts.ts';

/** How far something is that is done to very many articles, with a way to stop it; nothing for what is done at once. */
export function BulkProgress({ acts }: { readonly acts: ProjectActs }) {
  useWatchable(acts);
  const { progress } = acts;
  const keys = useShownKey();
  useCommands(progress === null ? {} : { 'work.stop': () => acts.stop() });
  if (progress === null) return null;
  return (
    <div className={styles.progress}>
      <ProgressBar label={words.list.doing(progress.done, progress.total)} {...progress} />
      <Button title={keys('work.stop') ?? undefined} onClick={() => acts.stop()}>
        {words.list.stop}
      </Button>
    </div>
  );
}
