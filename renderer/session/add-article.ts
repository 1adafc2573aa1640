import * as Y from 'yjs';
import { liveText } from '../../shared/anchor/live-text.ts';
import { zoneActs } from '../../shared/anchor/zone-acts.ts';
import { assert } from '../../shared/base/assert.ts';
import { type ArticleId, articleIdOf } from '../../shared/model/ids.ts';
import { makeArticle } from '../../shared/model/records.ts';
import { restore } from '../../shared/steps/commands.ts';
import { MAX_ACTS } from '../../shared/steps/parse.ts';
import { genesisUpdate } from '../../shared/text/genesis.ts';
import { ORIGINS } from './origins.ts';
import type { Room } from './room.ts';
import type { NewArticle } from './session-types.ts';

/** Puts an article's entry into the project room; `already` when a live one is there. One that was dropped comes back. */
export async function enterArticle(project: Room, article: NewArticle): Promise<{ aid: ArticleId; already: boolean }> {
  const aid = articleIdOf(article.text);
  const entry = project.fold.sourced('article', aid);
  if (entry !== undefined && !entry.dropped) return { aid, already: true };
  await project.record([entry === undefined ? makeArticle({ aid, ...article.meta }) : restore(entry)], 'import');
  return { aid, already: false };
}

/** Puts an article's text (its first version, always the same bytes) and its zones into its text room. */
export async function fillTextRoom(room: Room, { text, zones }: NewArticle): Promise<void> {
  Y.applyUpdate(room.doc, genesisUpdate(text), ORIGINS.here);
  if (room.fold.stepCount > 0) return; // its zones are there from the time before it was dropped
  assert(room.body !== null, 'a text room has a text');
  const live = liveText(room.body);
  const acts = zoneActs(live, zones);
  live.dispose();
  for (let from = 0; from < acts.length; from += MAX_ACTS) {
    await room.record(acts.slice(from, from + MAX_ACTS), 'import');
  }
}
