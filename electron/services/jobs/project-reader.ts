import type * as Y from 'yjs';
import { type LiveText, liveText } from '../../../shared/anchor/live-text.ts';
import type { ArticleEntry } from '../../../shared/model/article.ts';
import type { MemberId, ProjectId, RoomName } from '../../../shared/model/ids.ts';
import { articleEntry, member, projectName } from '../../../shared/model/records.ts';
import { type Register, readRegister } from '../../../shared/register/register.ts';
import { applyRoom } from '../../../shared/steps/apply-room.ts';
import { type Fold, newFold } from '../../../shared/steps/fold.ts';
import { newRoomDoc, stepsMap } from '../../../shared/steps/steps-map.ts';
import { bodyOf } from '../../../shared/text/genesis.ts';
import { peopleRoom, projectRoom, registerRoom, teamRoom, textRoom } from '../../../shared/wire/room.ts';
import type { RoomSource } from './room-source.ts';

/** A project as a job sees it: its articles can be opened one at a time. */
export interface ProjectReader {
  readonly name: string;
  /** By date, then title. */
  readonly articles: readonly ArticleEntry[];
  readonly nameOf: (id: MemberId) => string;
  readonly entries: Register;
}

/** Reads what a project is made of, without any article. */
export function readProject(source: RoomSource, pid: ProjectId): ProjectReader {
  const project = foldRoom(source, projectRoom(pid));
  const articles = new Map<string, ArticleEntry>();
  for (const record of project.all('make', 'article')) {
    const entry = articleEntry(record);
    if (entry !== null) articles.set(entry.aid, entry);
  }
  const names = new Map<MemberId, string>();
  for (const record of foldRoom(source, peopleRoom(pid)).all('make', 'member')) {
    names.set(record.made.by, member(record).name);
  }
  const [made] = project.all('make', 'project');
  return {
    name: made === undefined ? '' : projectName(made),
    articles: [...articles.values()].sort(byDate),
    nameOf: (id) => names.get(id) ?? '',
    entries: readRegister(foldRoom(source, registerRoom(pid))),
  };
}

/** Opens an article, hands it to `use`, and lets go of it again; null when its text is not here. */
export function withArticle<T>(
  source: RoomSource,
  pid: ProjectId,
  entry: ArticleEntry,
  use: (article: { readonly text: LiveText; readonly zones: Fold; readonly marks: Fold }) => T,
): T | null {
  const doc = roomDoc(source, textRoom(pid, entry.aid));
  const text = liveText(bodyOf(doc));
  try {
    if (!text.loaded) return null;
    return use({ text, zones: foldDoc(doc), marks: foldRoom(source, teamRoom(pid, entry.aid)) });
  } finally {
    text.dispose();
    doc.destroy();
  }
}

function roomDoc(source: RoomSource, room: RoomName): Y.Doc {
  const doc = newRoomDoc();
  const state = source.read(room);
  if (state !== null) applyRoom(doc, state);
  return doc;
}

function foldRoom(source: RoomSource, room: RoomName): Fold {
  const doc = roomDoc(source, room);
  const fold = foldDoc(doc);
  doc.destroy();
  return fold;
}

function foldDoc(doc: Y.Doc): Fold {
  const fold = newFold();
  fold.add(stepsMap(doc).entries());
  return fold;
}

/** Articles of unknown date come first. */
const byDate = (a: ArticleEntry, b: ArticleEntry): number =>
  compare(a.date, b.date) || compare(a.title, b.title) || compare(a.aid, b.aid);

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
