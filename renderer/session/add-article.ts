import * as Y from 'yjs';
import { MAX_QUOTE } from '../../shared/anchor/describe.ts';
import { liveText } from '../../shared/anchor/live-text.ts';
import { assert } from '../../shared/base/assert.ts';
import { type ArticleId, actId, articleIdOf } from '../../shared/model/ids.ts';
import { articleEntry, makeArticle, makeZone } from '../../shared/model/records.ts';
import type { DetectedZone } from '../../shared/model/zone.ts';
import { restore } from '../../shared/steps/commands.ts';
import type { FoldedRecord } from '../../shared/steps/fold.ts';
import { MAX_ACTS } from '../../shared/steps/parse.ts';
import { genesisUpdate } from '../../shared/text/genesis.ts';
import { ORIGINS } from './origins.ts';
import type { Room } from './room.ts';
import type { NewArticle } from './session-types.ts';

/** Puts an article's entry into the project room; `already` when a live one is there. One that was dropped comes back. */
export async function enterArticle(project: Room, article: NewArticle): Promise<{ aid: ArticleId; already: boolean }> {
  const aid = articleIdOf(article.text);
  const entry = entryOf(project, aid);
  if (entry !== null && !entry.dropped) return { aid, already: true };
  await project.record([entry === null ? makeArticle({ aid, ...article.meta }) : restore(entry)], 'import');
  return { aid, already: false };
}

/** Puts an article's text (its first version, always the same bytes) and its zones into its text room. */
export async function fillTextRoom(room: Room, { text, zones }: NewArticle): Promise<void> {
  Y.applyUpdate(room.doc, genesisUpdate(text), ORIGINS.here);
  const acts = zoneActs(room, zones);
  for (let from = 0; from < acts.length; from += MAX_ACTS) {
    await room.record(acts.slice(from, from + MAX_ACTS), 'import');
  }
}

/** The acts that make the zones; none for what the room already has, as when a dropped article comes in again. */
function zoneActs(room: Room, zones: readonly DetectedZone[]) {
  assert(room.body !== null, 'zones lie in a text');
  if (room.fold.stepCount > 0) return [];
  const text = liveText(room.body);
  const acts = zones
    .map(({ type, start, end }) => ({ type, range: text.snap({ start, end }) }))
    .filter(({ range }) => range.start < range.end && range.end - range.start <= MAX_QUOTE)
    .map(({ type, range }) => makeZone(type, text.describe(range)));
  text.dispose();
  return acts;
}

/** The entry of an article, a dropped one too. */
function entryOf(project: Room, aid: ArticleId): FoldedRecord | null {
  for (const record of project.fold.all('make', 'article')) if (articleEntry(record)?.aid === aid) return record;
  for (const key of project.fold.keys()) {
    const index = project.fold.step(key)?.acts.findIndex((act) => act?.kind === 'make' && act.source === aid) ?? -1;
    if (index >= 0) return project.fold.get(actId(key, index)) ?? null;
  }
  return null;
}
