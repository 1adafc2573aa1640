import { articlesAt } from '../../shared/formats/import/texts-at.ts';
import type { Host } from '../../shared/host/contract.ts';
import { articleEntry } from '../../shared/model/records.ts';
import { genesisText } from '../../shared/text/genesis.ts';
import { textRoom } from '../../shared/wire/room.ts';
import type { ProjectSession } from '../session/session-types.ts';

/** The first texts of a project's articles at some addresses, by these. */
export async function textsAt(
  host: Pick<Host, 'loadRoom'>,
  { pid, project }: Pick<ProjectSession, 'pid' | 'project'>,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const entries = [...project.fold.all('make', 'article')].flatMap((entry) => articleEntry(entry) ?? []);
  const texts = new Map<string, string>();
  for (const [address, aid] of articlesAt(addresses, entries)) {
    const state = await host.loadRoom(textRoom(pid, aid));
    const text = state === null ? null : genesisText(state);
    if (text !== null) texts.set(address, text);
  }
  return texts;
}
