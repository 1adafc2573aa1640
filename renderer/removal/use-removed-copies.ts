import { useMemo, useState } from 'react';
import type { ArticleId } from '../../shared/model/ids.ts';
import type { RemovedArticle } from '../../shared/steps/article-removal.ts';
import type { ArticleIndex } from '../articles/article-index.ts';
import { deviceMemory, memoryOf } from '../session/device-memory.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { useWatchable } from '../store/use-watchable.ts';
import { keepCopy, removedCopies } from './removed-copies.ts';

/** Articles that others deleted and this computer still has, and the word that one is to be kept. */
export function useRemovedCopies(
  session: ProjectSession,
  index: ArticleIndex,
): {
  readonly copies: readonly RemovedArticle[];
  keep(aid: ArticleId): void;
} {
  const memory = useMemo(() => memoryOf(session.me.member, deviceMemory()), [session]);
  const { version } = session.project.fold;
  const counts = useWatchable(index);
  const [keeps, setKeeps] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the versions stand for what the fold, the index and the memory hold
  const copies = useMemo(
    () => removedCopies({ session, index, memory }),
    [session, version, index, counts, memory, keeps],
  );
  return {
    copies,
    keep(aid) {
      keepCopy({ session, memory }, aid);
      setKeeps(keeps + 1);
    },
  };
}
