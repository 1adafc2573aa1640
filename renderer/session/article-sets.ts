import type { ArticleId, MemberId, ProjectId, RoomName } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/role.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { hasOwnSets, isBlind, type Revealed, revealOf } from '../../shared/steps/modes.ts';
import { curates, isFrozen, mayRead } from '../../shared/wire/rights.ts';
import { type MarkSet, parseRoom, type Room, roomName, teamRoom } from '../../shared/wire/room.ts';

/** What deciding on sets needs of a session. */
interface SetParts {
  readonly pid: ProjectId;
  readonly me: MemberId;
  /** Who began the project, as this computer's host remembers it: what comes in later may claim to be the first of all. */
  readonly founder: MemberId | null;
  readonly project: Fold;
  readonly people: Fold;
  role(): Role;
  onHub(): boolean;
}

/** Whose marks there are of each article, and which of them a person may see and write. */
export class ArticleSets {
  readonly #parts: SetParts;

  constructor(parts: SetParts) {
    this.#parts = parts;
  }

  /** Whether an article is annotated independently, and not revealed. */
  blind(aid: ArticleId): boolean {
    return isBlind(this.#parts.project, aid);
  }

  /** What was revealed of an article; null while nothing was. */
  revealed(aid: ArticleId): Revealed | null {
    return revealOf(this.#parts.project, aid);
  }

  /** The set that one's own marks of an article go into now. */
  mine(aid: ArticleId): MarkSet {
    return this.blind(aid) ? this.#parts.me : 'team';
  }

  /** The room that one's own marks of an article go into now. */
  room(aid: ArticleId): RoomName {
    return roomName({ kind: 'marks', pid: this.#parts.pid, aid, set: this.mine(aid) });
  }

  /** Whether a person sees what others make independently: what was never revealed, too. */
  get curates(): boolean {
    return curates(this.#role);
  }

  /** Where there is no hub, everybody may do anything with their copy, and who began the project stands for its curators. */
  get #role(): Role {
    const { founder, me, role, onHub } = this.#parts;
    return onHub() || founder === null || founder === me ? role() : 'annotator';
  }

  /** The sets of an article that a person may look at, their own work first; the team's alone where there are no others. */
  visible(aid: ArticleId): readonly MarkSet[] {
    const { pid, me, project } = this.#parts;
    if (!hasOwnSets(project, aid)) return ['team'];
    const revealed = this.revealed(aid);
    const others = this.curates ? this.#members() : [...(revealed?.keys() ?? []), me];
    const sets = new Set<MarkSet>([this.mine(aid), 'team', me, ...others]);
    return [...sets].filter((set) => this.mayRead({ kind: 'marks', pid, aid, set }));
  }

  /** Whether a person may read a room, as far as is known here. */
  mayRead(room: Room): boolean {
    return mayRead(this.#role, room, this.#parts.me, this.#standing(room));
  }

  /** Whether nothing more goes into a room. */
  isFrozen(room: Room): boolean {
    return isFrozen(room, this.#standing(room));
  }

  /** Whether nothing goes into a room for as long as its article is annotated independently: it is the team's. */
  rests(name: RoomName): boolean {
    const room = parseRoom(name);
    return room?.kind === 'marks' && room.set === 'team' && this.blind(room.aid);
  }

  /** The rooms that hold what was marked in an article, and the talk about it, as far as a person may read them. */
  rooms(aid: ArticleId): readonly RoomName[] {
    const { pid } = this.#parts;
    if (!hasOwnSets(this.#parts.project, aid)) return [teamRoom(pid, aid)];
    return this.visible(aid).flatMap((set) => {
      const marks = roomName({ kind: 'marks', pid, aid, set });
      if (set === 'team' || set === 'gold') return [marks];
      const talk: Room = { kind: 'review', pid, aid, of: set };
      return this.mayRead(talk) ? [marks, roomName(talk)] : [marks];
    });
  }

  #members(): readonly MemberId[] {
    return [...this.#parts.people.all('make', 'member')].map(({ made }) => made.by);
  }

  #standing(room: Room): { readonly blind: boolean; readonly revealed: boolean } {
    if (!('aid' in room)) return { blind: false, revealed: false };
    return { blind: this.blind(room.aid), revealed: this.revealed(room.aid) !== null };
  }
}
