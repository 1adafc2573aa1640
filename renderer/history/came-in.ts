import { drop } from '../../shared/base/drop.ts';
import {
  type CameAt,
  isKnown,
  type Looked,
  lookedAt,
  noteLooked,
  seenBut,
  someCameLate,
  unseenSteps,
} from '../../shared/history/looked.ts';
import { type ActId, type ArticleId, type MemberId, type StepKey, stepOf } from '../../shared/model/ids.ts';
import type { Fold } from '../../shared/steps/fold.ts';
import type { NotingRoom, OpenRoom } from '../session/session-types.ts';
import { Watched } from '../session/watched.ts';

/** How long after the last look it is written down what was walked, in milliseconds: a walk through many is one step. */
const PAUSE = 3_000;
/**
 * How often it is written down at most what was seen as it came in, in milliseconds: each time is a step for ever, in a
 * room that everybody has open, by everybody who reads along.
 */
const REST = 300_000;

interface CameInParts {
  readonly aid: ArticleId;
  readonly me: MemberId;
  readonly marks: OpenRoom;
  /** Where it is noted what was seen: the reader's own record. */
  readonly people: NotingRoom;
  /** Whether the person is looking now. */
  looks(): boolean;
  /** Tells when they turn away, for long perhaps; the answer ends it. */
  onAway(listener: () => void): () => void;
  /** When each step came into this computer's log; asked only where some came late. */
  cameAt(): Promise<CameAt>;
  complain(error: unknown): void;
}

/**
 * What others did in the open article since the reader last looked at it [H6, H7]. What comes in over a line that is in
 * step with the hub, while they look, is seen as it comes; what comes otherwise waits until it is walked. An article
 * that they look at for the first time is seen as it is.
 */
export class CameIn extends Watched {
  readonly #parts: CameInParts;
  /** All that waits, or has waited since the article was opened, in its order. */
  #list: StepKey[] = [];
  readonly #unseen: Set<StepKey>;
  readonly #known = new Set<StepKey>();
  readonly #ends: (() => void)[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inStep: boolean;
  #isFirst: boolean;
  #cameAt: CameAt | undefined;
  #isOver = false;

  constructor(parts: CameInParts) {
    super();
    this.#parts = parts;
    const { marks, people } = parts;
    const looked = this.#noted() ?? (hasStepsOf(marks.fold, parts.me) ? new Map() : null);
    this.#isFirst = looked === null && marks.status.hub.state !== 'none';
    this.#list = looked === null ? [] : unseenSteps(marks.fold, parts.me, looked);
    this.#unseen = new Set(this.#list);
    for (const key of marks.fold.keys()) this.#known.add(key);
    this.#inStep = marks.status.hub.state === 'saved';
    this.#ends = [
      marks.fold.onChange((changed) => this.#take(changed)),
      // After what the fold told: by then the line has said how it was while that came.
      marks.subscribe(() => this.#follow()),
      people.fold.onChange(() => this.#othersNoted()),
      parts.onAway(() => this.#write()),
    ];
    if (looked === null) this.#soon();
    else if (someCameLate(marks.fold, parts.me, looked)) drop(this.#askLog(looked), parts.complain);
  }

  /** Steps by others, oldest first by `seq`: those that wait, and those seen since the article was opened. */
  get list(): readonly StepKey[] {
    return this.#list;
  }

  isUnseen(step: StepKey): boolean {
    return this.#unseen.has(step);
  }

  /** How many wait. */
  get waiting(): number {
    return this.#unseen.size;
  }

  /** The reader has looked at a step. */
  see(step: StepKey): void {
    if (!this.#unseen.delete(step)) return;
    if (this.#unseen.size === 0) this.#write();
    else this.#soon();
    this.bump();
  }

  /** The reader has seen all there is. */
  seeAll(): void {
    this.#isFirst = false;
    this.#unseen.clear();
    this.#write();
    this.bump();
  }

  dispose(): void {
    this.#isOver = true;
    for (const end of this.#ends) end();
    this.#write();
  }

  #take(changed: ReadonlySet<ActId> | null): void {
    const { marks, me, looks } = this.#parts;
    const came: StepKey[] = [];
    for (const key of changed === null ? marks.fold.keys() : stepsOf(marks.fold, changed)) {
      if (this.#known.has(key)) continue;
      this.#known.add(key);
      if (marks.fold.step(key)?.by !== me) came.push(key);
    }
    if (came.length === 0) return;
    if (!this.#isFirst && !(this.#inStep && looks())) {
      for (const key of came) this.#unseen.add(key);
      this.#list = [...this.#list, ...came];
    }
    this.#timer ??= setTimeout(() => this.#write(), REST);
    this.bump();
  }

  #follow(): void {
    const { state } = this.#parts.marks.status.hub;
    // One's own steps that are on their way do not put the line out of step.
    if (state !== 'sending') this.#inStep = state === 'saved';
    // From then on an article that was new to the reader is as known as any other.
    if (this.#inStep) this.#isFirst = false;
  }

  /** Another device of the reader may have seen what waits here. */
  #othersNoted(): void {
    if (this.#unseen.size === 0) return;
    const looked = this.#noted();
    if (looked === null) return;
    const still = new Set(unseenSteps(this.#parts.marks.fold, this.#parts.me, looked, this.#cameAt));
    const before = this.#unseen.size;
    for (const key of this.#unseen) if (!still.has(key)) this.#unseen.delete(key);
    if (this.#unseen.size < before) this.bump();
  }

  #noted(): Looked | null {
    const { people, me, aid } = this.#parts;
    return lookedAt(people.fold, me).get(aid)?.looked ?? null;
  }

  /** Which steps came late is the log's to tell; what was seen or came in meanwhile stays so. */
  async #askLog(looked: Looked): Promise<void> {
    const { marks, me, cameAt } = this.#parts;
    const [before, guessed] = [new Set(this.#known), new Set(this.#list)];
    this.#cameAt = await cameAt();
    if (this.#isOver) return;
    const right = new Set(unseenSteps(marks.fold, me, looked, this.#cameAt).filter((key) => before.has(key)));
    const since = this.#list.slice(guessed.size);
    for (const key of guessed) if (!right.has(key)) this.#unseen.delete(key);
    for (const key of right) if (!guessed.has(key)) this.#unseen.add(key);
    this.#list = [...right, ...since];
    this.bump();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), PAUSE);
  }

  /** One small step, and only where it says something new. */
  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { marks, people, me, aid, complain } = this.#parts;
    const looked = seenBut(marks.fold, me, this.#unseen);
    const noted = this.#noted();
    const isNews = noted === null ? isShared(people.fold) : !isKnown(looked, noted);
    if (!isNews || !people.canWrite) return;
    drop(people.record([noteLooked(people.fold, me, aid, looked)], 'setup'), complain);
  }
}

/** The steps of some records. */
function* stepsOf(fold: Fold, records: Iterable<ActId>): Iterable<StepKey> {
  for (const id of records) for (const { act } of fold.history(id)) yield stepOf(act);
}

/** Whether somebody did anything here: then they have looked, too. */
function hasStepsOf(fold: Fold, member: MemberId): boolean {
  for (const key of fold.keys()) if (fold.step(key)?.by === member) return true;
  return false;
}

/** Whether there is anybody from whom something could come in. */
const isShared = (people: Fold): boolean => [...people.all('make', 'member')].length > 1;
