import * as Y from 'yjs';
import { liveText } from '../shared/anchor/live-text.ts';
import { zoneActs } from '../shared/anchor/zone-acts.ts';
import type { IngestedArticle } from '../shared/ingest/ingest.ts';
import { articleIdOf } from '../shared/model/ids.ts';
import { makeArticle } from '../shared/model/records.ts';
import { restore } from '../shared/steps/commands.ts';
import { stepsMap } from '../shared/steps/steps-map.ts';
import { bodyOf, genesisUpdate } from '../shared/text/genesis.ts';
import { projectRoom, textRoom } from '../shared/wire/room.ts';
import { type Author, write } from './author.ts';
import type { WritableProject } from './project/writable-project.ts';

/** Adds an article to a project, its first text and its zones. False when it is there already; a dropped one comes back. */
export function addArticle(file: WritableProject, author: Author, { text, meta, zones }: IngestedArticle): boolean {
  const aid = articleIdOf(text);
  const projectName = projectRoom(file.pid);
  const project = file.folded(projectName);
  const entry = project.fold.sourced('article', aid);
  if (entry !== undefined && !entry.dropped) return false;
  write(author, projectName, project, [entry === undefined ? makeArticle({ aid, ...meta }) : restore(entry)], 'import');
  const room = textRoom(file.pid, aid);
  const folded = file.folded(room);
  const { doc } = folded;
  Y.applyUpdate(doc, genesisUpdate(text));
  if (stepsMap(doc).size > 0) return true; // its zones are there from the time before it was dropped
  const live = liveText(bodyOf(doc));
  write(author, room, folded, zoneActs(live, zones), 'import');
  live.dispose();
  return true;
}
