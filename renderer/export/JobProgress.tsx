import { missingCase } from '../../shared/base/assert.ts';
import type { JobEvent } from '../../shared/host/contract.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { count } from '../ui/text.ts';
import styles from './JobProgress.module.css';

/** Where a job stands: a bar while it runs, then one sentence. */
export function JobProgress({ event, path }: { readonly event: JobEvent | null; readonly path: string }) {
  if (!event) return <ProgressBar label="Starting" done={0} total={null} />;
  switch (event.state) {
    case 'running':
      return (
        <ProgressBar
          label={`${event.done} of ${count(event.total, 'article')}`}
          done={event.done}
          total={event.total}
        />
      );
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
