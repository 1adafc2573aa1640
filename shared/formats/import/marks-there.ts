import { type ActId, actId, type StepKey, stepOf } from '../../model/ids.ts';
import type { Fold, FoldedRecord } from '../../steps/fold.ts';
import { anybodysSource, type PlannedLink, type PlannedMark } from './plan.ts';

/** The marks and links of a room that something to be brought in may be already. */
export class MarksThere {
  readonly #fold: Fold;
  /** Every mark by its own id. */
  readonly #made = new Map<string, ActId>();
  /** Marks that came in from elsewhere, by their source. */
  readonly #sources = new Map<string, ActId>();
  /** The same by place and tag alone. */
  readonly #anybodys = new Map<string, ActId>();
  /** Marks that came in for a pseudonym, by it and by place and tag. */
  readonly #people = new Map<string, Map<string, ActId>>();
  readonly #links = new Map<string, ActId>();

  constructor(fold: Fold) {
    this.#fold = fold;
    for (const key of fold.keys()) this.#take(key);
  }

  #take(key: StepKey): void {
    const step = this.#fold.step(key);
    for (const [index, act] of (step?.acts ?? []).entries()) {
      const id = actId(key, index);
      if (act?.kind === 'relate') this.addLink(act, id);
      if (act?.kind !== 'mark') continue;
      this.#made.set(id, id);
      if (act.source === undefined) continue;
      this.add(act.source, id);
      const place = anybodysSource(act.source);
      this.#anybodys.set(place, id);
      if (step?.for !== undefined) this.#of(step.for).set(place, id);
    }
  }

  #of(pseudonym: string): Map<string, ActId> {
    const known = this.#people.get(pseudonym) ?? new Map<string, ActId>();
    this.#people.set(pseudonym, known);
    return known;
  }

  /** What came in for each pseudonym: its marks by what `anybodysSource` says of their sources. */
  get people(): ReadonlyMap<string, ReadonlyMap<string, ActId>> {
    return this.#people;
  }

  /**
   * The mark that a planned one is: the one that it was exported from, one that came in for the same pseudonym at its place,
   * or one that came in under its source. A mark that is nobody's in particular is the same as anybody's at its place.
   */
  mark({ id, source, annotator }: PlannedMark): ActId | undefined {
    const anybodys = anybodysSource(source);
    const theirs = annotator === null ? undefined : this.#people.get(annotator)?.get(anybodys);
    const known = this.#made.get(id) ?? theirs ?? this.#sources.get(source);
    return known ?? (annotator === null ? this.#anybodys.get(anybodys) : this.#sources.get(anybodys));
  }

  /** The link of a type between two marks. */
  link(type: PlannedLink['type'], from: ActId, to: ActId): ActId | undefined {
    return this.#links.get(linkName({ type, from, to }));
  }

  /** The record that was undone, and that bringing it in again brings back; what somebody dropped by hand stays dropped. */
  undone(id: ActId): FoldedRecord | null {
    const record = this.#fold.get(id);
    if (!record?.dropped) return null;
    const drops = record.fields.dropped?.heads.map(({ act }) => this.#fold.step(stepOf(act))?.via) ?? [];
    return drops.every((via) => via === 'undo') ? record : null;
  }

  /** Remembers a mark that has come in. */
  add(source: string, id: ActId): void {
    this.#sources.set(source, id);
  }

  /** Remembers a link that has come in. */
  addLink(link: { readonly type: string; readonly from: ActId; readonly to: ActId }, id: ActId): void {
    const name = linkName(link);
    if (!this.#links.has(name)) this.#links.set(name, id);
  }
}

const linkName = ({ type, from, to }: { readonly type: string; readonly from: ActId; readonly to: ActId }): string =>
  JSON.stringify([type, from, to]);
