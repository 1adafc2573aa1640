import type { OffsetUnit } from '../offset-unit.ts';
import type { Annotation, HeldText } from './annotation.ts';
import { Locator } from './locate.ts';

/** The text behind an IRI, where it is known from elsewhere: from an article with that address. */
export type TextOf = (iri: string) => string | undefined;

/** The texts that annotations are of, by their IRIs, and what their positions count. */
export class Texts {
  readonly #texts = new Map<string, HeldText & { readonly locator: Locator }>();
  /** The IRIs of texts that are not here. */
  readonly missing: readonly string[];
  /** What positions without words count. Null when some count this and some that, or when nothing tells. */
  readonly unit: OffsetUnit | null;
  /** Whether nothing tells it, and words would be others in the other unit. */
  readonly isOpen: boolean;

  /** `told` is what a person says that positions count. */
  constructor(annotations: readonly Annotation[], textOf: TextOf = () => undefined, told: OffsetUnit | null = null) {
    for (const held of annotations.flatMap((annotation) => annotation.held)) this.#add(held);
    const annotated = new Set(annotations.map(({ iri }) => iri));
    const missing = new Set<string>();
    for (const { iri } of annotations.flatMap(({ targets }) => targets)) {
      if (this.#texts.has(iri) || annotated.has(iri) || missing.has(iri)) continue;
      const text = textOf(iri);
      if (text === undefined) missing.add(iri);
      else this.#add({ iri, text, meta: /^https?:/i.test(iri) ? { url: iri } : {} });
    }
    this.missing = [...missing];
    const units = this.#unitsOf(annotations);
    const [found = null] = units;
    this.unit = told ?? (units.size === 1 ? found : null);
    this.isOpen = told === null && units.size === 0 && this.#hasOpen(annotations);
  }

  get size(): number {
    return this.#texts.size;
  }

  get(iri: string): (HeldText & { readonly locator: Locator }) | undefined {
    return this.#texts.get(iri);
  }

  all(): readonly HeldText[] {
    return [...this.#texts.values()];
  }

  #add(held: HeldText): void {
    if (!this.#texts.has(held.iri)) this.#texts.set(held.iri, { ...held, locator: new Locator(held.text) });
  }

  /** The units that positions count whose words lie there in one unit alone. */
  #unitsOf(annotations: readonly Annotation[]): ReadonlySet<OffsetUnit> {
    const units = new Set<OffsetUnit>();
    for (const { iri, described } of annotations.flatMap(({ targets }) => targets)) {
      const unit = typeof described === 'object' && described && this.#texts.get(iri)?.locator.unitOf(described);
      if (unit) units.add(unit);
    }
    return units;
  }

  #hasOpen(annotations: readonly Annotation[]): boolean {
    return annotations.some(({ isZone, targets }) =>
      targets.some(
        ({ iri, described }) =>
          !isZone && typeof described === 'object' && described && this.#texts.get(iri)?.locator.isOpen(described),
      ),
    );
  }
}
