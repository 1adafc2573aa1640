import { Progress } from '@base-ui/react/progress';
import { missingCase } from '../../shared/base/assert.ts';
import type { JobEvent } from '../../shared/host/contract.ts';
import styles from './JobProgress.module.css';

/** Where a job stands: a bar while it runs, then one sentence. */
export function JobProgress({ event, path }: { readonly event: JobEvent | null; readonly path: string }) {
  if (!event) return <Bar done={0} total={null} />;
  switch (event.state) {
    case 'running':
      return <Bar done={event.done} total={event.total} />;
    case 'done':
      return (
        <div role="status" className={styles.done}>
          <p>{event.summary}</p>
          <p>
            Written to <code>{event.path || path}</code>
          </p>
        </div>
      );
    case 'failed':
      return (
        <p role="alert" className={styles.failed}>
          {event.message}
        </p>
      );
    case 'cancelled':
      return <p role="status">Stopped. Nothing was written.</p>;
    default:
      return missingCase(event);
  }
}

function Bar({ done, total }: { readonly done: number; readonly total: number | null }) {
  return (
    <Progress.Root value={total === null ? null : done} max={total ?? 1} className={styles.progress}>
      <Progress.Label>{total === null ? 'Starting' : `${done} of ${total} articles`}</Progress.Label>
      <Progress.Track className={styles.track}>
        <Progress.Indicator className={styles.bar} />
      </Progress.Track>
    </Progress.Root>
  );
}
