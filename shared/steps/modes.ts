import { type ArticleId, isArticleId, isMemberId, type MemberId } from '../model/ids.ts';
import { MODES, type Mode } from '../model/mode.ts';
import { makeProject } from '../model/records.ts';
import type { Act, MakeAct } from '../model/step.ts';
import { edit } from './commands.ts';
import type { Fold, FoldedRecord } from './fold.ts';
import type { RoomState } from './room-state.ts';

/**
 * How articles are annotated, read from the project room [I1–I5 of the SPEC]. What protects what nobody else may see are
 * the hub's own tables; what stands here is for showing, and for writing into the right room.
 */

/** What each member's own room of an article held when it was revealed. */
export type Revealed = ReadonlyMap<MemberId, RoomState>;

/** How a project is annotated. In doubt independently: of two curators who set it apart, the one who keeps rooms closed counts. */
export function projectMode(project: Fold): Mode {
  const record = project.sourced('project', 'project');
  return (record && modeOf(record)) ?? 'team';
}

/** The mode that an article has of its own, whatever the project's is; null where it has none. */
export function articleMode(project: Fold, aid: ArticleId): Mode | null {
  const record = project.sourced('article', aid);
  return (record && modeOf(record)) ?? null;
}

/** Whether an article is annotated independently now: not once it was revealed. */
export function isBlind(project: Fold, aid: ArticleId): boolean {
  return (articleMode(project, aid) ?? projectMode(project)) === 'independent' && revealOf(project, aid) === null;
}

/** Whether an article may hold what members made on their own, now or from before. */
export function hasOwnSets(project: Fold, aid: ArticleId): boolean {
  const entry = project.sourced('article', aid);
  return entry?.fields.mode !== undefined || wasSet(project) || revealOf(project, aid) !== null;
}

/** What was revealed of an article; null while nothing was. It holds for good, also when the word of it was dropped. */
export function revealOf(project: Fold, aid: ArticleId): Revealed | null {
  const record = project.sourced('reveal', aid);
  if (record === undefined) return null;
  const rooms = new Map<MemberId, RoomState>();
  // Where two curators revealed apart, and without a hub, each member's further state counts.
  for (const { value } of record.fields.rooms?.heads ?? []) {
    for (const [member, state] of statesIn(value)) {
      if ((rooms.get(member)?.steps ?? -1) < state.steps) rooms.set(member, state);
    }
  }
  return rooms;
}

/** Sets how the project is annotated; nothing where it is so already. */
export function setProjectMode(project: Fold, mode: Mode): readonly Act[] {
  const record = project.sourced('project', 'project');
  if (record === undefined) return [{ ...makeProject(''), fields: { name: '', mode } }];
  return settled(record, mode) ? [] : [edit(record, { mode })];
}

/** Sets how articles are annotated, whatever the project's mode is; of each one where it is not so already. */
export function setArticleModes(project: Fold, aids: readonly ArticleId[], mode: Mode): readonly Act[] {
  return aids.flatMap((aid) => {
    const record = project.sourced('article', aid);
    return record === undefined || settled(record, mode) ? [] : [edit(record, { mode })];
  });
}

/** In `project/<pid>`: an article is revealed, and what each member's own room of it held then. */
export const makeReveal = (aid: ArticleId, rooms: Revealed): MakeAct => ({
  kind: 'make',
  what: 'reveal',
  fields: { aid, rooms: Object.fromEntries([...rooms].map(([member, state]) => [member, { ...state }])) },
  source: aid,
});

/** A reveal of each of these articles, of what everybody's own rooms hold. */
export function makeReveals(
  aids: readonly ArticleId[],
  rooms: readonly (RoomState & { readonly aid: ArticleId; readonly member: MemberId })[],
): readonly MakeAct[] {
  const byArticle = Map.groupBy(rooms, ({ aid }) => aid);
  return aids.map((aid) => {
    const own = byArticle.get(aid) ?? [];
    return makeReveal(aid, new Map(own.map(({ member, steps, seq, digest }) => [member, { steps, seq, digest }])));
  });
}

/** The article that a reveal is of, or null when it names none. */
export function revealedArticle({ fields }: FoldedRecord): ArticleId | null {
  const aid = fields.aid?.value;
  return isArticleId(aid) ? aid : null;
}

/** The mode that a record's heads say; `independent` wherever one of them does. Null where none says any. */
function modeOf({ fields }: FoldedRecord): Mode | null {
  const said = (fields.mode?.heads ?? []).flatMap(({ value }) => MODES.find((mode) => mode === value) ?? []);
  if (said.length === 0) return null;
  return said.includes('independent') ? 'independent' : 'team';
}

const settled = ({ fields }: FoldedRecord, mode: Mode): boolean =>
  fields.mode?.value === mode && fields.mode.contested === false;

/** Whether anybody ever set the project's mode, besides its first one. */
function wasSet(project: Fold): boolean {
  const record = project.sourced('project', 'project');
  const heads = record?.fields.mode?.heads ?? [];
  return heads.length > 1 || heads.some(({ act, value }) => act !== record?.id || value === 'independent');
}

function statesIn(value: unknown): readonly (readonly [MemberId, RoomState])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([member, state]: [string, unknown]) =>
    isMemberId(member) && isState(state) ? [[member, state] as const] : [],
  );
}

const isState = (value: unknown): value is RoomState =>
  typeof value === 'object' &&
  value !== null &&
  'steps' in value &&
  Number.isSafeInteger(value.steps) &&
  'seq' in value &&
  Number.isSafeInteger(value.seq) &&
  'digest' in value &&
  typeof value.digest === 'string';
