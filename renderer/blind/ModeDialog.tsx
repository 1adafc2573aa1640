import { useState } from 'react';
import type { ArticleId } from '../../shared/model/ids.ts';
import { MODES, type Mode } from '../../shared/model/mode.ts';
import { articleEntry } from '../../shared/model/records.ts';
import { articleMode, projectMode } from '../../shared/steps/modes.ts';
import { words } from '../../shared/words/words.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { Problem } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useModeChange } from './use-mode-change.ts';

interface ModeDialogProps {
  readonly session: ProjectSession;
  /** Null for the whole project. */
  readonly aids: readonly ArticleId[] | null;
  /** Those of them that can be revealed are to be. */
  onReveal(aids: readonly ArticleId[]): void;
  onClose(): void;
}

/** Chooses whether people annotate together or each on their own, in the project or in some of its articles. */
export function ModeDialog({ session, aids, onReveal, onClose }: ModeDialogProps) {
  const { blind } = words;
  const { fold } = session.project;
  const [mode, setChosen] = useState<Mode>(() => modeOf(fold, aids));
  const { busy, progress, problem, submit, stop, cancel } = useModeChange({ session, aids, onClose });
  const hidden = (aids ?? articlesIn(fold)).filter((aid) => session.sets.blind(aid));
  return (
    <Modal
      title={blind.modeTitle}
      lead={aids === null ? blind.modeOfProject : blind.modeOfArticles(aids.length)}
      onClose={cancel}
      onSubmit={() => submit(mode)}
      actions={
        <>
          {hidden.length > 0 ? (
            <Button disabled={busy} onClick={() => onReveal(hidden)}>
              {blind.reveal}
            </Button>
          ) : null}
          <Button onClick={cancel}>{words.ui.cancel}</Button>
          <Button kind="primary" type="submit" disabled={busy}>
            {blind.set}
          </Button>
        </>
      }
    >
      <Choices
        legend={blind.modeTitle}
        value={mode}
        choices={MODES.map((value) => ({ value, label: blind.modes[value], hint: blind.modeHints[value] }))}
        onChange={setChosen}
      />
      {progress !== null && progress.done < progress.total ? (
        <>
          <ProgressBar label={words.list.doing(progress.done, progress.total)} {...progress} />
          <Button onClick={stop}>{words.list.stop}</Button>
        </>
      ) : null}
      <Problem>{problem}</Problem>
    </Modal>
  );
}

const articlesIn = (fold: ProjectSession['project']['fold']): readonly ArticleId[] =>
  [...fold.all('make', 'article')].flatMap((record) => articleEntry(record)?.aid ?? []);

/** What is set now: of several articles, independently as soon as one of them is. */
function modeOf(fold: ProjectSession['project']['fold'], aids: readonly ArticleId[] | null): Mode {
  const project = projectMode(fold);
  const modes = aids?.map((aid) => articleMode(fold, aid) ?? project) ?? [project];
  return modes.includes('independent') ? 'independent' : 'team';
}
