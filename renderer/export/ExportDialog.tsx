import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { formatOf } from '../../shared/formats/formats.ts';
import type { ExportOptions } from '../../shared/host/contract.ts';
import { DATASET_FORMATS } from '../../shared/host/jobs.ts';
import { language, words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { Problem } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { JobDialog } from './JobDialog.tsx';
import { useWriting } from './use-writing.ts';

/** The formats with their words, each with what it cannot carry. */
const formatChoices = () =>
  DATASET_FORMATS.map((value) => {
    const { loses } = formatOf(value);
    const { hint, label } = words.formats[value];
    const lost = new Intl.ListFormat(language).format(loses.map((loss) => words.formats.losses[loss]));
    return {
      value,
      label,
      hint: `${hint} ${lost === '' ? words.formats.carriesAll : words.formats.cannotCarry(lost)}`,
    };
  });

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
  const { state, begin } = useWriting(session);

  if (state.phase === 'started') return <JobDialog title="Export" {...state} onClose={onClose} />;
  // Meanwhile the host asks where to.
  if (state.phase === 'choosing') return null;
  return (
    <Modal
      title="Export"
      lead="Every marked passage is read back from the written file and compared with the article before the export counts as done."
      onClose={onClose}
      onSubmit={() => drop(begin(() => host.startExport(session.pid, { format, inexact })))}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" disabled={state.phase !== 'idle'}>
            {state.phase === 'catching-up' && session.hub ? 'Catching up with the hub…' : 'Choose where…'}
          </Button>
        </>
      }
    >
      <Choices legend={words.formats.legend} value={format} choices={formatChoices()} onChange={setFormat} />
      <Choices
        legend="Marks that do not fit their words exactly any more"
        value={inexact}
        choices={INEXACT}
        onChange={setInexact}
      />
      <Problem>{state.phase === 'idle' ? state.problem : null}</Problem>
    </Modal>
  );
}
