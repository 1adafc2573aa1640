import { type ActId, type ArticleId, type StepKey, stepOf } from '../model/ids.ts';
import type { Fold } from '../steps/folded.ts';
import { type Happening, happening } from './deed.ts';
import type { CameAt } from './looked.ts';
import { byLog, type HistoryRoom, inLogOrder, type PlacedHappening } from './order.ts';
import { lineOfEntry } from './timeline.ts';

type Folds = Readonly<Record<HistoryRoom, Fold>>;

/** What changed in a room since the lines were read last. */
interface Followed {
  readonly room: HistoryRoom;
  readonly fold: Fold;
  /** How many of its steps were read. */
  taken: number;
  readonly changed: Set<ActId>;
  /** All is to be read anew. */
  isAnew: boolean;
}

/**
 * An article's timeline, kept: a step more costs what is new in it and a copy of the list, not a look at every step of
 * three rooms. It is read when somebody asks.
 */
export class KeptTimeline {
  readonly #aid: ArticleId;
  readonly #positions: CameAt;
  readonly #rooms: readonly Followed[];
  readonly #ends: readonly (() => void)[];
  #lines: readonly PlacedHappening[] = [];

  constructor(folds: Folds, aid: ArticleId, positions: CameAt) {
    this.#aid = aid;
    this.#positions = positions;
    this.#rooms = (['marks', 'text', 'project'] as const).map((room) => ({
      room,
      fold: folds[room],
      taken: 0,
      changed: new Set(),
      isAnew: true,
    }));
    this.#ends = this.#rooms.map((followed) =>
      followed.fold.onChange((changed) => {
        if (changed === null) followed.isAnew = true;
        else for (const id of changed) followed.changed.add(id);
      }),
    );
  }

  /** The lines, the latest first; the same list as long as nothing is new. */
  get lines(): readonly PlacedHappening[] {
    if (this.#rooms.some(({ isAnew }) => isAnew)) this.#readAll();
    else this.#readNew();
    return this.#lines;
  }

  dispose(): void {
    for (const end of this.#ends) end();
  }

  #readAll(): void {
    const rooms = this.#rooms.map((followed) => ({
      room: followed.room,
      lines: this.#linesOf(followed, followed.fold.keys()).filter(isTold),
    }));
    for (const followed of this.#rooms) this.#isRead(followed);
    this.#lines = inLogOrder(rooms, this.#positions).reverse();
  }

  #readNew(): void {
    const rooms = this.#rooms.map((followed) => {
      const { fold, room, changed } = followed;
      if (fold.stepCount === followed.taken && changed.size === 0) return { room, lines: [] };
      // An act may be told otherwise once its record is here.
      const steps = new Set([...changed].flatMap((id) => fold.history(id).map(({ act }) => stepOf(act))));
      for (const key of keysFrom(fold, followed.taken)) steps.add(key);
      this.#isRead(followed);
      return { room, lines: this.#linesOf(followed, steps) };
    });
    const told = inLogOrder(rooms, this.#positions).reverse();
    if (told.length > 0) this.#lines = withLines(this.#lines, told);
  }

  #isRead(followed: Followed): void {
    followed.taken = followed.fold.stepCount;
    followed.changed.clear();
    followed.isAnew = false;
  }

  #linesOf({ fold, room }: Followed, steps: Iterable<StepKey>): Happening[] {
    return [...steps].flatMap((key) => {
      const line = happening(fold, key);
      if (line === undefined) return [];
      return room === 'project' ? (lineOfEntry(fold, this.#aid, line) ?? { ...line, deeds: [] }) : line;
    });
  }
}

/** Whether a step did anything to this article: of the project's room it mostly did not. */
const isTold = ({ deeds }: Happening): boolean => deeds.length > 0;

/** The steps that came in after so many: a fold's keys stand in the order in which it took them. */
function* keysFrom(fold: Fold, taken: number): Iterable<StepKey> {
  let at = 0;
  for (const key of fold.keys()) if (at++ >= taken) yield key;
}

/** The lines with those in their places that were told anew; of both the latest is first. Each is moved once: there may be very many. */
function withLines(before: readonly PlacedHappening[], told: readonly PlacedHappening[]): PlacedHappening[] {
  const lines: PlacedHappening[] = [];
  let taken = 0;
  for (const line of told) {
    const { at, isThere } = placeOf(before, line);
    while (taken < at) lines.push(before[taken++]!);
    if (isTold(line)) lines.push(line);
    if (isThere) taken++;
  }
  while (taken < before.length) lines.push(before[taken++]!);
  return lines;
}

/** Where a line stands, or belongs, among lines of which the latest is first. */
function placeOf(lines: readonly PlacedHappening[], line: PlacedHappening): { at: number; isThere: boolean } {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isLater(lines[middle]!, line)) from = middle + 1;
    else to = middle;
  }
  return { at: from, isThere: lines[from]?.step === line.step };
}

const isLater = (a: PlacedHappening, b: PlacedHappening): boolean => a.step !== b.step && byLog(a, b) > 0;
