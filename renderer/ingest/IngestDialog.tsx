import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { count } from '../ui/text.ts';
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
      title={running ? 'Adding articles' : state === 'stopped' ? 'Stopped' : 'Articles added'}
      onClose={running ? onStop : onClose}
      onSubmit={running ? onStop : onClose}
      actions={
        running ? (
          <Button onClick={onStop}>Stop</Button>
        ) : (
          <Button kind="primary" type="submit">
            Done
          </Button>
        )
      }
    >
      {running ? (
        <ProgressBar label={`${arrivals.length} of ${count(total, 'file')}`} done={arrivals.length} total={total} />
      ) : (
        <p role="status">{summary(progress)}</p>
      )}
      {refused.length > 0 ? (
        <ul className={styles.refusals} aria-label="Not added">
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
  const parts = [
    `${count(how('added'), 'article')} added`,
    how('already') > 0 ? `${how('already').toLocaleString()} here already` : '',
    how('refused') > 0 ? `${how('refused').toLocaleString()} not added` : '',
    state === 'stopped' ? `${(total - arrivals.length).toLocaleString()} left out` : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}
