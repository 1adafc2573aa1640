import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import type { Arrival, Progress } from './bring-in.ts';
import styles from './IngestDialog.module.css';

interface IngestDialogProps {
  readonly progress: Progress;
  onStop(): void;
  onClose(): void;
}

/** Follows files as they come in, and lists at the end what did not and why. */
export function IngestDialog({ progress, onStop, onClose }: IngestDialogProps) {
  const { total, arrivals, state } = progress;
  const running = state === 'running';
  const refused = arrivals.filter((arrival) => arrival.outcome === 'refused');
  return (
    <Modal
      title={running ? words.ingest.adding : state === 'stopped' ? words.ingest.stopped : words.ingest.added}
      onClose={running ? onStop : onClose}
      onSubmit={running ? onStop : onClose}
      actions={
        running ? (
          <Button onClick={onStop}>{words.ingest.stop}</Button>
        ) : (
          <Button kind="primary" type="submit">
            {words.ingest.done}
          </Button>
        )
      }
    >
      {running ? (
        <ProgressBar label={words.ingest.ofFiles(arrivals.length, total)} done={arrivals.length} total={total} />
      ) : (
        <p role="status">{summary(progress)}</p>
      )}
      {refused.length > 0 ? (
        <ul className={styles.refusals} aria-label={words.ingest.notAdded}>
          {refused.map((arrival, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two folders may each hold a file of this name
            <li key={`${index} ${arrival.file}`}>
              <strong>{arrival.file}</strong>
              <span>{arrival.message}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </Modal>
  );
}

/** What came in, in one sentence. */
function summary({ arrivals, total, state }: Progress): string {
  const how = (outcome: Arrival['outcome']) => arrivals.filter((arrival) => arrival.outcome === outcome).length;
  const { sum, sumAdded, sumAlready, sumRefused, sumLeft } = words.ingest;
  const parts = [
    sumAdded(how('added')),
    how('already') > 0 ? sumAlready(how('already')) : '',
    how('refused') > 0 ? sumRefused(how('refused')) : '',
    state === 'stopped' ? sumLeft(total - arrivals.length) : '',
  ];
  return sum(parts.filter((part) => part !== ''));
}
