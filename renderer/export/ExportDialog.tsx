import { useEffect, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import type { ExportOptions, JobStart } from '../../shared/host/contract.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { complain } from '../ui/complain.ts';
import { Modal } from '../ui/Modal.tsx';
import { JobDialog } from './JobDialog.tsx';

const FORMATS = [
  {
    value: 'jsonl',
    label: 'JSONL',
    hint: 'A row an article: its text, and every mark with offsets in code points and UTF-16.',
  },
  { value: 'csv', label: 'CSV', hint: 'A row a mark, for spreadsheets and statistics.' },
] as const;

const INEXACT = [
  { value: 'leave-out', label: 'Leave them out', hint: 'Only marks whose words stand in the text exactly as marked.' },
  {
    value: 'include',
    label: 'Include them with their state',
    hint: 'Changed and moved marks carry a word that says so.',
  },
] as const;

interface ExportDialogProps {
  readonly session: ProjectSession;
  onClose(): void;
}

/** Writes everything marked as a labelled dataset. Every row is read back and checked before it counts. */
export function ExportDialog({ session, onClose }: ExportDialogProps) {
  const { host } = useApp();
  const [format, setFormat] = useState<ExportOptions['format']>('jsonl');
  const [inexact, setInexact] = useState<ExportOptions['inexact']>('leave-out');
  const [started, setStarted] = useState<Result<JobStart | null> | null>(null);
  const [phase, setPhase] = useState<'options' | 'catching-up' | 'choosing'>('options');

  const open = useRef(false);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);

  const start = async () => {
    setPhase('catching-up');
    try {
      // Articles that were never opened here may have marks on the hub.
      await session.catchUp();
      if (!open.current) return;
      setPhase('choosing');
      const answer = await host.startExport(session.pid, { format, inexact });
      setStarted(answer.ok && !answer.value ? null : answer);
    } finally {
      setPhase('options');
    }
  };

  if (started?.ok && started.value) return <JobDialog title="Export" start={started.value} onClose={onClose} />;
  // Meanwhile the host asks where to.
  if (phase === 'choosing') return null;
  return (
    <Modal
      title="Export"
      lead="Each stretch is read again from the written file and compared with the article before the export is done."
      onClose={onClose}
      onSubmit={() => drop(start(), complain)}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" disabled={phase !== 'options'}>
            {phase === 'catching-up' && session.hub ? 'Catching up with the hub…' : 'Choose where…'}
          </Button>
        </>
      }
    >
      <Choices legend="Format" value={format} choices={FORMATS} onChange={setFormat} />
      <Choices
        legend="Marks that do not fit their words exactly any more"
        value={inexact}
        choices={INEXACT}
        onChange={setInexact}
      />
      {started && !started.ok ? <p role="alert">{started.message}</p> : null}
    </Modal>
  );
}
