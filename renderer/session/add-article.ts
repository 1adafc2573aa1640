import * as Y from 'yjs';
import { liveText } from '../../shared/anchor/live-text.ts';
import { zoneActs } from '../../shared/anchor/zone-acts.ts';
import { assert } from '../../shared/base/assert.ts';
import { type ArticleId, articleIdOf } from '../../shared/model/ids.ts';
import { makeArticle } from '../../shared/model/records.ts';
import type { MakeAct } from '../../shared/model/step.ts';
import { bringBack } from '../../shared/steps/article-removal.ts';
import { MAX_ACTS } from '../../shared/steps/parse.ts';
import { genesisUpdate } from '../../shared/text/genesis.ts';
import { ORIGINS } from './origins.ts';
import type { Room } from './room.ts';
import type { NewArticle } from './session-types.ts';

/**
 * Brings an article into a project: first its text, then, once that is on this computer's disk, its entry. So no entry is
 * ever without its text, and bringing the same file in again mends one that is. `already` when a live entry is there; one
 * that was dropped comes back.
 * @throws when one's role does not allow it, or with the disk's own sentence
 */
export async function addArticle(
  project: Room,
  text: Room,
  article: NewArticle,
): Promise<{ aid: ArticleId; already: boolean }> {
  const aid = articleIdOf(article.text);
  const entry = project.fold.sourced('article', aid);
  const already = entry !== undefined && !entry.dropped;
  if (already && !(text.canWrite && text.body?.length === 0)) return { aid, already };
  project.mustWrite();
  await fillTextRoom(text, article);
  if (already) return { aid, already };
  const acts = entry === undefined ? [makeArticle({ aid, ...article.meta })] : bringBack(project.fold, entry);
  await project.record(acts, 'import');
  return { aid, already: false };
}

/** Puts an article's text (its first version, always the same bytes) and its zones into its text room, and on the disk. */
async function fillTextRoom(room: Room, { text, zones }: NewArticle): Promise<void> {
  room.mustWrite();
  Y.applyUpdate(room.doc, genesisUpdate(text), ORIGINS.here);
  assert(room.body !== null, 'a text room has a text');
  const live = liveText(room.body);
  // A text that was corrected since has its zones already, and these would lie beside their words.
  const acts = live.text === text ? zoneActs(live, zones).filter((act) => isNew(room, act)) : [];
  live.dispose();
  for (let from = 0; from < acts.length; from += MAX_ACTS) {
    await room.record(acts.slice(from, from + MAX_ACTS), 'import');
  }
  await room.onDisk();
}

/** Whether no zone, dropped or not, was made from this place before. */
const isNew = ({ fold }: Room, { what, source }: MakeAct): boolean =>
  source === undefined || fold.sourced(what, source) === undefined;
