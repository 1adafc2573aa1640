import type { ReactNode } from 'react';
import type { RefusedPart } from '../../shared/ingest/draft.ts';
import { words } from '../../shared/words/words.ts';
import { Button } from '../ui/Button.tsx';
import { Problem } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import type { Progress } from './bring-in.ts';
import styles from './IngestDialog.module.css';
import { PassedOver } from './PassedOver.tsx';
import type { Found } from './read-files.ts';

interface ReadingDialogProps {
  readonly found: Found;
  /** How many files there are. */
  readonly total: number;
  /** See `Dropped`. */
  readonly passedOver: readonly string[];
  onStop(): void;
}

/** Follows files as they are read. */
export function ReadingDialog({ found, total, passedOver, onStop }: ReadingDialogProps) {
  return (
    <Running title={words.ingest.reading} onStop={onStop}>
      <ProgressBar label={words.ingest.ofFiles(found.read, total)} done={found.read} total={total} />
      <p>{words.ingest.foundSoFar(found.drafts.length)}</p>
      <PassedOver paths={passedOver} />
      <Refused parts={found.refused} />
    </Running>
  );
}

interface IngestDialogProps {
  readonly progress: Progress;
  /** See `Dropped`. */
  readonly passedOver: readonly string[];
  onStop(): void;
  onClose(): void;
}

/** Follows articles as they come in, and lists at the end what did not and why. */
export function IngestDialog({ progress, passedOver, onStop, onClose }: IngestDialogProps) {
  const { total, added, already, refused, state, problem } = progress;
  if (state === 'running') {
    return (
      <Running title={words.ingest.adding} onStop={onStop}>
        <ProgressBar label={words.ingest.ofArticles(added + already, total)} done={added + already} total={total} />
        <PassedOver paths={passedOver} />
        <Refused parts={refused} />
      </Running>
    );
  }
  const nothing = added + already === 0 && refused.length > 0;
  const ended = nothing ? words.ingest.notAdded : words.ingest.added;
  return (
    <Modal
      title={state === 'stopped' ? words.ingest.stopped : ended}
      onClose={onClose}
      onSubmit={onClose}
      actions={
        <Button kind="primary" type="submit">
          {words.ingest.done}
        </Button>
      }
    >
      <p role="status">{summary(progress)}</p>
      <Problem>{problem}</Problem>
      <PassedOver paths={passedOver} />
      <Refused parts={refused} />
    </Modal>
  );
}

interface RunningProps {
  readonly title: string;
  readonly children: ReactNode;
  onStop(): void;
}

function Running({ title, children, onStop }: RunningProps) {
  return (
    <Modal
      title={title}
      onClose={onStop}
      onSubmit={onStop}
      actions={<Button onClick={onStop}>{words.ingest.stop}</Button>}
    >
      {children}
    </Modal>
  );
}

/** What of the files is no article, by name. Nothing without any. */
export function Refused({ parts }: { readonly parts: readonly RefusedPart[] }) {
  return parts.length > 0 ? (
    <ul className={styles.refusals} aria-label={words.ingest.notAdded}>
      {parts.map(({ source, message }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two folders may each hold a file of this name
        <li key={`${index} ${source}`}>
          <strong>{source}</strong>
          <span>{message}</span>
        </li>
      ))}
    </ul>
  ) : null;
}

/** What came in, in one sentence. */
function summary({ total, added, already, refused, state }: Progress): string {
  const { sum, sumAdded, sumAlready, sumRefused, sumLeft } = words.ingest;
  const parts = [
    sumAdded(added),
    already > 0 ? sumAlready(already) : '',
    refused.length > 0 ? sumRefused(refused.length) : '',
    state === 'stopped' ? sumLeft(total - added - already) : '',
  ];
  return sum(parts.filter((part) => part !== ''));
}
