import { drop } from '../../shared/base/drop.ts';
import type { JobStart } from '../../shared/host/contract.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../ui/Button.tsx';
import { complain } from '../ui/complain.ts';
import { Modal } from '../ui/Modal.tsx';
import styles from './JobProgress.module.css';
import { JobProgress } from './JobProgress.tsx';
import { useJob } from './use-job.ts';

interface JobDialogProps {
  readonly title: string;
  readonly start: JobStart;
  /** A sentence when not everything that exists will be in it. */
  readonly gap: string | null;
  onClose(): void;
}

/** Follows a job to its end, with a way to stop it. Closing the dialog lets it run on; its end is told in the corner. */
export function JobDialog({ title, start, gap, onClose }: JobDialogProps) {
  const { host } = useApp();
  const event = useJob(start.job);
  const running = event === null || event.state === 'running';
  return (
    <Modal
      title={title}
      onClose={onClose}
      onSubmit={onClose}
      actions={
        running ? (
          <Button onClick={() => drop(host.cancelJob(start.job), complain)}>{words.exporting.stop}</Button>
        ) : (
          <Button kind="primary" type="submit">
            {words.exporting.done}
          </Button>
        )
      }
    >
      <JobProgress event={event} path={start.path} />
      {gap ? <p className={styles.gap}>{gap}</p> : null}
    </Modal>
  );
}
