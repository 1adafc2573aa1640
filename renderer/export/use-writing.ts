import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../shared/base/result.ts';
import type { JobStart } from '../../shared/host/contract.ts';
import { useApp } from '../app-context.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';
import { errorWords } from '../ui/text.ts';

/** Where writing a project to files stands. */
export type WritingState =
  | { readonly phase: 'idle'; readonly problem: string | null }
  | { readonly phase: 'catching-up' | 'choosing' }
  /** `gap` is a sentence when not everything that exists will be in the files. */
  | { readonly phase: 'started'; readonly start: JobStart; readonly gap: string | null };

/** Writing a project to files. */
export interface Writing {
  readonly state: WritingState;
  /** Catches up with the hub, then has the host ask where to and start. */
  begin(ask: () => Promise<Result<JobStart | null>>): Promise<void>;
  /** Back to the beginning. A job that runs goes on; one that has not begun never does. */
  cancel(): void;
}

/** Writes a project to files: marks on the hub are fetched first, for articles that were never opened here have some. */
export function useWriting(session: ProjectSession): Writing {
  const { jobs } = useApp();
  const [state, setState] = useState<WritingState>({ phase: 'idle', problem: null });
  /** Grows with each attempt and each cancelling: an attempt goes on only while it is the latest. */
  const turn = useRef(0);
  useEffect(() => () => void turn.current++, []);

  const begin = async (ask: () => Promise<Result<JobStart | null>>) => {
    const mine = ++turn.current;
    const current = () => turn.current === mine;
    setState({ phase: 'catching-up' });
    try {
      const { why } = await session.catchUp();
      if (!current()) return;
      setState({ phase: 'choosing' });
      const answer = await ask();
      if (current()) setState(afterAnswer(answer, why));
      // Nobody waits for it any more, but somebody should hear how it ends.
      else if (answer.ok && answer.value) jobs.show(answer.value.job)();
    } catch (error) {
      if (current()) setState({ phase: 'idle', problem: errorWords(error) });
      else complain(error);
    }
  };
  const cancel = () => {
    turn.current++;
    setState({ phase: 'idle', problem: null });
  };
  return { state, begin, cancel };
}

function afterAnswer(answer: Result<JobStart | null>, gap: string | null): WritingState {
  if (!answer.ok) return { phase: 'idle', problem: answer.message };
  return answer.value ? { phase: 'started', start: answer.value, gap } : { phase: 'idle', problem: null };
}
