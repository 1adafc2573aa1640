import { drop } from '../../shared/base/drop.ts';
import { errorWords } from '../../shared/base/error-words.ts';
import type { KnownProject } from '../../shared/host/contract.ts';
import type { ArticleId, RoomName } from '../../shared/model/ids.ts';
import type { Role } from '../../shared/model/role.ts';
import type { Act } from '../../shared/model/step.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import { inSteps } from '../../shared/steps/step-length.ts';
import { isOwnRoom } from '../../shared/wire/rights.ts';
import { parseRoom, projectRoom } from '../../shared/wire/room.ts';
import { words } from '../../shared/words/words.ts';
import type { ArticleSets } from './article-sets.ts';
import { BackgroundSync } from './background-sync.ts';
import type { HubLink } from './hub-link.ts';
import { KnownRole } from './known-role.ts';
import type { LeftRooms } from './left-rooms.ts';
import { ProjectStatus } from './project-status.ts';
import type { RoomSurroundings } from './room.ts';
import type { RoomPool } from './room-pool.ts';
import type { CaughtUp, HubAway, SyncProgress } from './session-types.ts';
import type { LastOpened } from './sync-order.ts';
import { tellModes } from './tell-modes.ts';
import { until } from './until.ts';
import { Watched } from './watched.ts';

/** What a project's dealings with its hub are put together from. */
interface HubParts {
  readonly known: KnownProject;
  readonly surroundings: Pick<RoomSurroundings, 'host' | 'memory' | 'notices'>;
  readonly link: HubLink;
  readonly pool: RoomPool;
  readonly left: LeftRooms;
  readonly opened: LastOpened;
  readonly project: Fold;
  readonly sets: ArticleSets;
}

/**
 * An open project's dealings with its hub: where it is, what one may do there by its table, and how all rooms, the closed
 * ones too, are brought up to date with it. While a project is worked on alone there is no address, and one owns it.
 */
export class ProjectHub extends Watched {
  /** The three truths, of which what the hub holds is one. */
  readonly status: ProjectStatus;
  readonly #parts: HubParts;
  readonly #role: KnownRole;
  readonly #background: BackgroundSync;
  readonly #ends: (() => void)[] = [];
  #address: string | null;

  constructor(parts: HubParts) {
    super();
    const { known, surroundings, pool, left, sets } = parts;
    const { memory, notices } = surroundings;
    const { pid } = known;
    this.#parts = parts;
    this.#address = known.hub;
    this.#role = new KnownRole(memory, pid, known.hub);
    this.#background = new BackgroundSync({
      ...{ pool, notices, memory, name: `postil.sync.${pid}` },
      carriedAt: () => parts.link.carriedAt,
    });
    const marksOf = (aid: ArticleId) => sets.rooms(aid);
    this.status = new ProjectStatus({ pid, pool, left, background: this.#background, shut: parts.link.shut, marksOf });
  }

  /** Where it is; null while the project is worked on alone. */
  get address(): string | null {
    return this.#address;
  }

  get role(): Role {
    return this.#role.role;
  }

  /** The role that was remembered when the project was opened; null where none was. */
  get roleBefore(): Role | null {
    return this.#role.before;
  }

  /** Whether an owner has removed this person. */
  get revoked(): boolean {
    return this.#role.revoked;
  }

  get away(): HubAway | null {
    return this.#parts.link.away;
  }

  get progress(): SyncProgress | null {
    return this.#address === null ? null : this.#background.progress;
  }

  /** Whether nothing comes from it now: there is none, or it was tried and cannot be used. */
  get silent(): boolean {
    const { link } = this.#parts;
    return this.#address === null || (link.tried && !link.up);
  }

  /** Listens to it from now on, and looks for it when there is one. */
  begin(): void {
    const { link, sets } = this.#parts;
    this.#ends.push(
      this.#background.subscribe(() => this.bump()),
      link.role.on((role) => this.#setRole(role)),
      link.released.on((rooms) => {
        for (const room of rooms) this.#background.again(room);
      }),
      link.revoked.on(() => this.#revoke()),
      link.connected.on(() => {
        this.#startOver();
        if (sets.curates) {
          const { notices } = this.#parts.surroundings;
          drop(this.#tellModes(), (error) => notices.raise('modes', words.blindTrouble.notTold(errorWords(error))));
        }
      }),
    );
    this.status.know(this.#parts.project);
    if (this.#address !== null) link.start();
  }

  /** The project is at this address, which has let one in with this role. */
  connect(address: string, role: Role): void {
    const { link } = this.#parts;
    const moves = this.#address !== null && this.#address !== address;
    this.#address = address;
    this.#setRole(role);
    if (moves) link.moved();
    else link.retry();
  }

  retry(): void {
    this.#parts.link.retry();
  }

  pause(paused: boolean): void {
    this.#background.pause(paused);
  }

  /** Brings what was marked and said in an article up to date. */
  fetchTalk(aid: ArticleId): void {
    if (this.#address !== null) for (const room of this.#parts.sets.rooms(aid)) this.#background.again(room);
  }

  /** Brings everything up to date, and says whether that could be had. */
  async catchUp(): Promise<CaughtUp> {
    this.#startOver();
    const why = await this.#background.finish();
    return { complete: why === null, why };
  }

  /** The project's articles, or how they are annotated, have changed. */
  projectChanged(): void {
    const { link, project, sets } = this.#parts;
    this.status.know(project);
    link.reopen((room) => sets.mayRead(room));
    if (link.up) this.#walk();
  }

  /** The host may have taken in what waited of somebody who has joined: it goes to the hub now. */
  admitted(): void {
    if (this.#parts.link.up) this.#startOver();
  }

  /** Somebody is there who was not: what is refused for steps of theirs may go now. */
  somebodyCame(): void {
    this.#parts.link.somebodyCame();
  }

  /** Looks after no room any more; the link stays up. */
  end(): void {
    for (const end of this.#ends) end();
    this.#background.startOver();
  }

  /** Ends the link too. */
  close(): void {
    this.#parts.link.close();
  }

  /** Once the project's own room is as the hub has it: by what it was before, a hub would be told what no longer holds. */
  async #tellModes(): Promise<void> {
    const { known, surroundings, project, pool } = this.#parts;
    const { host, notices } = surroundings;
    const room = pool.open(projectRoom(known.pid));
    if (room === null) return;
    const { link } = room;
    await until(room.subscribe, () => link.status.state !== 'connecting' && link.status.state !== 'sending');
    if (!link.inStep) return;
    const write = async (acts: readonly Act[]): Promise<void> => {
      for (const step of inSteps(acts)) await room.record(step, 'setup');
    };
    const sent = (aids: readonly ArticleId[]) => this.#sent(aids);
    const why = await tellModes({ host, pid: known.pid, project, sent, write });
    if (why === null) notices.over('modes');
    else notices.raise('modes', why);
  }

  /** Those of these articles whose own marks, as far as they are here, are all on the hub. */
  async #sent(aids: readonly ArticleId[]): Promise<readonly ArticleId[]> {
    this.#walk();
    await this.#background.finish();
    const isOwn = (name: RoomName): boolean => {
      const room = parseRoom(name);
      return room?.kind === 'marks' && isOwnRoom(room);
    };
    const { sets } = this.#parts;
    return aids.filter((aid) => sets.rooms(aid).every((name) => !isOwn(name) || this.#background.isUpToDate(name)));
  }

  #startOver(): void {
    this.#background.startOver();
    this.#walk();
  }

  /** Lets the background look after the rooms that are open; where there is a hub, after every article's. */
  #walk(): void {
    const { pool, project, opened } = this.#parts;
    const open = pool.rooms.map((room) => room.name);
    const all = this.#address === null ? [] : this.status.inOrder(project, opened.list);
    this.#background.add([...open, ...all]);
  }

  #setRole(role: Role): void {
    this.#role.set(role);
    this.#parts.pool.rightsChanged();
    this.bump();
  }

  /** What the hub has not got is put aside room by room, also where no room is open. */
  #revoke(): void {
    this.#role.revoke();
    this.#parts.pool.rightsChanged();
    this.#startOver();
    this.bump();
  }
}
