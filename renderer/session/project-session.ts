import { drop } from '../../shared/base/drop.ts';
import type { Host, Identity, KnownProject } from '../../shared/host/contract.ts';
import { type ArticleId, articleIdOf, type MemberId, type ProjectId, type RoomName } from '../../shared/model/ids.ts';
import { articleEntry, projectName } from '../../shared/model/records.ts';
import { ROLES, type Role } from '../../shared/model/role.ts';
import { mayWrite } from '../../shared/wire/rights.ts';
import { parseRoom, peopleRoom, projectRoom, teamRoom, textRoom } from '../../shared/wire/room.ts';
import { addArticle } from './add-article.ts';
import { Article } from './article.ts';
import { BackgroundSync } from './background-sync.ts';
import { type DeviceMemory, memoryOf } from './device-memory.ts';
import { HubLink } from './hub-link.ts';
import { introduce } from './introduce.ts';
import type { OpenCopy } from './local-copy.ts';
import { Notices } from './notices.ts';
import type { Room, RoomSurroundings } from './room.ts';
import { RoomPool } from './room-pool.ts';
import type { CaughtUp, NewArticle, OpenArticle, ProjectSession, SyncStatus } from './session-types.ts';
import { mergeStatus } from './status.ts';
import { until } from './until.ts';
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
  /** Once the session is closed: resolves when the disk has answered for all that was done in it. */
  ended: Promise<void> = Promise.resolve();
  #hub: string | null;
  #role: Role;
  #name: string;
  #introduced: Promise<void> = Promise.resolve();
  readonly #host: Host;
  readonly #memory: DeviceMemory;
  readonly #link: HubLink;
  readonly #pool: RoomPool;
  readonly #notices: Notices;
  readonly #background: BackgroundSync;
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
    };
    const pool = new RoomPool(surroundings, link, parts.copy);
    // Listened to from before the first room is read: nothing another window writes may fall between.
    const end = parts.host.on('roomUpdate', ({ room, update }) => pool.receive(room, update));
    try {
      const [project, people] = await Promise.all([pool.use(projectRoom(pid)), pool.use(peopleRoom(pid))]);
      session = new Project(known, parts.me, surroundings, link, pool, project, people);
      session.#ends.push(end);
      session.#begin();
      return session;
    } catch (error) {
      end();
      await pool.close();
      link.close();
      throw error;
    }
  }

  private constructor(
    known: KnownProject,
    me: Identity,
    { host, memory, notices }: RoomSurroundings,
    link: HubLink,
    pool: RoomPool,
    project: Room,
    people: Room,
  ) {
    super();
    this.pid = known.pid;
    this.me = me;
    this.project = project;
    this.people = people;
    this.#hub = known.hub;
    this.#name = known.name;
    this.#host = host;
    this.#memory = memory;
    this.#notices = notices;
    this.#link = link;
    this.#pool = pool;
    this.#background = new BackgroundSync(pool, notices);
    this.#role = known.hub === null ? 'owner' : this.#lastRole();
  }

  get role(): Role {
    return this.#role;
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

  async openArticle(aid: ArticleId): Promise<OpenArticle> {
    const text = await this.#pool.use(textRoom(this.pid, aid));
    try {
      const marks = await this.#pool.use(teamRoom(this.pid, aid));
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

  introduce(): Promise<void> {
    const next = () => this.#introduceWhenKnown();
    // One after another: two at once would both find nothing and write twice.
    this.#introduced = this.#introduced.then(next, next);
    return this.#introduced;
  }

  /** Starts the link to a hub that has let one in. */
  connect(address: string, role: Role): void {
    this.#hub = address;
    this.#setRole(role);
    this.#link.retry();
  }

  retryHub(): void {
    this.#link.retry();
  }

  async catchUp(): Promise<CaughtUp> {
    const background = this.#background;
    background.startOver();
    this.#walk();
    // Where one room takes too long, a thousand would take for ever.
    await until(background.subscribe, () => !background.busy || background.outcome.late);
    const { why } = background.outcome;
    return { complete: why === null, why };
  }

  close(): void {
    for (const end of this.#ends) end();
    this.#background.startOver();
    this.ended = this.#pool.close();
    this.#link.close();
  }

  mayWrite(name: RoomName): boolean {
    const room = parseRoom(name);
    return room !== null && mayWrite(this.#role, room, this.me.member);
  }

  #begin(): void {
    this.#ends.push(
      this.#pool.subscribe(() => this.bump()),
      this.#background.subscribe(() => this.bump()),
      this.#notices.subscribe(() => this.bump()),
      this.#link.role.on((role) => this.#setRole(role)),
      this.#link.connected.on(() => {
        this.#background.startOver();
        this.#walk();
      }),
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

  /** Lets the background look after the rooms that are open; where there is a hub, after every article's. */
  #walk(): void {
    this.#background.add(this.#pool.rooms.map((room) => room.name));
    if (this.#hub === null) return;
    const entries = [...this.project.fold.all('make', 'article')].flatMap((record) => articleEntry(record) ?? []);
    this.#background.add(entries.flatMap(({ aid }) => [textRoom(this.pid, aid), teamRoom(this.pid, aid)]));
  }

  #rememberName(): void {
    const [record] = this.project.fold.all('make', 'project');
    const name = record === undefined ? '' : projectName(record);
    if (name === '' || name === this.#name) return;
    this.#name = name;
    drop(this.#host.rememberProject(this.pid, name));
  }

  #setRole(role: Role): void {
    this.#role = role;
    this.#memory.set(this.#roleName, role);
    this.bump();
  }

  /** What the hub said last; until it has said anything, the role that can do least harm. */
  #lastRole(): Role {
    return ROLES.find((role) => role === this.#memory.get(this.#roleName)) ?? 'annotator';
  }

  get #roleName(): string {
    return `postil.role.${this.pid}`;
  }
}
