import { errorWords } from '../../shared/base/error-words.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Host } from '../../shared/host/contract.ts';
import { type ArticleId, isMemberId, type MemberId } from '../../shared/model/ids.ts';
import type { Mode } from '../../shared/model/mode.ts';
import type { Act } from '../../shared/model/step.ts';
import { makeReveals, revealOf, setArticleModes, setProjectMode } from '../../shared/steps/modes.ts';
import type { RoomState } from '../../shared/steps/room-state.ts';
import { inSteps } from '../../shared/steps/step-length.ts';
import { words } from '../../shared/words/words.ts';
import type { ProjectSession } from '../session/session-types.ts';

type ModeHost = Pick<Host, 'setHubMode' | 'revealOnHub' | 'markAuthors'>;
type Decided = Pick<ProjectSession, 'pid' | 'hub' | 'project' | 'people' | 'ownState'>;

/**
 * Sets how articles, or (null) the project, are annotated: first at the hub, which opens and closes rooms by its own
 * tables; then in the project's history, by which everyone writes into the right room. When the hub says no, nothing was
 * done: of very many articles, of none of those from there on.
 * @returns how many articles it was set of; 0 for the project
 */
export async function setMode(
  host: ModeHost,
  { pid, hub, project }: Decided,
  chosen: readonly ArticleId[] | null,
  mode: Mode,
  follow: Follow = {},
): Promise<Result<number>> {
  const aids = chosen?.filter((aid) => revealOf(project.fold, aid) === null) ?? null;
  if (aids?.length === 0) return fail('revealed', words.blindTrouble.revealedAlready);
  const total = aids?.length ?? 0;
  // The hub and the history say the same of each batch before the next one begins: who stops leaves nothing half told.
  let done = 0;
  for (const batch of aids === null ? [null] : inBatches(aids)) {
    if (hub !== null) {
      const set = await host.setHubMode(pid, batch, mode);
      if (!set.ok) return set;
    }
    const { fold } = project;
    const written = await write(
      project,
      batch === null ? setProjectMode(fold, mode) : setArticleModes(fold, batch, mode),
    );
    if (!written.ok) return written;
    done += batch?.length ?? 0;
    follow.onProgress?.({ done, total });
    if (follow.isStopped?.()) break;
  }
  return ok(done);
}

/** How somebody who waits follows what takes a while, and ends it. */
interface Follow {
  /** In articles, after each batch. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Whether no further batch is to begin. */
  readonly isStopped?: () => boolean;
}

/** How many articles are set at once. */
const BATCH = 200;

const inBatches = (aids: readonly ArticleId[]): readonly (readonly ArticleId[])[] =>
  Array.from({ length: Math.ceil(aids.length / BATCH) }, (_, n) => aids.slice(n * BATCH, (n + 1) * BATCH));

/**
 * Reveals what was made independently in articles, for good: first at the hub, which takes nothing more from then on and
 * answers what there is; then in the project's history, which names it. Doing it once more makes good what failed.
 */
export async function reveal(host: ModeHost, session: Decided, aids: readonly ArticleId[]): Promise<Result<true>> {
  const rooms = session.hub === null ? await roomsHere(host, session, aids) : await host.revealOnHub(session.pid, aids);
  if (!rooms.ok) return rooms;
  const fresh = aids.filter((aid) => session.project.fold.sourced('reveal', aid) === undefined);
  return write(session.project, makeReveals(fresh, rooms.value));
}

/**
 * Reveals in an article, where there is no hub, what members made whose marks were not here when it was revealed: nothing
 * of theirs counts before. What was named then stays as it was.
 * @returns of how many members
 */
export async function revealLater(host: ModeHost, session: Decided, aid: ArticleId): Promise<Result<number>> {
  const named = revealOf(session.project.fold, aid);
  const rooms = await roomsHere(host, session, [aid]);
  if (!rooms.ok) return rooms;
  const later = rooms.value.filter(({ member: id }) => !named?.has(id));
  if (later.length === 0) return ok(0);
  const written = await write(session.project, makeReveals([aid], later));
  return written.ok ? ok(later.length) : written;
}

interface OwnRoom extends RoomState {
  readonly aid: ArticleId;
  readonly member: MemberId;
}

/** What own rooms hold on this computer, also of people who have told no name; those without a step are left out. */
async function roomsHere(
  host: Pick<ModeHost, 'markAuthors'>,
  session: Decided,
  aids: readonly ArticleId[],
): Promise<Result<OwnRoom[]>> {
  const known = [...session.people.fold.all('make', 'member')].map(({ made }) => made.by);
  const members = new Set([...known, ...(await host.markAuthors(session.pid)).filter(isMemberId)]);
  const rooms: OwnRoom[] = [];
  for (const aid of aids) {
    for (const id of members) {
      const state = await session.ownState(aid, id);
      if (state.steps > 0) rooms.push({ aid, member: id, ...state });
    }
  }
  return ok(rooms);
}

async function write(project: Decided['project'], acts: readonly Act[]): Promise<Result<true>> {
  try {
    for (const step of inSteps(acts)) await project.act(step);
    return ok(true);
  } catch (error) {
    return fail('not-written', words.blindTrouble.notWritten(errorWords(error)));
  }
}
