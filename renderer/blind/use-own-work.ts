import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ArticleId } from '../../shared/model/ids.ts';
import { words } from '../../shared/words/words.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { errorWords } from '../ui/text.ts';
import { type OwnWork, ownWork } from './own-work.ts';

/** What is known of everybody's own work before it is revealed. */
interface Known {
  readonly work: readonly OwnWork[];
  /** Why it may not be all, in a sentence. */
  readonly why: string | null;
}

/** What everybody made, as far as it was counted. */
export interface CountedWork {
  /** Null before all is counted. */
  readonly known: Known | null;
  /** In how many articles it was. */
  readonly counted: number;
  /** Why it cannot be counted, in a sentence. */
  readonly failed: string | null;
}

/** Counts it once, after catching up with the hub, for as long as the component is there. */
export function useOwnWork(
  session: Pick<ProjectSession, 'catchUp' | 'project' | 'sets' | 'openArticle'>,
  aids: readonly ArticleId[],
): CountedWork {
  const [known, setKnown] = useState<Known | null>(null);
  const [counted, setCounted] = useState(0);
  const [failed, setFailed] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted once, as the dialog opens
  useEffect(() => {
    let left = false;
    const look = async () => {
      const { why } = await session.catchUp();
      if (left) return;
      const work = await ownWork(session, aids, { onProgress: setCounted, isStopped: () => left });
      if (work !== null) setKnown({ work, why });
    };
    drop(look(), (error) => setFailed(words.trouble.didNotWork(errorWords(error))));
    return () => {
      left = true;
    };
  }, []);
  return { known, counted, failed };
}
