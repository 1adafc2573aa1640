import type { Hocuspocus } from '@hocuspocus/server';
import type { MemberId } from '../shared/model/ids.ts';
import type { HubContext } from './sync.ts';

/** A member who is connected; `since` in milliseconds since 1970, by the connection of theirs that is open longest. */
export interface Connected {
  readonly member: MemberId;
  readonly since: number;
}

/** Who is connected to a hub now, each once, whoever came first first. */
export function connectedMembers({ documents }: Hocuspocus<HubContext>): readonly Connected[] {
  const since = new Map<MemberId, number>();
  for (const document of documents.values()) {
    for (const { context } of document.connections.keys()) {
      since.set(context.member, Math.min(since.get(context.member) ?? Number.POSITIVE_INFINITY, context.link.since));
    }
  }
  return [...since].map(([member, at]) => ({ member, since: at })).sort((a, b) => a.since - b.since);
}
