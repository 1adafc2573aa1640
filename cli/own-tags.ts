import * as Y from 'yjs';
import { isArticleId } from '../shared/model/ids.ts';
import { newFold } from '../shared/steps/fold.ts';
import { newRoomDoc, stepsMap } from '../shared/steps/steps-map.ts';
import { projectRoom, teamRoom } from '../shared/wire/room.ts';
import type { WritableProject } from './project/writable-project.ts';

/** The tags of a project's marks, as it was before anything is written to it. Every article's marks are read for it. */
export function ownTags(file: WritableProject): ReadonlySet<string> {
  const tags = new Set<string>();
  for (const { fields } of file.folded(projectRoom(file.pid)).fold.all('make', 'article')) {
    const aid = fields.aid?.value;
    const state = isArticleId(aid) ? file.before(teamRoom(file.pid, aid)) : null;
    if (state === null) continue;
    const doc = newRoomDoc();
    Y.applyUpdate(doc, state);
    const fold = newFold();
    fold.add(stepsMap(doc).entries());
    for (const { fields: said } of fold.all('mark')) {
      const tag = said.tag?.value;
      if (typeof tag === 'string') tags.add(tag);
    }
    doc.destroy();
  }
  return tags;
}
