import type * as Y from 'yjs';
import { anybodysSource, type PlannedMark } from '../shared/formats/import/plan.ts';
import { type ActId, actId, isStepKey } from '../shared/model/ids.ts';
import { parseStep } from '../shared/steps/parse.ts';
import { stepsMap } from '../shared/steps/steps-map.ts';

/** The marks and links of a team room that something to be brought in may be already. */
export class MarksThere {
  /** Every mark by its own id. */
  readonly #made = new Map<string, ActId>();
  /** Marks that came in from elsewhere, by their source. */
  readonly #sources = new Map<string, ActId>();
  /** The same by place and tag alone. */
  readonly #anybodys = new Map<string, ActId>();
  readonly #links = new Set<string>();

  constructor(doc: Y.Doc) {
    for (const [key, value] of stepsMap(doc).entries()) {
      const step = isStepKey(key) ? parseStep(value) : null;
      if (step === null || !isStepKey(key)) continue;
      for (const [index, act] of step.acts.entries()) {
        const id = actId(key, index);
        if (act?.kind === 'relate') this.addLink(act.type, act.from, act.to);
        if (act?.kind !== 'mark') continue;
        this.#made.set(id, id);
        if (act.source === undefined) continue;
        this.add(act.source, id);
        this.#anybodys.set(anybodysSource(act.source), id);
      }
    }
  }

  /**
   * The mark that a planned one is: the one that it was exported from, or one that came in under its source. A mark that is
   * nobody's in particular is the same as anybody's at its place.
   */
  mark({ id, source, annotator }: PlannedMark): ActId | undefined {
    const anybodys = anybodysSource(source);
    const known = this.#made.get(id) ?? this.#sources.get(source);
    return known ?? (annotator === null ? this.#anybodys.get(anybodys) : this.#sources.get(anybodys));
  }

  /** Remembers a mark that has come in. */
  add(source: string, id: ActId): void {
    this.#sources.set(source, id);
  }

  /** Remembers a link; false when it was there. */
  addLink(type: string, from: ActId, to: ActId): boolean {
    const name = JSON.stringify([type, from, to]);
    if (this.#links.has(name)) return false;
    this.#links.add(name);
    return true;
  }
}
