import { drop } from '../../shared/base/drop.ts';
import type { Result } from '../../shared/base/result.ts';
import type { Host, Identity, KnownProject, WaitingPerson } from '../../shared/host/contract.ts';
import {
  type ArticleId,
  articleIdOf,
  type MemberId,
  type ProjectId,
  type RoomName,
  type StepKey,
} from '../../shared/model/ids.ts';
import { makeProject, projectName } from '../../shared/model/records.ts';
import type { Role } from '../../shared/model/role.ts';
import { mayWrite } from '../../shared/wire/rights.ts';
import { parseRoom, peopleRoom, projectRoom, registerRoom, teamRoom, textRoom } from '../../shared/wire/room.ts';
import { addArticle } from './add-article.ts';
import { Article } from './article.ts';
import { BackgroundSync } from './background-sync.ts';
import { type DeviceMemory, memoryOf } from './device-memory.ts';
import { HubLink } from './hub-link.ts';
import { introduce } from './introduce.ts';
import { KnownRole } from './known-role.ts';
import type { OpenCopy } from './local-copy.ts';
import { Notices } from './notices.ts';
import { projectRooms } from './project-rooms.ts';
import { RefusedRooms } from './refused-rooms.ts';
import type { Room, RoomSurroundings } from './room.ts';
import { RoomPool } from './room-pool.ts';
import type {
  CaughtUp,
  MissingPerson,
  NewArticle,
  OpenArticle,
  ProjectSession,
  RefusedRoom,
  SetAside,
  SyncStatus,
} from './session-types.ts';
import { mergeStatus } from './status.ts';
import { Together } from './together.ts';
import { until } from './until.ts';
import { WaitingPeople } from './waiting-people.ts';
import { Watched } from './watched.ts';

/** What a session is made with. */
export interface SessionParts {
  readonly host: Host;
  readonly me: Identity;
  readonly memory: DeviceMemory;
  readonly copy: OpenCopy;
}

/** One open project: its rooms, its link to the hub, and what keeps them going. */
export class Project extends Watched implements ProjectSession {
  readonly pid: ProjectId;
  readonly me: Identity;
  readonly project: Room;
  readonly people: Room;
  readonly register: Room;
  readonly together: Together;
  /** Once the session is closed: resolves when the disk has answered for all that was done in it. */
  ended: Promise<void> = Promise.resolve();
  /** Whether the session is closed: what it has open can no longer be used. */
  closed = false;
  #hub: string | null;
  readonly #role: KnownRole;
  #name: string;
  #introduced: Promise<void> = Promise.resolve();
  readonly #host: Host;
  readonly #link: HubLink;
  readonly #pool: RoomPool;
  readonly #notices: Notices;
  readonly #background: BackgroundSync;
  readonly #waiting: WaitingPeople;
  readonly #refused: RefusedRooms;
  readonly #ends: (() => void)[] = [];

  /** Opens a project from this computer's copies, then its link to the hub if it has one. @throws when the host cannot read */
  static async open(known: KnownProject, parts: SessionParts): Promise<Project> {
    const { pid } = known;
    const link = new HubLink(parts.host, pid);
    let session: Project | null = null;
    const surroundings = {
      host: parts.host,
      me: parts.me.member,
      memory: memoryOf(parts.me.member, parts.memory),
      notices: new Notices(),
      mayWrite: (room: RoomName) => session?.mayWrite(room) ?? false,
      isRevoked: () => session?.revoked ?? false,
      turnTogether: (key: StepKey, verb: 'undo' | 'redo') => session?.together.turn(key, verb) ?? null,
    };
    const pool = new RoomPool(surroundings, link, parts.copy);
    // Listened to from before the first room is read: nothing another window writes may fall between.
    const ends = [
      parts.host.on('roomUpdate', ({ room, update }) => pool.receive(room, update)),
      parts.host.on('roomReplaced', ({ room }) => pool.retire(room)),
      parts.host.on('eventsMissed', () => pool.readAnew()),
    ];
    try {
      const [project, people, register] = await Promise.all([
        pool.use(projectRoom(pid)),
        pool.use(peopleRoom(pid)),
        pool.use(registerRoom(pid)),
      ]);
      session = new Project(known, parts.me, surroundings, link, pool, { project, people, register });
      session.#ends.push(...ends);
      session.#begin();
      return session;
    } catch (error) {
      for (const end of ends) end();
      await pool.close();
      link.close();
      throw error;
    }
  }

  private constructor(
    known: KnownProject,
    me: Identity,
    surroundings: RoomSurroundings,
    link: HubLink,
    pool: RoomPool,
    { project, people, register }: { readonly project: Room; readonly people: Room; readonly register: Room },
  ) {
    super();
    const { host, memory, notices } = surroundings;
    this.pid = known.pid;
    this.me = me;
    this.project = project;
    this.people = people;
    this.register = register;
    this.together = new Together(memory, known.pid, me.member, (name, what) => pool.within(name, what));
    this.#hub = known.hub;
    this.#name = known.name;
    this.#host = host;
    this.#notices = notices;
    this.#link = link;
    this.#pool = pool;
    this.#background = new BackgroundSync(pool, notices);
    this.#waiting = new WaitingPeople(host, known.pid, people, notices);
    this.#refused = new RefusedRooms(surroundings, link, pool, people);
    this.#role = new KnownRole(memory, known.pid, known.hub);
  }

  get role(): Role {
    return this.#role.role;
  }

  get revoked(): boolean {
    return this.#role.revoked;
  }

  get hub(): string | null {
    return this.#hub;
  }

  get notice(): string | null {
    return this.#notices.latest;
  }

  dismissNotice(): void {
    this.#notices.dismiss();
  }

  get status(): SyncStatus {
    const status = mergeStatus(this.#pool.rooms.map((room) => room.parts));
    // Rooms that are not open may hold what the hub has not confirmed: until each was asked about, nothing is claimed.
    if (status.hub.state !== 'saved' || !this.#background.busy) return status;
    return { ...status, hub: { state: 'sending', waiting: status.hub.waiting } };
  }

  get online(): readonly MemberId[] {
    return [...this.project.link.presence.others].sort();
  }

  async openArticle(aid: ArticleId, passing = false): Promise<OpenArticle> {
    const text = await this.#pool.use(textRoom(this.pid, aid), passing);
    try {
      const marks = await this.#pool.use(teamRoom(this.pid, aid), passing);
      return new Article(aid, text, marks, () => {
        this.#pool.leave(text);
        this.#pool.leave(marks);
      });
    } catch (error) {
      this.#pool.leave(text);
      throw error;
    }
  }

  async addArticle(article: NewArticle): Promise<{ aid: ArticleId; already: boolean }> {
    const text = await this.#pool.use(textRoom(this.pid, articleIdOf(article.text)));
    try {
      return await addArticle(this.project, text, article);
    } finally {
      this.#pool.leave(text);
    }
  }

  fetchTalk(aid: ArticleId): void {
    if (this.#hub !== null) this.#background.again(teamRoom(this.pid, aid));
  }

  introduce(): Promise<void> {
    const next = () => this.#introduceWhenKnown();
    // One after another: two at once would both find nothing and write twice.
    this.#introduced = this.#introduced.then(next, next);
    return this.#introduced;
  }

  /** Writes down the name of a project that was made at the hub, when one is its owner and nobody has. */
  async nameWhenEmpty(name: string): Promise<void> {
    await until(this.subscribe, () => this.closed || this.project.link.inStep || this.project.link.refused);
    const named = [...this.project.fold.all('make', 'project')].length > 0;
    if (!this.closed && this.role === 'owner' && !named) await this.project.record([makeProject(name)], 'setup');
  }

  connect(address: string, role: Role): void {
    this.#hub = address;
    this.#setRole(role);
    this.#link.retry();
  }

  retryHub(): void {
    this.#link.retry();
  }

  get refused(): readonly RefusedRoom[] {
    return this.#refused.list;
  }

  get waiting(): readonly WaitingPerson[] {
    return this.#waiting.list;
  }

  missingPeople(): Promise<Result<readonly MissingPerson[]>> {
    return this.#hub === null
      ? this.#refused.others(projectRooms(this.pid, this.project.fold))
      : this.#refused.strangers();
  }

  /** See `SessionDoor`. Closes the session, unless it is clear before that nothing can be done. */
  async setAsideRefused(): Promise<Result<SetAside>> {
    try {
      return await this.#refused.setAside(() => this.#end());
    } finally {
      if (this.closed) this.#link.close();
    }
  }

  async catchUp(): Promise<CaughtUp> {
    const background = this.#background;
    this.#startOver();
    // Where one room takes too long, a thousand would take for ever.
    await until(background.subscribe, () => !background.busy || background.outcome.late);
    const { why } = background.outcome;
    return { complete: why === null, why };
  }

  close(): void {
    if (this.closed) return;
    drop(this.#end());
    this.#link.close();
  }

  /** Ends all but the link; resolves when the disk has answered for all that was done. */
  #end(): Promise<void> {
    this.closed = true;
    for (const end of this.#ends) end();
    this.together.close();
    this.#waiting.close();
    this.#background.startOver();
    this.ended = this.#pool.close();
    return this.ended;
  }

  mayWrite(name: RoomName): boolean {
    const room = parseRoom(name);
    if (this.closed || this.#role.revoked) return false;
    return room !== null && mayWrite(this.role, room, this.me.member);
  }

  #begin(): void {
    this.#ends.push(
      this.#pool.subscribe(() => this.bump()),
      this.#background.subscribe(() => this.bump()),
      this.#notices.subscribe(() => this.bump()),
      this.#waiting.subscribe(() => {
        // By this the host may have taken in what waited of somebody who has joined: it goes to the hub now.
        if (this.#link.up) this.#startOver();
        this.bump();
      }),
      this.#link.role.on((role) => this.#setRole(role)),
      this.#link.revoked.on(() => this.#revoke()),
      this.#link.connected.on(() => this.#startOver()),
      this.project.fold.onChange(() => {
        this.#rememberName();
        if (this.#link.up) this.#walk();
      }),
    );
    this.#rememberName();
    if (this.#hub !== null) this.#link.start();
    drop(this.introduce());
  }

  /** After the hub's copy of the people room is here, or cannot be had now: else a second device would be a stranger. */
  async #introduceWhenKnown(): Promise<void> {
    const known = () => this.#hub === null || this.people.link.inStep || (this.#link.tried && !this.#link.up);
    await until(this.subscribe, known);
    await introduce(this.people, this.me, await this.#host.settings());
  }

  #startOver(): void {
    this.#background.startOver();
    this.#walk();
  }

  /** Lets the background look after the rooms that are open; where there is a hub, after every article's. */
  #walk(): void {
    const open = this.#pool.rooms.map((room) => room.name);
    this.#background.add(this.#hub === null ? open : [...open, ...projectRooms(this.pid, this.project.fold)]);
  }

  #rememberName(): void {
    const [record] = this.project.fold.all('make', 'project');
    const name = record === undefined ? '' : projectName(record);
    if (name === '' || name === this.#name) return;
    this.#name = name;
    drop(this.#host.rememberProject(this.pid, name));
  }

  #setRole(role: Role): void {
    this.#role.set(role);
    this.#pool.rightsChanged();
    this.bump();
  }

  /** What the hub has not got is put aside room by room, also where no room is open. */
  #revoke(): void {
    this.#role.revoke();
    this.#pool.rightsChanged();
    this.#startOver();
    this.bump();
  }
}
