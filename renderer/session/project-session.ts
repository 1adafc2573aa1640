import { drop } from '../../shared/base/drop.ts';
import type { Host, Identity, KnownProject } from '../../shared/host/contract.ts';
import type { ArticleId, MemberId, ProjectId, RoomName } from '../../shared/model/ids.ts';
import { articleEntry, projectName } from '../../shared/model/records.ts';
import { ROLES, type Role } from '../../shared/model/role.ts';
import { mayWrite } from '../../shared/wire/rights.ts';
import { parseRoom, peopleRoom, projectRoom, teamRoom, textRoom } from '../../shared/wire/room.ts';
import { enterArticle, fillTextRoom } from './add-article.ts';
import { Article } from './article.ts';
import { BackgroundSync } from './background-sync.ts';
import type { DeviceMemory } from './device-memory.ts';
import { HubLink } from './hub-link.ts';
import { introduce } from './introduce.ts';
import type { OpenCopy } from './local-copy.ts';
import type { Room } from './room.ts';
import { RoomPool } from './room-pool.ts';
import type { NewArticle, OpenArticle, ProjectSession, SyncStatus } from './session-types.ts';
import { mergeStatus } from './status.ts';
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
  #hub: string | null;
  #role: Role;
  #notice: string | null = null;
  #name: string;
  #introduced: Promise<void> = Promise.resolve();
  readonly #host: Host;
  readonly #memory: DeviceMemory;
  readonly #link: HubLink;
  readonly #pool: RoomPool;
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
      memory: parts.memory,
      mayWrite: (room: RoomName) => session?.mayWrite(room) ?? false,
      notice: (sentence: string) => session?.tell(sentence),
    };
    const pool = new RoomPool(surroundings, link, parts.copy);
    // Listened to from before the first room is read: nothing another window writes may fall between.
    const end = parts.host.on('roomUpdate', ({ room, update }) => pool.receive(room, update));
    try {
      const [project, people] = await Promise.all([pool.use(projectRoom(pid)), pool.use(peopleRoom(pid))]);
      session = new Project(known, parts, link, pool, project, people);
      session.#ends.push(end);
      session.#begin();
      return session;
    } catch (error) {
      end();
      pool.close();
      link.close();
      throw error;
    }
  }

  private constructor(
    known: KnownProject,
    parts: SessionParts,
    link: HubLink,
    pool: RoomPool,
    project: Room,
    people: Room,
  ) {
    super();
    this.pid = known.pid;
    this.me = parts.me;
    this.project = project;
    this.people = people;
    this.#hub = known.hub;
    this.#name = known.name;
    this.#host = parts.host;
    this.#memory = parts.memory;
    this.#link = link;
    this.#pool = pool;
    this.#background = new BackgroundSync(pool, (error) =>
      this.tell(`An article could not be brought up to date (${error}). It is tried again with the next connection.`),
    );
    this.#role = known.hub === null ? 'owner' : this.#lastRole();
  }

  get role(): Role {
    return this.#role;
  }

  get hub(): string | null {
    return this.#hub;
  }

  get notice(): string | null {
    return this.#notice;
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
    const [text, marks] = await Promise.all([
      this.#pool.use(textRoom(this.pid, aid)),
      this.#pool.use(teamRoom(this.pid, aid)),
    ]);
    return new Article(aid, text, marks, () => {
      this.#pool.leave(text);
      this.#pool.leave(marks);
    });
  }

  async addArticle(article: NewArticle): Promise<{ aid: ArticleId; already: boolean }> {
    const entered = await enterArticle(this.project, article);
    if (entered.already) return entered;
    const room = await this.#pool.use(textRoom(this.pid, entered.aid));
    await fillTextRoom(room, article);
    this.#pool.leave(room);
    return entered;
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
    this.#link.start();
  }

  retryHub(): void {
    this.#link.retry();
  }

  async catchUp(): Promise<void> {
    this.#background.startOver();
    this.#walk();
    await until(this.#background, () => !this.#background.busy);
  }

  close(): void {
    for (const end of this.#ends) end();
    this.#background.startOver();
    this.#pool.close();
    this.#link.close();
  }

  mayWrite(name: RoomName): boolean {
    const room = parseRoom(name);
    return room !== null && mayWrite(this.#role, room, this.me.member);
  }

  tell(sentence: string): void {
    this.#notice = sentence;
    this.bump();
  }

  #begin(): void {
    this.#ends.push(
      this.#pool.subscribe(() => this.bump()),
      this.#background.subscribe(() => this.bump()),
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
    await until(this, known);
    await introduce(this.people, this.me, await this.#host.settings());
  }

  /** Lets the background have every article's rooms that nobody has open. */
  #walk(): void {
    const open = new Set(this.#pool.rooms.map((room) => room.name));
    const entries = [...this.project.fold.all('make', 'article')].flatMap((record) => articleEntry(record) ?? []);
    const rooms = entries.flatMap(({ aid }) => [textRoom(this.pid, aid), teamRoom(this.pid, aid)]);
    this.#background.add(rooms.filter((room) => !open.has(room)));
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

/** Resolves when `holds` does. */
function until(watched: Watched, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) return resolve();
    const end = watched.subscribe(() => {
      if (!holds()) return;
      end();
      resolve();
    });
  });
}
