import { useEffect, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import { articleEntry, removedArticle } from '../../shared/model/records.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { textRoom } from '../../shared/wire/room.ts';
import { useApp } from '../app-context.ts';
import { deviceMemory } from '../session/device-memory.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { complain } from '../ui/complain.ts';

/** An article that somebody deleted, of which a copy is still here. */
export interface RemovedCopy {
  readonly aid: ArticleId;
  /** Empty when it had none. */
  readonly title: string;
  readonly by: MemberId;
}

/** Articles that others deleted and this computer still has, and the word that one is to be kept. */
export function useRemovedCopies(session: ProjectSession): {
  readonly copies: readonly RemovedCopy[];
  keep(aid: ArticleId): void;
} {
  const { host } = useApp();
  const { pid, project } = session;
  const { version } = project.fold;
  const [copies, setCopies] = useState<readonly RemovedCopy[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the fold holds
  useEffect(() => {
    let current = true;
    const look = async () => {
      const here: RemovedCopy[] = [];
      for (const removed of removedArticles(project.fold)) {
        if (isKept(removed.aid) || (await host.loadRoom(textRoom(pid, removed.aid))) === null) continue;
        here.push(removed);
      }
      if (current) setCopies(here);
    };
    drop(look(), complain);
    return () => {
      current = false;
    };
  }, [host, pid, project.fold, version]);

  return {
    copies,
    keep(aid) {
      deviceMemory().set(keptKey(aid), 'yes');
      setCopies(copies.filter((copy) => copy.aid !== aid));
    },
  };
}

/** What the project's history says was deleted. */
function removedArticles(fold: Fold): RemovedCopy[] {
  const titles = new Map<ArticleId, string>();
  for (const record of fold.dropped('make', 'article')) {
    const entry = articleEntry(record);
    if (entry !== null) titles.set(entry.aid, entry.title);
  }
  return [...fold.all('make', 'removal')].flatMap((record) => {
    const aid = removedArticle(record);
    return aid === null ? [] : [{ aid, title: titles.get(aid) ?? '', by: record.made.by }];
  });
}

const keptKey = (aid: ArticleId): string => `postil.kept.${aid}`;
const isKept = (aid: ArticleId): boolean => deviceMemory().get(keptKey(aid)) !== null;
