import { missingCase } from '../../shared/base/assert.ts';
import type { JobEvent } from '../../shared/host/contract.ts';
import { words } from '../../shared/words/words.ts';
import { fill } from '../ui/fill.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './JobProgress.module.css';

/** Where a job stands: a bar while it runs, then one sentence, in a place that screen readers watch from the beginning. */
export function JobProgress({ event, path }: { readonly event: JobEvent | null; readonly path: string }) {
  return (
    <>
      {event === null ? <ProgressBar label={words.exporting.starting} done={0} total={null} /> : null}
      {event?.state === 'running' ? (
        <ProgressBar
          label={words.exporting.ofArticles(event.done, event.total)}
          done={event.done}
          total={event.total}
        />
      ) : null}
      <div role="status">{event === null ? null : <Outcome event={event} path={path} />}</div>
    </>
  );
}

/** What came of a job; nothing while it runs. */
function Outcome({ event, path }: { readonly event: JobEvent; readonly path: string }) {
  switch (event.state) {
    case 'running':
      return null;
    case 'done':
      return (
        <div className={styles.done}>
          <p>{event.summary}</p>
          <p>{fill(words.exporting.writtenTo, { path: <code dir="ltr">{event.path || path}</code> })}</p>
        </div>
      );
    case 'failed':
      return <p className={styles.failed}>{event.message}</p>;
    case 'cancelled':
      return <p>{words.exporting.stopped}</p>;
    default:
      return missingCase(event);
  }
}
