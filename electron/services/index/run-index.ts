import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Log } from '../../../hub/log/log.ts';
import type { LogHeads } from '../../../hub/log/sqlite-heads.ts';
import { liveText } from '../../../shared/anchor/live-text.ts';
import type { ArticleId, ProjectId, RoomName } from '../../../shared/model/ids.ts';
import { newFold } from '../../../shared/steps/fold.ts';
import { stepsMap } from '../../../shared/steps/steps-map.ts';
import { bodyOf } from '../../../shared/text/genesis.ts';
import { parseRoom, textRoom } from '../../../shared/wire/room.ts';
import { wordsOfArticle } from './article-words.ts';
import { type CountedArticle, countArticle, talkOf } from './count-article.ts';
import { type CountedRooms, countedRooms, docOf, foldRevealed, foldTogether } from './counted-rooms.ts';
import { findMentions } from './find-mentions.ts';
import type { ArticleHeads, CountedRow, IndexFile } from './index-file.ts';
import { findRecords } from './record-table.ts';

/** How many articles are counted before what came of them is written and told. */
const BATCH = 25;
/** Fewer where they have more marks than this together: what was found in them is held until then. */
const MARKS = 5_000;

/** What bringing an index up to date needs. */
export interface IndexRun {
  readonly log: Pick<Log, 'read'>;
  readonly heads: LogHeads;
  readonly index: IndexFile;
  readonly pid: ProjectId;
  /** Looked at between batches. */
  readonly signal: AbortSignal;
  /** Counts the articles that were out of date. */
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Counts every article of a project whose rooms have rows that its row in the index has not seen. Which these are is read
 * from the log each time, so nothing has to be remembered, and a run that is killed is made up for by the next one.
 */
export async function runIndex({ log, heads, index, pid, signal, onProgress }: IndexRun): Promise<void> {
  const roomsOf = countedRooms(log, heads, pid);
  const stale = staleArticles(heads, index, pid, roomsOf);
  onProgress(0, stale.length);
  let done = 0;
  while (done < stale.length) {
    // A word from the host may have come.
    await nextTurn();
    if (signal.aborted) return;
    const rows: CountedRow[] = [];
    let marks = 0;
    for (const [aid, counted] of stale.slice(done, done + BATCH)) {
      if (marks > MARKS) break;
      const row = countOne(log, pid, aid, counted, roomsOf(aid));
      if (row !== null) rows.push(row);
      marks += row?.words.marks.length ?? 0;
      done++;
    }
    index.put(pid, rows);
    onProgress(done, stale.length);
  }
}

type Stale = readonly [ArticleId, ArticleHeads];

/** The articles to be counted. The heads are older than what will be counted, if anything: then they are counted again. */
function staleArticles(
  heads: LogHeads,
  index: IndexFile,
  pid: ProjectId,
  roomsOf: (aid: ArticleId) => CountedRooms,
): readonly Stale[] {
  const texts = heads.of(`text/${pid}/`);
  const marks = heads.of(`marks/${pid}/`);
  const known = index.heads(pid);
  const stale: Stale[] = [];
  for (const aid of articlesOf([...texts.keys(), ...marks.keys()])) {
    const now = { text: texts.get(textRoom(pid, aid)) ?? '', marks: roomsOf(aid).head };
    const then = known.get(aid);
    if (then?.text !== now.text || then.marks !== now.marks) stale.push([aid, now]);
  }
  return stale;
}

function articlesOf(rooms: readonly RoomName[]): ReadonlySet<ArticleId> {
  const articles = new Set<ArticleId>();
  for (const name of rooms) {
    const room = parseRoom(name);
    if (room?.kind === 'text' || room?.kind === 'marks') articles.add(room.aid);
  }
  return articles;
}

/** One row; null for an article whose rooms cannot be read, which is tried again with the next run. */
function countOne(
  log: Pick<Log, 'read'>,
  pid: ProjectId,
  aid: ArticleId,
  heads: ArticleHeads,
  { rooms, areTeams, apart, revealed }: CountedRooms,
): CountedRow | null {
  try {
    const ownTalk = [
      ...revealed.map((one) => ({ set: one.set, fold: foldRevealed(log, one) })),
      ...apart.map((one) => ({ set: one.set, fold: foldTogether(log, one.rooms) })),
    ].flatMap(({ set, fold }) => talkOf(fold).map((row) => ({ ...row, set })));
    const marks = foldTogether(log, rooms);
    return { ...readRooms(log.read(textRoom(pid, aid)), aid, { marks, areTeams, ownTalk }), heads };
  } catch (error) {
    console.error(`The article ${aid} could not be counted.`, error);
    return null;
  }
}

/** The row of an article, and what can be found in it, from the saved updates of its text and from its marks. */
export function readRooms(
  text: readonly Uint8Array[],
  aid: ArticleId,
  { marks: fold, ...rest }: Pick<CountedArticle, 'marks' | 'areTeams' | 'ownTalk'>,
): Omit<CountedRow, 'heads'> {
  const textDoc = docOf(text);
  const live = liveText(bodyOf(textDoc));
  const zones = newFold();
  zones.add(stepsMap(textDoc).entries());
  const row = countArticle(aid, { text: live, marks: fold, zones, ...rest });
  const words = wordsOfArticle(live, zones, fold);
  const mentions = findMentions(live, fold);
  const records = findRecords(fold);
  live.dispose();
  textDoc.destroy();
  return { row, words, mentions, records };
}
