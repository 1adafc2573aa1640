import { useState } from 'react';
import type { Host } from '../../shared/host/contract.ts';
import type { ActId, ProjectId } from '../../shared/model/ids.ts';
import { MAX_MENTIONS, type Mentions } from '../../shared/model/mention.ts';
import { useIndexed } from '../store/use-indexed.ts';

/** So many mentions are listed at first, and so many more whenever somebody asks for them. */
const MORE = 500;

/** Where an entry is mentioned, kept up to date; `refs` are the ids of its members. Null before the first answer. */
export function useMentions(host: Host, pid: ProjectId, refs: readonly ActId[]) {
  const [most, setMost] = useState(MORE);
  const found = useIndexed(host, pid, () => host.mentions(pid, refs, most), `${refs.join(' ')} ${most}`);
  // While more of them are on their way those that are here stay.
  const [kept, keep] = useState<Mentions | null>(null);
  if (found !== null && found !== kept) keep(found);
  const shown = found ?? (most > MORE ? kept : null);
  return { found: shown, more: most < MAX_MENTIONS ? () => setMost(most + MORE) : null };
}

/** How often each id is referred to, kept up to date. */
export function useMentionCounts(host: Host, pid: ProjectId): ReadonlyMap<ActId, number> | null {
  return useIndexed(host, pid, async () => new Map(await host.mentionCounts(pid)), '');
}
