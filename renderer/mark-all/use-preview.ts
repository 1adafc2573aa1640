import { useEffect, useEffectEvent, useState } from 'react';
import { drop } from '../../shared/base/drop.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { type Ask, isAsking, queryOf, type Scope } from '../find/ask.ts';
import type { Here } from '../find/here.ts';
import { complain } from '../ui/complain.ts';
import type { ListedArticle } from '../workbench/use-project-views.ts';
import { type Gathered, gatherLines } from './gather-lines.ts';

/** How long typing is waited for, in milliseconds. */
const PAUSE = 150;

const NOTHING: Gathered = { lines: [], more: false, indexed: 0, asked: 0 };

interface PreviewParts {
  readonly host: Host;
  readonly pid: ProjectId;
  readonly articles: readonly ListedArticle[];
  readonly here: Here;
  readonly scope: Scope;
  readonly ask: Ask;
}

/**
 * The places where some words stand, gathered once: what is looked through must not change under one's eyes. Only while
 * the index is still being built they are gathered anew. Null: on their way.
 */
export function usePreview({ host, pid, articles, here, scope, ask }: PreviewParts): Gathered | null {
  const [gathered, setGathered] = useState<Gathered | null>(null);
  const gather = useEffectEvent(async (isWanted: () => boolean) => {
    const open = here.place;
    const query = queryOf(ask, scope === 'project' ? articles : articles.filter(({ aid }) => aid === open?.aid));
    const found = isAsking(ask) ? await gatherLines(host, pid, ask, query, open, isWanted) : NOTHING;
    if (found !== null && isWanted()) setGathered(found);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what is asked
  useEffect(() => {
    let wanted = true;
    setGathered(null);
    const pause = setTimeout(
      () =>
        drop(
          gather(() => wanted),
          complain,
        ),
      PAUSE,
    );
    return () => {
      wanted = false;
      clearTimeout(pause);
    };
  }, [scope, ask]);

  const isBuilding = gathered !== null && gathered.indexed < gathered.asked;
  useEffect(() => {
    if (!isBuilding) return;
    let wanted = true;
    const again = () =>
      drop(
        gather(() => wanted),
        complain,
      );
    const end = host.on('indexChanged', (change) => (change.pid === pid ? again() : undefined));
    // What changed before anybody listened.
    again();
    return () => {
      wanted = false;
      end();
    };
  }, [isBuilding, host, pid]);
  return gathered;
}
