import { useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { Mode } from '../../shared/model/mode.ts';
import { words } from '../../shared/words/words.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { say } from '../ui/toasts.tsx';
import { setMode } from './decide.ts';

interface ModeChangeParts {
  readonly session: ProjectSession;
  /** Null for the whole project. */
  readonly aids: readonly ArticleId[] | null;
  /** The dialog is not needed any more. */
  onClose(): void;
}

/** How people annotate is being set, which takes a while for very many articles. */
export interface ModeChange {
  readonly busy: boolean;
  /** In articles; null before the first ones are set. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Why it could not be set, in a sentence. */
  readonly problem: string | null;
  submit(mode: Mode): void;
  /** What is not set yet stays as it is. */
  stop(): void;
  /** Closes the dialog, while something is being set once that has stopped. */
  cancel(): void;
}

/** Sets it, and tells how far that is. */
export function useModeChange({ session, aids, onClose }: ModeChangeParts): ModeChange {
  const { host } = useApp();
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<ModeChange['progress']>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const stopped = useRef(false);
  const submit = async (mode: Mode) => {
    setBusy(true);
    stopped.current = false;
    try {
      const isStopped = () => stopped.current;
      const set = await setMode(host, session, aids, mode, { onProgress: setProgress, isStopped });
      if (!set.ok) return setProblem(set.message);
      say(stopped.current ? words.list.doing(set.value, aids?.length ?? 0) : words.blind.modeSet[mode]);
      onClose();
    } finally {
      setBusy(false);
      setProgress(null);
    }
  };
  const stop = () => {
    stopped.current = true;
  };
  return {
    busy,
    progress,
    problem,
    submit: (mode) => drop(submit(mode), complain),
    stop,
    cancel: () => (busy ? stop() : onClose()),
  };
}
