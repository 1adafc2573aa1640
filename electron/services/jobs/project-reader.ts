import type * as Y from 'yjs';
import { type LiveText, liveText } from '../../../shared/anchor/live-text.ts';
import type { GuideBlock } from '../../../shared/guide/page.ts';
import { guidelinesOf } from '../../../shared/guide/read-guide.ts';
import type { ArticleEntry } from '../../../shared/model/article.ts';
import type { ArticleId, MemberId, ProjectId, RoomName } from '../../../shared/model/ids.ts';
import { articleEntry, member, projectName } from '../../../shared/model/records.ts';
import { type Register, readRegister } from '../../../shared/register/register.ts';
import { applyRoom } from '../../../shared/steps/apply-room.ts';
import { type Fold, newFold } from '../../../shared/steps/fold.ts';
import { newRoomDoc, stepsMap } from '../../../shared/steps/steps-map.ts';
import { bodyOf } from '../../../shared/text/genesis.ts';
import { guideRoom, peopleRoom, projectRoom, registerRoom, teamRoom, textRoom } from '../../../shared/wire/room.ts';
import type { RoomSource } from './room-source.ts';

/** A project as a job sees it: its articles can be opened one at a time. */
export interface ProjectReader {
  readonly name: string;
  /** By date, then title. */
  readonly articles: readonly ArticleEntry[];
  readonly nameOf: (id: MemberId) => string;
  /** The ids of its members, in no order. */
  readonly members: readonly MemberId[];
  readonly entries: Register;
  /** The fold of the project's own room: how its articles are annotated, and what was revealed. */
  readonly project: Fold;
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
    members: [...names.keys()],
    entries: readRegister(foldRoom(source, registerRoom(pid))),
    project,
  };
}

/** Opens an article, hands it to `use`, and lets go of it again; null when its text is not here. */
export function withArticle<T>(
  source: RoomSource,
  pid: ProjectId,
  entry: ArticleEntry,
  use: (article: { readonly text: LiveText; readonly zones: Fold; readonly marks: Fold }) => T,
): T | null {
  return withText(source, pid, entry.aid, (parts) =>
    use({ ...parts, marks: foldRoom(source, teamRoom(pid, entry.aid)) }),
  );
}

/** Opens an article's text, hands it to `use`, and lets go of it again; null when it is not here. */
export function withText<T>(
  source: RoomSource,
  pid: ProjectId,
  aid: ArticleId,
  use: (article: { readonly text: LiveText; readonly zones: Fold }) => T,
): T | null {
  const doc = roomDoc(source, textRoom(pid, aid));
  const text = liveText(bodyOf(doc));
  try {
    return text.loaded ? use({ text, zones: foldDoc(doc) }) : null;
  } finally {
    text.dispose();
    doc.destroy();
  }
}

/** The steps of a room, by their keys; none where it is not here. */
export function stepsIn(source: RoomSource, room: RoomName): readonly (readonly [string, unknown])[] {
  const doc = roomDoc(source, room);
  const steps = [...stepsMap(doc).entries()];
  doc.destroy();
  return steps;
}

/** The guidelines of a project, as they are written here. */
export function readGuidelines(source: RoomSource, pid: ProjectId): readonly GuideBlock[] {
  const doc = roomDoc(source, guideRoom(pid));
  const { blocks } = guidelinesOf(doc);
  doc.destroy();
  return blocks;
}

function roomDoc(source: RoomSource, room: RoomName): Y.Doc {
  const doc = newRoomDoc();
  const state = source.read(room);
  if (state !== null) applyRoom(doc, state);
  return doc;
}

/** The fold of a room. */
export function foldRoom(source: RoomSource, room: RoomName): Fold {
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
