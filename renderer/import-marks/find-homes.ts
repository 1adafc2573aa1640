import type { ForeignDocument } from '../../shared/formats/foreign.ts';
import { type Home, homesOf, needTexts } from '../../shared/formats/import/homes.ts';
import { type KnownText, knownText } from '../../shared/formats/import/known-text.ts';
import type { Host } from '../../shared/host/contract.ts';
import { type ArticleId, isArticleId } from '../../shared/model/ids.ts';
import { textRoom } from '../../shared/wire/room.ts';
import type { ProjectSession } from '../session/session-types.ts';

/** Where documents go in a project; the texts of its articles are read only where some document is not here as it is. */
export async function findHomes(
  host: Pick<Host, 'loadRoom'>,
  { pid, project }: Pick<ProjectSession, 'pid' | 'project'>,
  documents: readonly ForeignDocument[],
): Promise<readonly Home[]> {
  const aids = [...project.fold.all('make', 'article')].map(({ fields }) => fields.aid?.value).filter(isArticleId);
  const here = new Set<ArticleId>(aids);
  const isHere = (aid: ArticleId): boolean => here.has(aid);
  const texts: KnownText[] = [];
  for (const aid of needTexts(documents, isHere) ? aids : []) {
    const state = await host.loadRoom(textRoom(pid, aid));
    const known = state === null ? null : knownText(aid, state);
    if (known !== null) texts.push(known);
  }
  return homesOf(documents, isHere, texts);
}
