import type { DatabaseSync } from 'node:sqlite';
import type { FoldMap } from '../../../shared/find/fold-map.ts';
import { foldText } from '../../../shared/find/fold-text.ts';
import { haystackOf } from '../../../shared/find/occurrences.ts';
import type { Range } from '../../../shared/model/anchor.ts';
import type { ActId, ArticleId, ProjectId } from '../../../shared/model/ids.ts';
import type { DetectedZone } from '../../../shared/model/zone.ts';
import type { ArticleWords, FoundMark } from './article-words.ts';

/**
 * The part of the derived index that is searched: each article's text, as it is and folded, its marks, and which three
 * letters in a row the folded texts hold. By these every script is found alike, and parts of words as well as words;
 * where in a text something stands is looked up in the text itself.
 */
export const FULL_TEXT_TABLES = `
  CREATE TABLE IF NOT EXISTS texts (
    id INTEGER PRIMARY KEY, pid TEXT NOT NULL, aid TEXT NOT NULL,
    text TEXT NOT NULL, zones TEXT NOT NULL, folded TEXT NOT NULL, even INTEGER NOT NULL, map BLOB NOT NULL, UNIQUE (pid, aid)
  );
  CREATE TABLE IF NOT EXISTS marks (
    text INTEGER NOT NULL, id TEXT NOT NULL, tag TEXT NOT NULL, by TEXT NOT NULL, attrs TEXT NOT NULL, ranges TEXT NOT NULL,
    PRIMARY KEY (text, id)
  ) WITHOUT ROWID;
  CREATE VIRTUAL TABLE IF NOT EXISTS grams USING fts5 (
    low, content = '', contentless_delete = 1, detail = none, tokenize = 'trigram case_sensitive 1'
  );`;

/** The name of an article's text in the index. */
export type TextId = number & { readonly of: 'text' };

/** An article's text as it is searched. */
export interface IndexedText {
  readonly text: string;
  readonly zones: readonly DetectedZone[];
  /** How the folded text lies in it. */
  readonly map: FoldMap;
}

/** What is searched. */
export interface FullText {
  /** Puts an article's words in the place of those there were. Within a transaction. */
  put(pid: ProjectId, aid: ArticleId, words: ArticleWords): void;
  /** Takes a project's words out; nothing of them is left once the file is written. */
  forget(pid: ProjectId): void;
  /** The texts of a project. */
  texts(pid: ProjectId): ReadonlyMap<ArticleId, TextId>;
  /** The texts, of all projects, that hold all of these letters in a row somewhere; null when they are too few to tell. */
  holding(low: string): ReadonlySet<TextId> | null;
  /** A text as it was folded, and as it is; null for one that has gone meanwhile. */
  folded(id: TextId): { readonly folded: string; readonly even: boolean } | null;
  text(id: TextId): IndexedText | null;
  /** The marks in a text, of one tag or (null) of all. */
  marks(id: TextId, tag: string | null): readonly FoundMark[];
  /** Who made marks in a project: ids of members, and pseudonyms. */
  authors(pid: ProjectId): readonly string[];
}

/** How many letters in a row the index tells apart. */
const GRAM = 3;
/** Three letters of a longer needle say less and less. */
const MAX_GRAMS = 24;

/** The full text in an open index. */
export function fullText(db: DatabaseSync): FullText {
  const textOf = db.prepare('SELECT id, text, zones FROM texts WHERE pid = ? AND aid = ?');
  const insertText = db.prepare(
    'INSERT INTO texts (pid, aid, text, zones, folded, even, map) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id',
  );
  const setZones = db.prepare('UPDATE texts SET zones = ? WHERE id = ?');
  const dropText = db.prepare('DELETE FROM texts WHERE id = ?');
  const insertGrams = db.prepare('INSERT INTO grams (rowid, low) VALUES (?, ?)');
  const dropGrams = db.prepare('DELETE FROM grams WHERE rowid = ?');
  const authorsOf = db.prepare('SELECT DISTINCT by FROM marks WHERE text IN (SELECT id FROM texts WHERE pid = ?)');
  const insertMark = db.prepare('INSERT INTO marks (text, id, tag, by, attrs, ranges) VALUES (?, ?, ?, ?, ?, ?)');
  const dropMarks = db.prepare('DELETE FROM marks WHERE text = ?');
  const textsOf = db.prepare('SELECT aid, id FROM texts WHERE pid = ?');
  const holding = db.prepare('SELECT rowid FROM grams WHERE grams MATCH ?');
  const foldedOf = db.prepare('SELECT folded, even FROM texts WHERE id = ?');
  const readText = db.prepare('SELECT text, zones, map FROM texts WHERE id = ?');
  const marksOf = db.prepare(
    'SELECT id, tag, by, attrs, ranges FROM marks WHERE text = ? AND (?2 IS NULL OR tag = ?2)',
  );

  const drop = (id: TextId): void => {
    for (const statement of [dropMarks, dropGrams, dropText]) statement.run(id);
  };
  const add = (pid: ProjectId, aid: ArticleId, { text }: ArticleWords, zones: string): TextId => {
    const { text: folded, even, map } = foldText(text);
    const id = insertText.get(pid, aid, text, zones, folded, even ? 1 : 0, new Uint8Array(map.buffer))?.id as TextId; // as RETURNING says
    insertGrams.run(id, haystackOf(folded).low);
    return id;
  };
  const same = (pid: ProjectId, aid: ArticleId, { text }: ArticleWords, zones: string): TextId | null => {
    const held = textOf.get(pid, aid);
    if (held === undefined) return null;
    const id = held.id as TextId; // the table's key
    if (held.text !== text) {
      drop(id);
      return null;
    }
    if (held.zones !== zones) setZones.run(zones, id);
    dropMarks.run(id);
    return id;
  };

  return {
    put(pid, aid, words) {
      const zones = JSON.stringify(words.zones);
      const id = same(pid, aid, words, zones) ?? add(pid, aid, words, zones);
      for (const { id: mark, tag, by, attrs, ranges } of words.marks) {
        insertMark.run(
          id,
          mark,
          tag,
          by,
          JSON.stringify(attrs),
          JSON.stringify(ranges.flatMap(({ start, end }) => [start, end])),
        );
      }
    },
    forget(pid) {
      for (const { id } of textsOf.all(pid)) drop(id as TextId); // the table's key
      // Until it is put together anew, the list of letters still holds what was dropped from it.
      db.exec("INSERT INTO grams (grams) VALUES ('optimize')");
    },
    texts: (pid) => new Map(textsOf.all(pid).map(({ aid, id }) => [aid as ArticleId, id as TextId])), // as `put` wrote them
    holding(low) {
      const grams = gramsOf(low);
      if (grams.length === 0) return null;
      return new Set(holding.all(grams.map(quoted).join(' AND ')).map(({ rowid }) => rowid as TextId)); // a key of `texts`
    },
    folded(id) {
      const row = foldedOf.get(id) as { folded: string; even: number } | undefined; // as `put` wrote it
      return row === undefined ? null : { folded: row.folded, even: row.even === 1 };
    },
    text(id) {
      const row = readText.get(id) as { text: string; zones: string; map: Uint8Array } | undefined; // as `put` wrote it
      if (row === undefined) return null;
      const { text, zones, map } = row;
      // Copied: the bytes need not begin where numbers may.
      return { text, zones: JSON.parse(zones) as DetectedZone[], map: new Int32Array(map.slice().buffer) };
    },
    authors: (pid) => authorsOf.all(pid).map(({ by }) => String(by)),
    marks: (id, tag) =>
      marksOf.all(id, tag).map(({ id: mark, tag: of, by, attrs, ranges }) => ({
        id: mark as ActId, // these five are as `put` wrote them
        tag: of as string,
        by: by as string,
        attrs: attrs === '{}' ? NO_ATTRIBUTES : (JSON.parse(attrs as string) as FoundMark['attrs']),
        ranges: inPairs(JSON.parse(ranges as string) as number[]),
      })),
  };
}

const NO_ATTRIBUTES: FoundMark['attrs'] = {};

/** Starts and ends in turn, as they are kept: tens of thousands are read for one answer. */
function inPairs(edges: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at + 1 < edges.length; at += 2) ranges.push({ start: edges[at]!, end: edges[at + 1]! });
  return ranges;
}

/** The letters of a needle by threes; none when it has fewer. The index counts code points. */
function gramsOf(low: string): string[] {
  const letters = [...low];
  const grams = letters
    .slice(0, Math.max(0, letters.length - GRAM + 1))
    .map((_, at) => letters.slice(at, at + GRAM).join(''));
  return [...new Set(grams)].slice(0, MAX_GRAMS);
}

/** As a string of FTS5's query language. */
const quoted = (gram: string): string => `"${gram.replaceAll('"', '""')}"`;
