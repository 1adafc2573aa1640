import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { formatOf } from '../../shared/formats/formats.ts';
import type { ExportOptions } from '../../shared/host/contract.ts';
import { DATASET_FORMATS } from '../../shared/host/jobs.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { language, type Words, words } from '../../shared/words/words.ts';
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

const inexactChoices = ({ leaveOut, leaveOutHint, include, includeHint }: Words['exporting']) =>
  [
    { value: 'leave-out', label: leaveOut, hint: leaveOutHint },
    { value: 'include', label: include, hint: includeHint },
  ] as const;

interface ExportDialogProps {
  readonly session: ProjectSession;
  /** Only these articles; absent: all of the project. */
  readonly only?: readonly ArticleId[];
  onClose(): void;
}

/** Writes everything marked as a labelled dataset. Every row is read back and checked before it counts. */
export function ExportDialog({ session, only, onClose }: ExportDialogProps) {
  const { host } = useApp();
  const [format, setFormat] = useState<ExportOptions['format']>('jsonl');
  const [inexact, setInexact] = useState<ExportOptions['inexact']>('leave-out');
  const { state, begin } = useWriting(session);

  if (state.phase === 'started') return <JobDialog title={words.exporting.export} {...state} onClose={onClose} />;
  // Meanwhile the host asks where to.
  if (state.phase === 'choosing') return null;
  return (
    <Modal
      title={only ? words.list.exportTitle(only.length) : words.exporting.export}
      lead={words.exporting.lead}
      onClose={onClose}
      onSubmit={() => drop(begin(() => host.startExport(session.pid, { format, inexact, ...(only && { only }) })))}
      actions={
        <>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button kind="primary" type="submit" disabled={state.phase !== 'idle'}>
            {state.phase === 'catching-up' && session.hub ? words.exporting.catchingUp : words.exporting.chooseWhere}
          </Button>
        </>
      }
    >
      <Choices legend={words.exporting.format} value={format} choices={formatChoices()} compact onChange={setFormat} />
      <Choices
        legend={words.exporting.inexact}
        value={inexact}
        choices={inexactChoices(words.exporting)}
        onChange={setInexact}
      />
      <Problem>{state.phase === 'idle' ? state.problem : null}</Problem>
    </Modal>
  );
}
