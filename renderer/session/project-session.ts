import { drop } from '../../shared/base/drop.ts';
import { errorWords } from '../../shared/base/error-words.ts';
import type { Result } from '../../shared/base/result.ts';
import type { WaitingPerson } from '../../shared/host/bundles.ts';
import type { Host, Identity, KnownProject } from '../../shared/host/contract.ts';
import type { ArticleId, MemberId, ProjectId, RoomName } from '../../shared/model/ids.ts';
import { makeProject } from '../../shared/model/records.ts';
import { type RoomState, roomState } from '../../shared/steps/room-state.ts';
import { stepsMap } from '../../shared/steps/steps-map.ts';
import { mayWrite } from '../../shared/wire/rights.ts';
import { parseRoom, roomName } from '../../shared/wire/room.ts';
import { words } from '../../shared/words/words.ts';
import { addArticles } from './add-articles.ts';
import { onArrival } from './arrivals.ts';
import { ArticleSets } from './article-sets.ts';
import { Guide } from './guide.ts';
import type { HubLink } from './hub-link.ts';
import { HubSide } from './hub-side.ts';
import { introduce } from './introduce.ts';
import { KnownName } from './known-name.ts';
import type { LeftRooms } from './left-rooms.ts';
import type { Notices } from './notices.ts';
import { openArticle } from './open-article.ts';
import { PresencePeople } from './presence-people.ts';
import { ProjectHub } from './project-hub.ts';
import { projectRooms } from './project-rooms.ts';
import { readText } from './read-text.ts';
import { RefusedRooms } from './refused-rooms.ts';
import type { MissingPerson, RefusedRoom, SetAside } from './refused-types.ts';
import type { Room, RoomSurroundings } from './room.ts';
import type { RoomPool } from './room-pool.ts';
import type { AddedArticle, NewArticle, OpenArticle, ProjectSession } from './session-types.ts';
import { LastOpened } from './sync-order.ts';
import { Together } from './together.ts';
import { until } from './until.ts';
import { UnwrittenLooks } from './unwritten-looks.ts';
import { WaitingPeople } from './waiting-people.ts';

/** What an open project is put together from; the four rooms are in use already. */
interface ProjectParts {
  readonly known: KnownProject;
  readonly me: Identity;
  readonly surroundings: RoomSurroundings;
  readonly link: HubLink;
  readonly pool: RoomPool;
  readonly left: LeftRooms;
  readonly project: Room;
  readonly people: Room;
  readonly register: Room;
  readonly guide: Room;
}

/** One open project: its rooms, its hub, and what keeps them going. `openProject` makes it. */
export class Project extends HubSide implements ProjectSession {
  readonly pid: ProjectId;
  readonly me: Identity;
  readonly project: Room;
  readonly people: Room;
  readonly looks: UnwrittenLooks;
  readonly register: Room;
  readonly guide: Guide;
  readonly together: Together;
  readonly presence: PresencePeople;
  readonly sets: ArticleSets;
  /** Once the session is closed: resolves when the disk has answered for all that was done in it. */
  ended: Promise<void> = Promise.resolve();
  /** Whether the session is closed: what it has open can no longer be used. */
  closed = false;
  #introduced: Promise<void> = Promise.resolve();
  readonly #host: Host;
  readonly #name: KnownName;
  protected readonly atHub: ProjectHub;
  readonly #pool: RoomPool;
  readonly #notices: Notices;
  readonly #opened: LastOpened;
  readonly #waiting: WaitingPeople;
  readonly #refused: RefusedRooms;
  readonly #ends: (() => void)[] = [];

  constructor(parts: ProjectParts) {
    super();
    const { known, me, surroundings, link, pool, project, people } = parts;
    const { host, memory, notices } = surroundings;
    const { pid } = known;
    this.pid = pid;
    this.me = me;
    this.project = project;
    this.people = people;
    this.looks = new UnwrittenLooks(memory, pid, me.member);
    this.register = parts.register;
    this.guide = new Guide(parts.guide);
    this.sets = new ArticleSets({
      pid,
      me: me.member,
      founder: known.founder ?? null,
      project: project.fold,
      people: people.fold,
      role: () => this.role,
      onHub: () => this.hub !== null,
    });
    this.presence = new PresencePeople(project.link.presence, (aid) => !this.sets.blind(aid));
    this.together = new Together(memory, pid, me.member, (name, what) => pool.within(name, what));
    this.#host = host;
    this.#name = new KnownName(host, known);
    this.#notices = notices;
    this.#pool = pool;
    this.#opened = new LastOpened(memory, pid);
    this.atHub = new ProjectHub({
      known,
      surroundings,
      link,
      pool,
      left: parts.left,
      opened: this.#opened,
      project: project.fold,
      sets: this.sets,
    });
    this.#waiting = new WaitingPeople(host, pid, people, notices);
    this.#refused = new RefusedRooms(surroundings, link, pool, people);
  }

  get notice(): string | null {
    return this.#notices.latest;
  }

  dismissNotice(): void {
    this.#notices.dismiss();
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

  keepInStep(aid: ArticleId): () => void {
    const kept = this.sets.rooms(aid).map((name) => {
      const opening = this.#pool.use(name, true);
      drop(opening, (error) => this.#notices.raise(name, words.sessionTrouble.articleBehind(errorWords(error))));
      return opening;
    });
    return () => {
      // One that could not be opened was told of then, and has nothing to be left.
      for (const opening of kept)
        drop(
          opening.then((room) => this.#pool.leave(room)),
          () => undefined,
        );
    };
  }

  ownState(aid: ArticleId, member: MemberId): Promise<RoomState> {
    const name = roomName({ kind: 'marks', pid: this.pid, aid, set: member });
    return this.#pool.within(name, async ({ doc }) => roomState(stepsMap(doc).entries()));
  }

  async addArticle(article: NewArticle): Promise<Omit<AddedArticle, 'index'>> {
    const added = await new Promise<readonly AddedArticle[]>((done, failed) => {
      this.addArticles([article], done).catch(failed);
    });
    const { aid, already } = added[0]!;
    return { aid, already };
  }

  addArticles(
    articles: readonly NewArticle[],
    tell: (batch: readonly AddedArticle[]) => void,
    signal = new AbortController().signal,
  ): Promise<void> {
    const { pid, project } = this;
    const add = () => addArticles({ pid, project, pool: this.#pool }, articles, tell, signal);
    return articles.length === 1 ? add() : this.#pool.inBulk(add);
  }

  readText(aid: ArticleId): Promise<string> {
    return readText(this.#host, this.pid, aid);
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

  get refused(): readonly RefusedRoom[] {
    return this.#refused.list;
  }

  get waiting(): readonly WaitingPerson[] {
    return this.#waiting.list;
  }

  missingPeople(anew = this.hub === null): Promise<Result<readonly MissingPerson[]>> {
    return anew
      ? this.#refused.others(projectRooms(this.pid, this.project.fold, (aid) => this.sets.rooms(aid)))
      : this.#refused.strangers();
  }

  /** See `SessionDoor`. Closes the session, unless it is clear before that nothing can be done. */
  async setAsideRefused(): Promise<Result<SetAside>> {
    try {
      return await this.#refused.setAside(() => this.#end());
    } finally {
      if (this.closed) this.atHub.close();
    }
  }

  close(): void {
    if (this.closed) return;
    drop(this.#end());
    this.atHub.close();
  }

  /** Ends all but the link; resolves when the disk has answered for all that was done. */
  #end(): Promise<void> {
    this.closed = true;
    for (const end of this.#ends) end();
    this.together.close();
    this.presence.dispose();
    this.#waiting.close();
    this.atHub.end();
    this.ended = this.#pool.close();
    return this.ended;
  }

  mayWrite(name: RoomName): boolean {
    const room = parseRoom(name);
    if (this.closed || this.revoked) return false;
    return (
      room !== null && mayWrite(this.role, room, this.me.member) && !this.sets.isFrozen(room) && !this.sets.rests(name)
    );
  }

  /** Goes on with what was listened to while it was opened; `ends` end that. The rooms can ask it from now on. */
  begin(ends: readonly (() => void)[]): void {
    this.#ends.push(
      ...ends,
      this.#pool.subscribe(() => this.bump()),
      this.atHub.subscribe(() => this.bump()),
      this.#notices.subscribe(() => this.bump()),
      this.#waiting.subscribe(() => {
        this.atHub.admitted();
        this.bump();
      }),
      onArrival(this.project.link.presence, () => this.atHub.somebodyCame()),
      this.project.fold.onChange(() => {
        this.#name.learn(this.project.fold);
        this.atHub.projectChanged();
        this.presence.judgeAnew();
      }),
    );
    this.#name.learn(this.project.fold);
    this.atHub.begin();
    drop(this.introduce());
  }

  /** After the hub's copy of the people room is here, or cannot be had now: else a second device would be a stranger. */
  async #introduceWhenKnown(): Promise<void> {
    await until(this.subscribe, () => this.people.link.inStep || this.atHub.silent);
    await introduce(this.people, this.me, await this.#host.settings());
  }
}
