import { AlikeIndex } from '../../shared/ingest/alike/alike-index.ts';
import { type ArticleId, isArticleId } from '../../shared/model/ids.ts';
import { genesisText } from '../../shared/text/genesis.ts';
import { projectRoom, textRoom } from '../../shared/wire/room.ts';
import type { WritableProject } from '../project/writable-project.ts';

/** The articles of a project, to find those that are like others. */
export function alikeInProject(project: WritableProject): AlikeIndex<ArticleId> {
  const index = new AlikeIndex<ArticleId>();
  for (const { fields } of project.folded(projectRoom(project.pid)).fold.all('make', 'article')) {
    const aid = fields.aid?.value;
    if (!isArticleId(aid)) continue;
    const state = project.before(textRoom(project.pid, aid));
    const text = state === null ? null : genesisText(state);
    if (text !== null) index.add(aid, text);
  }
  return index;
}
