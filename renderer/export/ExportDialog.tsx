import { useMemo, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import { isExportOptions } from '../../shared/host/export-options.ts';
import { DATASET_FORMATS } from '../../shared/host/jobs.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import { deviceMemory, memoryOf } from '../session/device-memory.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { Problem } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import styles from './ExportDialog.module.css';
import { ExportHow } from './ExportHow.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import { ExportWhat } from './ExportWhat.tsx';
import { ExportWho } from './ExportWho.tsx';
import {
  type ChoicesChange,
  changed,
  type ExportChoices,
  keepChoices,
  keptChoices,
  optionsOf,
} from './export-choices.ts';
import { JobDialog } from './JobDialog.tsx';
import { LossList } from './LossList.tsx';
import { useSurvey } from './use-survey.ts';
import { useWriting } from './use-writing.ts';

/** The formats with their words. */
const formatChoices = () =>
  DATASET_FORMATS.map((value) => ({ value, label: words.formats[value].label, hint: words.formats[value].hint }));

interface ExportDialogProps {
  readonly session: ProjectSession;
  /** Only these articles; absent: all of the project. */
  readonly only?: readonly ArticleId[];
  onClose(): void;
}

/**
 * Writes what is marked as a labelled dataset: the format first, then what, whose marks and how, each folded behind what
 * is chosen. What that comes to is counted meanwhile. Every row is read back and checked before it counts.
 */
export function ExportDialog({ session, only, onClose }: ExportDialogProps) {
  const { host } = useApp();
  const { pid, me } = session;
  const memory = useMemo(() => memoryOf(me.member, deviceMemory()), [me.member]);
  const [choices, setChoices] = useState(() => keptChoices(memory, pid));
  const options = optionsOf(choices, only);
  const flaw = flawOf(choices);
  const view = useSurvey(pid, flaw === null ? options : null);
  const isOfNone = choices.articles !== undefined && !view.counting && view.survey?.articles === 0;
  const problem = flaw ?? (isOfNone ? words.exportOptions.noArticle : null);
  const { state, begin } = useWriting(session);
  const change = (some: ChoicesChange) => setChoices((before) => changed(before, some));

  if (state.phase === 'started') return <JobDialog title={words.exporting.export} {...state} onClose={onClose} />;
  // Meanwhile the host asks where to.
  if (state.phase === 'choosing') return null;
  const submit = () => {
    if (problem !== null) return;
    keepChoices(memory, pid, choices);
    drop(begin(() => host.startExport(pid, options)));
  };
  const part = { choices, offered: view.survey?.offered ?? null, onChange: change };
  return (
    <Modal
      wide
      title={only ? words.list.exportTitle(only.length) : words.exporting.export}
      lead={words.exporting.lead}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <div className={styles.outcome}>
            <ExportPreview view={view} shared={session.hub !== null} />
            <Problem>{problem ?? (state.phase === 'idle' ? state.problem : null)}</Problem>
          </div>
          <Button onClick={onClose}>{words.ui.cancel}</Button>
          <Button kind="primary" type="submit" disabled={state.phase !== 'idle' || problem !== null}>
            {state.phase === 'catching-up' && session.hub ? words.exporting.catchingUp : words.exporting.chooseWhere}
          </Button>
        </>
      }
    >
      <Choices
        legend={words.exporting.format}
        value={choices.format}
        choices={formatChoices()}
        compact
        onChange={(format) => change({ format })}
      />
      <ExportWhat {...part} {...(only && { articles: only.length })} />
      <ExportWho {...part} />
      <ExportHow {...part} parts={view.survey?.parts ?? []} />
      <LossList format={choices.format} survey={view.survey} />
    </Modal>
  );
}

/** What keeps choices from being an export; null when nothing does. */
function flawOf(choices: ExportChoices): string | null {
  const { noTag, noPerson, noShare } = words.exportOptions;
  if (choices.tags?.length === 0) return noTag;
  if (choices.authors?.length === 0) return noPerson;
  return isExportOptions(choices) ? null : noShare;
}
