import * as Y from 'yjs';
import { liveText } from '../../shared/anchor/live-text.ts';
import { zoneActs } from '../../shared/anchor/zone-acts.ts';
import { assert } from '../../shared/base/assert.ts';
import { type ArticleId, articleIdOf } from '../../shared/model/ids.ts';
import { makeArticle } from '../../shared/model/records.ts';
import type { Act, MakeAct } from '../../shared/model/step.ts';
import { bringBack } from '../../shared/steps/article-removal.ts';
import { inSteps } from '../../shared/steps/step-length.ts';
import { genesisUpdate } from '../../shared/text/genesis.ts';
import { ORIGINS } from './origins.ts';
import type { Room } from './room.ts';
import type { NewArticle } from './session-types.ts';

/** An article whose text is on this computer's disk. */
export interface PutArticle {
  readonly aid: ArticleId;
  /** Whether a live entry of it is there. */
  readonly already: boolean;
  /** What enters it into the project; nothing where that is done. */
  readonly acts: readonly Act[];
}

/**
 * Puts an article's text on this computer's disk, which comes before its entry: so no entry is ever without its text, and
 * bringing the same file in again mends one that is. An entry that was dropped comes back.
 * @throws when one's role does not allow it, or with the disk's own sentence
 */
export async function putArticle(project: Room, text: Room, article: NewArticle): Promise<PutArticle> {
  const aid = articleIdOf(article.text);
  const entry = project.fold.sourced('article', aid);
  const already = entry !== undefined && !entry.dropped;
  if (already && !(text.canWrite && text.body?.length === 0)) return { aid, already, acts: [] };
  project.mustWrite();
  await fillTextRoom(text, article);
  if (already) return { aid, already, acts: [] };
  const acts = entry === undefined ? [makeArticle({ aid, ...article.meta })] : bringBack(project.fold, entry);
  return { aid, already, acts };
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
  for (const step of inSteps(acts)) await room.record(step, 'import');
  await room.onDisk();
}

/** Whether no zone, dropped or not, was made from this place before. */
const isNew = ({ fold }: Room, { what, source }: MakeAct): boolean =>
  source === undefined || fold.sourced(what, source) === undefined;
