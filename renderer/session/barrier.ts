import type * as Y from 'yjs';
import { Emitter } from '../../shared/base/emitter.ts';
import { isStepKey, type StepKey } from '../../shared/model/ids.ts';
import { stepsMap } from '../../shared/steps/steps-map.ts';
import { BARRIER_KEYS, type BarrierMessage, encodeBarrier, parseBarrier } from '../../shared/wire/barrier.ts';
import { snapshotParts } from '../../shared/wire/snapshot-parts.ts';

/**
 * How long after a change the hub is asked, in milliseconds: what is made in one go is asked for in one question, which
 * travels behind it over the same channel.
 */
const ASK_AFTER = 100;
/** How long an answer is waited for at most, and the longest pause between two questions, in milliseconds. */
const PATIENCE = 5_000;

/** What the barrier needs of an open line to the hub. */
export interface BarrierLine {
  send(message: string): void;
  /** Compares the whole document with the hub's again: for changes that several questions found missing there. */
  resync(): void;
}

/**
 * Which steps of a room the hub has on its disk. Only the hub's answers count (and that the hub itself sent a step):
 * never the provider's counters. What was not confirmed is asked again and again while the line is open; what was, once on
 * every new line, all of it in one question: the hub may have gone back to a backup meanwhile.
 */
export class Barrier {
  readonly changed = new Emitter<void>();
  readonly #doc: Y.Doc;
  readonly #hasText: boolean;
  readonly #unheld = new Set<StepKey>();
  /** Those of them that an earlier session knew to be confirmed. */
  #remembered: ReadonlySet<StepKey> = new Set();
  #textWaits: boolean;
  /** Whether the text holds something that neither the hub brought nor any session knew to be confirmed. */
  #textUnsent = false;
  /** Whether what an earlier line confirmed has still to be confirmed on this one. */
  #recheck = false;
  /** The latest question about the whole document: its parts, and the numbers of those that are not answered yet. */
  #wholeQuestion: { readonly open: Set<number>; readonly parts: readonly string[] } = { open: new Set(), parts: [] };
  #line: BarrierLine | null = null;
  #number = 0;
  /** Questions without an answer yet, by number. */
  readonly #open = new Set<number>();
  /** Rounds of questions since an answer last confirmed anything. */
  #inVain = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `hasText`: the room holds a text, which has no steps; it is then asked for by its Yjs snapshot. */
  constructor(doc: Y.Doc, hasText: boolean) {
    this.#doc = doc;
    this.#hasText = hasText;
    this.#textWaits = hasText;
  }

  /** How many steps (and the text, or all that was confirmed earlier, as one) the hub has not confirmed on this line. */
  get waiting(): number {
    return this.#unheld.size + (this.#asksForWhole ? 1 : 0);
  }

  /** How many of the steps (and the text, as one) no session knew to be confirmed: what is to be sent when there is no hub to ask. */
  get unsent(): number {
    let unsent = this.#textWaits && this.#textUnsent ? 1 : 0;
    for (const key of this.#unheld) if (!this.#remembered.has(key)) unsent++;
    return unsent;
  }

  /** An earlier session knew these to be confirmed, and the text as it is now or not. They are asked for all the same. */
  remember(keys: ReadonlySet<StepKey>, text: boolean): void {
    this.#remembered = keys;
    if (text) this.#textUnsent = false;
    this.changed.emit();
  }

  /** Steps came in: from the hub (which has them, then) or from elsewhere. */
  came(keys: readonly StepKey[], fromHub: boolean): void {
    for (const key of keys) {
      if (fromHub) this.#unheld.delete(key);
      else this.#unheld.add(key);
    }
    this.#askSoon();
    this.changed.emit();
  }

  /** The text changed, by the hub or from elsewhere: what the hub said of it no longer tells. */
  textChanged(fromHub: boolean): void {
    // What waited before this may be confirmed by now.
    this.#textUnsent = !fromHub || (this.#textUnsent && this.#textWaits);
    this.#textWaits = this.#hasText;
    this.#askSoon();
    this.changed.emit();
  }

  /**
   * The line is open and in step: questions can be asked. The first is asked at once: what the hub lacks went before it, in
   * answer to the hub's own question, and a thousand rooms that each wait first would take minutes.
   */
  open(line: BarrierLine): void {
    this.#line = line;
    this.#inVain = 0;
    this.#ask();
    this.changed.emit();
  }

  /** The line is gone; what it confirmed is to be confirmed by the next one. */
  shut(): void {
    if (this.#line !== null) this.#recheck = true;
    this.#line = null;
    this.#open.clear();
    this.#stopTimer();
  }

  /** An answer of the hub; anything else is ignored. */
  receive(text: string): void {
    const message = parseBarrier(text);
    if (message?.t !== 'held' && message?.t !== 'covered') return;
    const before = this.waiting;
    if (message.t === 'held') for (const key of message.keys) this.#unheld.delete(key);
    // Only the answer to the latest question counts: an older one was about a document that has changed since.
    else if (this.#wholeQuestion.open.delete(message.n)) this.#partAnswered(message.yes);
    if (this.waiting < before) this.#inVain = 0;
    if (this.waiting !== before) this.changed.emit();
    this.#open.delete(message.n);
    if (this.#open.size > 0) return;
    this.#stopTimer();
    this.#askSoon();
  }

  get #asksForWhole(): boolean {
    return this.#textWaits || this.#recheck;
  }

  /** One part that is not covered is enough to know of the whole. */
  #partAnswered(isCovered: boolean): void {
    if (!isCovered) this.#wholeQuestion.open.clear();
    if (this.#wholeQuestion.open.size === 0) this.#wholeAnswered(isCovered);
  }

  #wholeAnswered(isCovered: boolean): void {
    if (isCovered && this.#textWaits)
      this.#textWaits = String(snapshotParts(this.#doc)) !== String(this.#wholeQuestion.parts);
    if (!isCovered && this.#recheck) this.#startOver();
    this.#recheck = false;
  }

  /** The hub lacks something that an earlier line or session had confirmed: all of it waits again, until it says of each. */
  #startOver(): void {
    for (const key of stepsMap(this.#doc).keys()) if (isStepKey(key)) this.#unheld.add(key);
    this.#remembered = new Set();
    this.#textWaits = this.#hasText;
    this.#textUnsent = this.#hasText;
  }

  #askSoon(): void {
    if (this.#line === null || this.#open.size > 0 || this.waiting === 0) return;
    this.#timer ??= setTimeout(() => this.#ask(), Math.min(ASK_AFTER * 2 ** this.#inVain, PATIENCE));
  }

  #ask(): void {
    this.#timer = undefined;
    this.#open.clear();
    const line = this.#line;
    if (line === null || this.waiting === 0) return;
    // Asked often in vain: the change may never have arrived whole, so the documents are compared again.
    if (this.#inVain > 3) line.resync();
    this.#inVain++;
    for (const question of this.#questions()) {
      this.#open.add(question.n);
      line.send(encodeBarrier(question));
    }
    this.#timer = setTimeout(() => this.#ask(), PATIENCE);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #questions(): BarrierMessage[] {
    const questions: BarrierMessage[] = [];
    const keys = [...this.#unheld];
    for (let from = 0; from < keys.length; from += BARRIER_KEYS) {
      questions.push({ t: 'held?', n: ++this.#number, keys: keys.slice(from, from + BARRIER_KEYS) });
    }
    if (this.#asksForWhole) {
      this.#wholeQuestion = { open: new Set(), parts: snapshotParts(this.#doc) };
      for (const snapshot of this.#wholeQuestion.parts) {
        this.#wholeQuestion.open.add(++this.#number);
        questions.push({ t: 'covered?', n: this.#number, snapshot });
      }
    }
    return questions;
  }
}
