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
import { type RoomState, roomState } from '../../shared/steps/room-state.ts';
import { stepsMap } from '../../shared/steps/steps-map.ts';
import { mayWrite } from '../../shared/wire/rights.ts';
import {
  guideRoom,
  parseRoom,
  peopleRoom,
  projectRoom,
  registerRoom,
  roomName,
  textRoom,
} from '../../shared/wire/room.ts';
import { addArticle } from './add-article.ts';
import { ArticleSets } from './article-sets.ts';
import { BackgroundSync } from './background-sync.ts';
import { type DeviceMemory, memoryOf } from './device-memory.ts';
import { Guide } from './guide.ts';
import { HubLink } from './hub-link.ts';
import { introduce } from './introduce.ts';
import { KnownRole } from './known-role.ts';
import { LeftRooms } from './left-rooms.ts';
import type { OpenCopy } from './local-copy.ts';
import { Notices } from './notices.ts';
import { openArticle } from './open-article.ts';
import { PresencePace } from './presence-pace.ts';
import { PresencePeople } from './presence-people.ts';
import { projectRooms } from './project-rooms.ts';
import { ProjectStatus } from './project-status.ts';
import { RefusedRooms } from './refused-rooms.ts';
import type { Room, RoomSurroundings } from './room.ts';
import { RoomPool } from './room-pool.ts';
import type {
  CaughtUp,
  HubAway,
  MissingPerson,
  NewArticle,
  OpenArticle,
  ProjectSession,
  RefusedRoom,
  SetAside,
  SyncProgress,
  SyncStatus,
} from './session-types.ts';
import { LastOpened } from './sync-order.ts';
import { tellModes } from './tell-modes.ts';
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
  readonly guide: Guide;
  readonly together: Together;
  readonly presence: PresencePeople;
  readonly sets: ArticleSets;
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
  readonly #opened: LastOpened;
  readonly #status: ProjectStatus;
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
      pace: new PresencePace(),
      mayWrite: (room: RoomName) => session?.mayWrite(room) ?? false,
      isRevoked: () => session?.revoked ?? false,
      rests: (room: RoomName) => session?.sets.rests(room) ?? false,
      turnTogether: (key: StepKey, verb: 'undo' | 'redo') => session?.together.turn(key, verb) ?? null,
    };
    const left = new LeftRooms(surroundings.memory);
    const pool = new RoomPool(surroundings, link, parts.copy, left);
    // Listened to from before the first room is read: nothing another window writes may fall between.
    const ends = [
      parts.host.on('roomUpdate', ({ room, update }) => pool.receive(room, update)),
      parts.host.on('roomReplaced', ({ room }) => pool.retire(room)),
      parts.host.on('eventsMissed', () => pool.readAnew()),
    ];
    try {
      const [project, people, register, guide] = await Promise.all([
        pool.use(projectRoom(pid)),
        pool.use(peopleRoom(pid)),
        pool.use(registerRoom(pid)),
        pool.use(guideRoom(pid)),
      ]);
      session = new Project(known, parts.me, surroundings, link, pool, left, { project, people, register, guide });
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
    left: LeftRooms,
    { project, people, register, guide }: { readonly [K in 'project' | 'people' | 'register' | 'guide']: Room },
  ) {
    super();
    const { host, memory, notices } = surroundings;
    this.pid = known.pid;
    this.me = me;
    this.project = project;
    this.people = people;
    this.register = register;
    this.guide = new Guide(guide);
    this.sets = new ArticleSets({
      pid: known.pid,
      me: me.member,
      project: project.fold,
      people: people.fold,
      role: () => this.role,
      onHub: () => this.#hub !== null,
    });
    this.presence = new PresencePeople(project.link.presence, (aid) => !this.sets.blind(aid));
    this.together = new Together(memory, known.pid, me.member, (name, what) => pool.within(name, what));
    this.#hub = known.hub;
    this.#name = known.name;
    this.#host = host;
    this.#notices = notices;
    this.#link = link;
    this.#pool = pool;
    this.#background = new BackgroundSync({ pool, notices, memory, name: `postil.sync.${known.pid}` });
    this.#opened = new LastOpened(memory, known.pid);
    const marksOf = (aid: ArticleId) => this.sets.rooms(aid);
    this.#status = new ProjectStatus({ pid: known.pid, pool, left, background: this.#background, marksOf });
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
    return this.#status.ofProject();
  }

  articleStatus(aid: ArticleId): SyncStatus {
    return this.#status.ofArticle(aid, this.project.fold);
  }

  get progress(): SyncProgress | null {
    return this.#hub === null ? null : this.#background.progress;
  }

  pauseSync(paused: boolean): void {
    this.#background.pause(paused);
  }

  get away(): HubAway | null {
    return this.#link.away;
  }

  /** How many rooms are open. */
  get openRooms(): number {
    return this.#pool.rooms.length;
  }

  get online(): readonly MemberId[] {
    return [...this.project.link.presence.others].sort();
  }

  async openArticle(aid: ArticleId, passing = false, set = this.sets.mine(aid)): Promise<OpenArticle> {
    if (!passing) this.#opened.opened(aid);
    const { pid, sets, presence, register } = this;
    return openArticle({ pool: this.#pool, pid, sets, presence, register }, aid, set, passing);
  }

  ownState(aid: ArticleId, member: MemberId): Promise<RoomState> {
    const name = roomName({ kind: 'marks', pid: this.pid, aid, set: member });
    return this.#pool.within(name, async ({ doc }) => roomState(stepsMap(doc).entries()));
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
    if (this.#hub !== null) for (const room of this.sets.rooms(aid)) this.#background.again(room);
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
    const moves = this.#hub !== null && this.#hub !== address;
    this.#hub = address;
    this.#setRole(role);
    if (moves) this.#link.moved();
    else this.#link.retry();
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
      ? this.#refused.others(projectRooms(this.pid, this.project.fold, (aid) => this.sets.rooms(aid)))
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
    this.#startOver();
    const why = await this.#background.finish();
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
    this.presence.dispose();
    this.#waiting.close();
    this.#background.startOver();
    this.ended = this.#pool.close();
    return this.ended;
  }

  mayWrite(name: RoomName): boolean {
    const room = parseRoom(name);
    if (this.closed || this.#role.revoked) return false;
    return (
      room !== null && mayWrite(this.role, room, this.me.member) && !this.sets.isFrozen(room) && !this.sets.rests(name)
    );
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
      this.#link.connected.on(() => {
        this.#startOver();
        if (this.sets.curates) drop(this.#tellModes());
      }),
      this.project.fold.onChange(() => {
        this.#rememberName();
        this.#status.know(this.project.fold);
        this.presence.judgeAnew();
        this.#link.reopen((room) => this.sets.mayRead(room));
        if (this.#link.up) this.#walk();
      }),
    );
    this.#rememberName();
    this.#status.know(this.project.fold);
    if (this.#hub !== null) this.#link.start();
    drop(this.introduce());
  }

  /** After the hub's copy of the people room is here, or cannot be had now: else a second device would be a stranger. */
  async #introduceWhenKnown(): Promise<void> {
    const known = () => this.#hub === null || this.people.link.inStep || (this.#link.tried && !this.#link.up);
    await until(this.subscribe, known);
    await introduce(this.people, this.me, await this.#host.settings());
  }

  #tellModes(): Promise<void> {
    const sent = async () => (await this.#background.finish()) === null;
    return tellModes({ host: this.#host, pid: this.pid, project: this.project.fold, sent });
  }

  #startOver(): void {
    this.#background.startOver();
    this.#walk();
  }

  /** Lets the background look after the rooms that are open; where there is a hub, after every article's. */
  #walk(): void {
    const open = this.#pool.rooms.map((room) => room.name);
    const all = this.#hub === null ? [] : this.#status.inOrder(this.project.fold, this.#opened.list);
    this.#background.add([...open, ...all]);
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
