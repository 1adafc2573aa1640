import { useEffect, useRef, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { errorWords } from '../ui/text.ts';
import { say } from '../ui/toasts.tsx';
import { type Arrival, bringIn, type Progress } from './bring-in.ts';

/** Files above this number are shown coming in one by one; fewer come in at once. */
const QUIET = 3;

/** Bringing files into a project. */
export interface Ingest {
  /** Set while there is something to show. */
  readonly progress: Progress | null;
  add(files: readonly File[]): void;
  stop(): void;
  dismiss(): void;
}

/** Brings files in; a few that all come in are told in a sentence, many or any refusal in a dialog. */
export function useIngest(session: ProjectSession, onAdded: (aid: ArticleId) => void): Ingest {
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const add = (files: readonly File[]) => {
    if (files.length === 0) {
      say(words.trouble.noTextFile);
      return;
    }
    if (running.current) {
      say(words.trouble.waitForFiles);
      return;
    }
    const control = new AbortController();
    running.current = control;
    const tell = (next: Progress) => {
      const trouble = next.arrivals.some((arrival) => arrival.outcome === 'refused');
      if (files.length > QUIET || trouble) setProgress(next);
      else if (next.state === 'done') say(quietWords(next.arrivals));
      if (next.state === 'running') return;
      running.current = null;
      const first = next.arrivals.find((arrival) => arrival.aid !== null)?.aid;
      if (first) onAdded(first);
    };
    drop(bringIn(session, files, control.signal, tell), (error) => {
      running.current = null;
      setProgress(null);
      say(words.trouble.filesNotAdded(errorWords(error)), 'trouble');
    });
  };

  return { progress, add, stop: () => running.current?.abort(), dismiss: () => setProgress(null) };
}

/** What came in, when all of it did. */
function quietWords(arrivals: readonly Arrival[]): string {
  const added = arrivals.filter((arrival) => arrival.outcome === 'added').length;
  if (added === arrivals.length) return words.ingest.allAdded(added);
  if (added === 0) return arrivals.length === 1 ? words.trouble.hereAlready : words.ingest.theseAlready;
  return words.ingest.someAlready(added);
}
