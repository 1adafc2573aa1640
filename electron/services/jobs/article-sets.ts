import { ownFold } from '../../../shared/export/own-fold.ts';
import { compareSets } from '../../../shared/export/set-order.ts';
import type { DatasetSet } from '../../../shared/formats/dataset.ts';
import type { ExportSet } from '../../../shared/host/export-options.ts';
import type { ArticleId, MemberId, ProjectId, RoomName } from '../../../shared/model/ids.ts';
import { ENTRY_KINDS } from '../../../shared/register/records.ts';
import { type Register, readRegister } from '../../../shared/register/register.ts';
import { type Fold, newFold } from '../../../shared/steps/fold.ts';
import { revealOf } from '../../../shared/steps/modes.ts';
import { type MarkSet, parseRoom, type Room, registerRoom, roomName } from '../../../shared/wire/room.ts';
import { foldRoom, type ProjectReader, stepsIn } from './project-reader.ts';
import type { RoomSource } from './room-source.ts';
import { openTo, type Viewer } from './seen-rooms.ts';

/** One set of an article's marks, ready to be gathered. */
export interface OpenSet {
  readonly set: DatasetSet;
  readonly marks: Fold;
  /** The register as it is with these marks. */
  readonly entries: Pick<Register, 'of'>;
}

/** Why an article has nothing of what was asked for: it may not be seen, or nobody made it. */
export type NoSet = 'closed' | 'without-set';

/** For whom sets are read. */
export interface SetsFor {
  /** Who exports; without one what everybody in the project may read is open. */
  readonly viewer: Viewer | undefined;
  /** Rooms that were not given out. */
  readonly refused?: ReadonlySet<RoomName> | undefined;
}

/** The sets of a project's articles, as somebody may take them out. */
export class ArticleSets {
  readonly #source: RoomSource;
  readonly #pid: ProjectId;
  readonly #reader: Pick<ProjectReader, 'project' | 'nameOf' | 'entries'>;
  readonly #isOpen: (room: Room) => boolean;
  /** Whose own marks are here and open, by article; each list in the order of the ids. */
  readonly #own: ReadonlyMap<ArticleId, readonly MemberId[]>;

  constructor(
    source: RoomSource,
    pid: ProjectId,
    reader: Pick<ProjectReader, 'project' | 'nameOf' | 'entries'>,
    { viewer, refused = new Set() }: SetsFor,
  ) {
    this.#source = source;
    this.#pid = pid;
    this.#reader = reader;
    const isOpen = openTo(viewer, reader.project);
    this.#isOpen = (room) => isOpen(room) && !refused.has(roomName(room));
    const own = source.rooms.flatMap((name) => {
      const room = parseRoom(name);
      if (room?.kind !== 'marks' || room.set === 'team' || room.set === 'gold') return [];
      return this.#isOpen(room) ? [{ aid: room.aid, member: room.set }] : [];
    });
    this.#own = new Map(
      [...Map.groupBy(own, ({ aid }) => aid)].map(([aid, held]) => [aid, held.map(({ member }) => member).sort()]),
    );
  }

  /** The sets that are here and open, in any of these articles: the team's, the adjudicated one, then members' own. */
  here(aids: Iterable<ArticleId>): readonly { readonly set: DatasetSet; readonly articles: number }[] {
    const counts = new Map<MarkSet, number>();
    const rooms = new Set(this.#source.rooms);
    for (const aid of aids) {
      for (const set of ['team', 'gold'] as const) {
        const room: Room = { kind: 'marks', pid: this.#pid, aid, set };
        if (rooms.has(roomName(room)) && this.#isOpen(room)) counts.set(set, (counts.get(set) ?? 0) + 1);
      }
      for (const member of this.#own.get(aid) ?? []) counts.set(member, (counts.get(member) ?? 0) + 1);
    }
    return [...counts]
      .sort(([a], [b]) => compareSets(a, b))
      .map(([id, articles]) => ({ set: this.#named(id), articles }));
  }

  /** What was asked for of an article. Sets beside one another: every one that is open and has something in it. */
  of(aid: ArticleId, asked: ExportSet): readonly [OpenSet, ...OpenSet[]] | NoSet {
    switch (asked) {
      case 'team':
        return this.#may(aid, 'team') ? [this.#together(aid, 'team')] : 'closed';
      case 'gold': {
        if (!this.#may(aid, 'gold')) return 'closed';
        const gold = this.#together(aid, 'gold');
        return gold.marks.seq > 0 ? [gold] : 'without-set';
      }
      case 'side-by-side':
        return this.#all(aid);
      default:
        return this.#own.get(aid)?.includes(asked) ? [this.#ownOf(aid, asked)] : 'without-set';
    }
  }

  #all(aid: ArticleId): readonly [OpenSet, ...OpenSet[]] | NoSet {
    const own = (this.#own.get(aid) ?? []).map((member) => this.#ownOf(aid, member));
    const together = (['team', 'gold'] as const)
      .filter((set) => this.#may(aid, set))
      .map((set) => this.#together(aid, set));
    const [first, ...others] = [...together.filter(({ marks }) => marks.seq > 0), ...own];
    if (first !== undefined) return [first, ...others];
    // Nobody has marked anything: that is what the team has.
    const [team] = together;
    return team === undefined ? 'closed' : [team];
  }

  #may(aid: ArticleId, set: 'team' | 'gold'): boolean {
    return this.#isOpen({ kind: 'marks', pid: this.#pid, aid, set });
  }

  #together(aid: ArticleId, set: 'team' | 'gold'): OpenSet {
    const marks = foldRoom(this.#source, roomName({ kind: 'marks', pid: this.#pid, aid, set }));
    return { set: this.#named(set), marks, entries: this.#reader.entries };
  }

  #ownOf(aid: ArticleId, member: MemberId): OpenSet {
    const pid = this.#pid;
    const own = stepsIn(this.#source, roomName({ kind: 'marks', pid, aid, set: member }));
    const talk: Room = { kind: 'review', pid, aid, of: member };
    const review = this.#isOpen(talk) ? stepsIn(this.#source, roomName(talk)) : [];
    const revealed = revealOf(this.#reader.project, aid)?.get(member) ?? null;
    const marks = ownFold({ own, review, revealed });
    return { set: this.#named(member), marks, entries: this.#registerWith(marks, own) };
  }

  /** What a member entered while marking independently lies with their marks. */
  #registerWith(marks: Fold, own: readonly (readonly [string, unknown])[]): Pick<Register, 'of'> {
    const made = [...ENTRY_KINDS, 'alias', 'same'].flatMap((what) => [...marks.all('make', what)]);
    if (made.length === 0) return this.#reader.entries;
    const fold = newFold();
    fold.add([...stepsIn(this.#source, registerRoom(this.#pid)), ...own]);
    return readRegister(fold);
  }

  #named(id: MarkSet): DatasetSet {
    switch (id) {
      case 'team':
      case 'gold':
        return { id, name: id };
      default:
        return { id, name: this.#reader.nameOf(id) || id };
    }
  }
}
