import type { ContestedArticle } from '../../shared/history/contests.ts';
import type { DroppedInArticle } from '../../shared/history/dropped.ts';
import type { ProjectId } from '../../shared/model/ids.ts';
import { useApp } from '../app-context.ts';
import { useIndexed } from '../store/use-indexed.ts';

/** What the host tells of a project's articles one by one, whether they are open or not. */
interface Told {
  readonly contests: readonly ContestedArticle[];
  readonly dropped: readonly DroppedInArticle[];
}

const NOTHING = [] as const;

/** What the index tells of single marks and links in all articles of a project, as it changes; nothing before it was read. */
export function useTold<Which extends keyof Told>(pid: ProjectId, which: Which): Told[Which] | readonly [] {
  const { host } = useApp();
  const tellers: { readonly [Each in keyof Told]: (pid: ProjectId) => Promise<Told[Each]> } = host;
  return useIndexed(host, pid, () => tellers[which](pid), which) ?? NOTHING;
}
