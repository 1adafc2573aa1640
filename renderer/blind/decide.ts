import { errorWords } from '../../shared/base/error-words.ts';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { ArticleId, MemberId } from '../../shared/model/ids.ts';
import type { Mode } from '../../shared/model/mode.ts';
import { member } from '../../shared/model/records.ts';
import type { Act } from '../../shared/model/step.ts';
import { makeReveals, revealOf, setArticleModes, setProjectMode } from '../../shared/steps/modes.ts';
import { MAX_ACTS } from '../../shared/steps/parse.ts';
import type { RoomState } from '../../shared/steps/room-state.ts';
import { words } from '../../shared/words/words.ts';
import type { ProjectSession } from '../session/session-types.ts';

type ModeHost = Pick<Host, 'setHubMode' | 'revealOnHub'>;
type Decided = Pick<ProjectSession, 'pid' | 'hub' | 'project' | 'people' | 'ownState'>;

/**
 * Sets how articles, or (null) the project, are annotated: first at the hub, which opens and closes rooms by its own
 * tables; then in the project's history, by which everyone writes into the right room. When the hub says no, nothing was
 * done.
 */
export async function setMode(
  host: ModeHost,
  { pid, hub, project }: Decided,
  chosen: readonly ArticleId[] | null,
  mode: Mode,
): Promise<Result<true>> {
  const aids = chosen?.filter((aid) => revealOf(project.fold, aid) === null) ?? null;
  if (aids?.length === 0) return fail('revealed', words.blindTrouble.revealedAlready);
  if (hub !== null) {
    const set = await host.setHubMode(pid, aids, mode);
    if (!set.ok) return set;
  }
  const { fold } = project;
  return write(project, aids === null ? setProjectMode(fold, mode) : setArticleModes(fold, aids, mode));
}

/**
 * Reveals what was made independently in articles, for good: first at the hub, which takes nothing more from then on and
 * answers what there is; then in the project's history, which names it. Doing it once more makes good what failed.
 */
export async function reveal(host: ModeHost, session: Decided, aids: readonly ArticleId[]): Promise<Result<true>> {
  const rooms = session.hub === null ? await roomsHere(session, aids) : await host.revealOnHub(session.pid, aids);
  if (!rooms.ok) return rooms;
  const fresh = aids.filter((aid) => session.project.fold.sourced('reveal', aid) === undefined);
  return write(session.project, makeReveals(fresh, rooms.value));
}

interface OwnRoom extends RoomState {
  readonly aid: ArticleId;
  readonly member: MemberId;
}

/** What everybody's own rooms hold on this computer; those without a step are left out. */
async function roomsHere(session: Decided, aids: readonly ArticleId[]): Promise<Result<OwnRoom[]>> {
  const members = [...session.people.fold.all('make', 'member')].filter((record) => member(record).name !== '');
  const rooms: OwnRoom[] = [];
  for (const aid of aids) {
    for (const { made } of members) {
      const state = await session.ownState(aid, made.by);
      if (state.steps > 0) rooms.push({ aid, member: made.by, ...state });
    }
  }
  return ok(rooms);
}

async function write(project: Decided['project'], acts: readonly Act[]): Promise<Result<true>> {
  try {
    for (let from = 0; from < acts.length; from += MAX_ACTS) await project.act(acts.slice(from, from + MAX_ACTS));
    return ok(true);
  } catch (error) {
    return fail('not-written', words.blindTrouble.notWritten(errorWords(error)));
  }
}
