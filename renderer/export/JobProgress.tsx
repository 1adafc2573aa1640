import { missingCase } from '../../shared/base/assert.ts';
import type { JobEvent } from '../../shared/host/contract.ts';
import { words } from '../../shared/words/words.ts';
import { fill } from '../ui/fill.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './JobProgress.module.css';

/** Where a job stands: a bar while it runs, then one sentence. */
export function JobProgress({ event, path }: { readonly event: JobEvent | null; readonly path: string }) {
  if (!event) return <ProgressBar label={words.exporting.starting} done={0} total={null} />;
  switch (event.state) {
    case 'running':
      return (
        <ProgressBar
          label={words.exporting.ofArticles(event.done, event.total)}
          done={event.done}
          total={event.total}
        />
      );
    case 'done':
      return (
        <div role="status" className={styles.done}>
          <p>{event.summary}</p>
          <p>{fill(words.exporting.writtenTo, { path: <code dir="ltr">{event.path || path}</code> })}</p>
        </div>
      );
    case 'failed':
      return (
        <p role="alert" className={styles.failed}>
          {event.message}
        </p>
      );
    case 'cancelled':
      return <p role="status">{words.exporting.stopped}</p>;
    default:
      return missingCase(event);
  }
}
