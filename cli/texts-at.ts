import { articlesAt } from '../shared/formats/import/texts-at.ts';
import { articleEntry } from '../shared/model/records.ts';
import { genesisText } from '../shared/text/genesis.ts';
import { projectRoom, textRoom } from '../shared/wire/room.ts';
import type { WritableProject } from './project/writable-project.ts';

/** The first texts of a project's articles at some addresses, by these. */
export function textsAt(file: WritableProject, addresses: readonly string[]): ReadonlyMap<string, string> {
  const entries = [...file.folded(projectRoom(file.pid)).fold.all('make', 'article')];
  const found = articlesAt(
    addresses,
    entries.flatMap((entry) => articleEntry(entry) ?? []),
  );
  return new Map(
    [...found].flatMap(([address, aid]): [string, string][] => {
      const state = file.now(textRoom(file.pid, aid));
      const text = state === null ? null : genesisText(state);
      return text === null ? [] : [[address, text]];
    }),
  );
}
