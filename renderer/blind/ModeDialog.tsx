import { useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { MODES, type Mode } from '../../shared/model/mode.ts';
import { articleEntry } from '../../shared/model/records.ts';
import { articleMode, projectMode } from '../../shared/steps/modes.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { Button } from '../ui/Button.tsx';
import { Choices } from '../ui/Choices.tsx';
import { complain } from '../ui/complain.ts';
import { Problem } from '../ui/Field.tsx';
import { Modal } from '../ui/Modal.tsx';
import { say } from '../ui/toasts.tsx';
import { setMode } from './decide.ts';

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
  const { host } = useApp();
  const { blind } = words;
  const { fold } = session.project;
  const [mode, setChosen] = useState<Mode>(() => modeOf(fold, aids));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const hidden = (aids ?? articlesIn(fold)).filter((aid) => session.sets.blind(aid));
  const submit = async () => {
    setBusy(true);
    try {
      const set = await setMode(host, session, aids, mode);
      if (!set.ok) return setProblem(set.message);
      say(blind.modeSet[mode]);
      onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      title={blind.modeTitle}
      lead={aids === null ? blind.modeOfProject : blind.modeOfArticles(aids.length)}
      onClose={onClose}
      onSubmit={() => drop(submit(), complain)}
      actions={
        <>
          {hidden.length > 0 ? <Button onClick={() => onReveal(hidden)}>{blind.reveal}</Button> : null}
          <Button onClick={onClose}>{words.ui.cancel}</Button>
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
