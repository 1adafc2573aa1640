import { fail, ok, type Result } from '../../base/result.ts';
import type { Range } from '../../model/anchor.ts';
import { words } from '../../words/words.ts';
import { Counter } from '../counter.ts';
import type { ForeignDocument, ForeignLink, ForeignMark } from '../foreign.ts';
import { parseJson } from '../json-place.ts';
import type { OffsetUnit } from '../offset-unit.ts';
import { type Annotation, readAnnotation, type Target } from './annotation.ts';
import { itemsOf } from './items.ts';
import type { Lost } from './locate.ts';
import { type TextOf, Texts } from './texts.ts';

/**
 * The texts of a file of Web Annotations with what is annotated in each (www.w3.org/TR/annotation-model): collections,
 * pages, lists, single annotations, and what Hypothesis exports. Places are found by their words first. A text that the
 * file does not hold is asked of `textOf`; without any text there is nothing to bring in, and the file is refused. What
 * positions without words count, those with words tell; where none does and it matters, the refusal has the code `unit`,
 * and `told` must say it.
 */
export function readW3c(
  json: string,
  textOf: TextOf = () => undefined,
  told: OffsetUnit | null = null,
): Result<readonly ForeignDocument[]> {
  const parsed = parseJson(json);
  if ('flawAt' in parsed) return fail('w3c', words.exchangeTrouble.notJson(parsed.flawAt.line, parsed.flawAt.column));
  const found = itemsOf(parsed.value);
  if (!found.ok) return found;
  const { items, elsewhere } = found.value;
  return readAnnotations(items, { textOf, elsewhere, told });
}

/** Whether a file begins as a file of Web Annotations does: with their context, or as Hypothesis' lists do. */
export const looksLikeW3c = (head: string): boolean =>
  head.includes('www.w3.org/ns/anno.jsonld') || /"type"\s*:\s*"(?:Text(?:Quote|Position)Selector)"/.test(head);

/** How a list of annotations is read. */
interface Reading {
  /**
   * Whether what Postil wrote is proved: each stretch must lie exactly where its position says, and marks that are not
   * exact are there too. Otherwise those are left out, since their places have come to be those of other words.
   */
  readonly proof?: true;
  readonly textOf?: TextOf;
  /** What a person says that positions count. */
  readonly told?: OffsetUnit | null;
  /** How many annotations are known to lie in other files. */
  readonly elsewhere?: number;
}

/** The same for annotations that are out of their file already. */
export function readAnnotations(items: readonly unknown[], reading: Reading): Result<readonly ForeignDocument[]> {
  const annotations: Annotation[] = [];
  for (const [at, item] of items.entries()) {
    const read = readAnnotation(item, at + 1);
    if (!read.ok) return fail('w3c', words.exchangeTrouble.annotation(at + 1, read.message));
    annotations.push(read.value);
  }
  const texts = new Texts(annotations, reading.textOf, reading.told);
  const [wanted] = texts.missing;
  if (texts.size === 0)
    return fail('w3c', wanted ? words.exchangeTrouble.noText(wanted) : words.exchangeTrouble.nothing);
  if (texts.isOpen) return fail('unit', words.exchangeTrouble.whichUnit);
  const reader = new Reader(texts, reading.proof === true);
  for (const annotation of annotations) reader.mark(annotation);
  for (const annotation of annotations) reader.link(annotation);
  if (reading.elsewhere) reader.count(words.exchange.onOtherPages, reading.elsewhere);
  return ok(reader.documents());
}

/** What one text's document grows from. */
interface Growing {
  readonly marks: Map<string, ForeignMark>;
  readonly links: ForeignLink[];
  readonly lost: Counter;
}

/** Makes documents of annotations, one after the other. */
class Reader {
  readonly #texts: Texts;
  readonly #proof: boolean;
  readonly #growing = new Map<string, Growing>();
  /** Where the mark of an annotation is, by its IRI. */
  readonly #places = new Map<string, { readonly text: string; readonly id: string }>();

  constructor(texts: Texts, proof: boolean) {
    this.#texts = texts;
    this.#proof = proof;
    for (const { iri } of texts.all()) this.#growing.set(iri, { marks: new Map(), links: [], lost: new Counter() });
  }

  /** Takes in what an annotation marks, if it marks anything. */
  mark(annotation: Annotation): void {
    const { targets, number, state, isZone, held, iri: own } = annotation;
    const isDescription = held.length > 0 && targets.every(({ described }) => described === null);
    if (isZone || isDescription) return;
    if (this.#isLink(annotation)) return;
    for (const [text, parts] of Map.groupBy(targets, ({ iri }) => iri)) {
      const growing = this.#growing.get(text);
      if (growing === undefined) {
        this.count(words.exchange.ofTextsNotHere, 1, text);
        continue;
      }
      const { lost, marks } = growing;
      const name = words.exchange.nth(number);
      if (state !== null && !this.#proof) lost.add(words.exchange.notExact);
      else if (parts.some(({ described }) => described === null)) lost.add(words.exchange.ofWholeTexts);
      else {
        const spans = this.#locate(text, parts);
        if (typeof spans === 'string') lost.add(words.exchange[spans], 1, `${name} ${quoteOf(parts)}`);
        else {
          const made = marksOf(annotation, spans, marks);
          lost.add(words.exchange.otherCreators, annotation.otherCreators);
          lost.add(words.exchange.entriesByName, annotation.hasEntries ? 1 : 0);
          for (const each of made) marks.set(each.id, each);
          if (!this.#places.has(own)) this.#places.set(own, { text, id: made[0]!.id });
        }
      }
    }
  }

  /** Takes in what an annotation links, if it does: to be asked once all marks are there. */
  link(annotation: Annotation): void {
    if (!this.#isLink(annotation)) return;
    const ends = [...annotation.targets.map(({ iri }) => iri), ...annotation.refs].map((iri) => this.#places.get(iri));
    const [from, to, ...more] = ends;
    if (!from || !to || more.length > 0 || from.text !== to.text) {
      this.count(words.exchange.looseLinks, 1);
      return;
    }
    if (Object.keys(annotation.attrs).length > 0) this.count(words.exchange.linkValues, 1);
    for (const type of annotation.tags.length > 0 ? annotation.tags : ['related'])
      this.#growing.get(from.text)?.links.push({ type, from: from.id, to: to.id });
  }

  /** Counts what is of no text that is here: with the first that is. */
  count(what: string, n: number, name?: string): void {
    [...this.#growing.values()][0]?.lost.add(what, n, name);
  }

  documents(): readonly ForeignDocument[] {
    return this.#texts.all().map(({ iri, text, meta }) => {
      const { marks, links, lost } = this.#growing.get(iri)!;
      return { name: meta.title || iri, text, meta, marks: [...marks.values()], links, notRead: lost.counts() };
    });
  }

  /** An annotation that says so, or whose targets are all other annotations. */
  #isLink({ motivations, targets }: Annotation): boolean {
    return motivations.includes('linking') && targets.every(({ described }) => described === null);
  }

  /** All stretches in the order of the text, or why one of them is not found. */
  #locate(iri: string, targets: readonly Target[]): readonly Range[] | Lost | 'unknown' {
    const spans: Range[] = [];
    for (const { described } of targets) {
      if (described === 'unknown' || described === null) return 'unknown';
      const { locator } = this.#texts.get(iri)!;
      const found = this.#proof ? locator.prove(described) : locator.find(described, this.#texts.unit);
      if (typeof found === 'string') return found;
      spans.push(found);
    }
    return spans.sort((a, b) => a.start - b.start || a.end - b.end);
  }
}

/** A mark for each tag; an annotation without one is labelled by what it is for. */
function marksOf(
  { record, iri, number, tags, motivations, attrs, annotator, note, refs }: Annotation,
  spans: readonly Range[],
  known: ReadonlyMap<string, ForeignMark>,
): readonly ForeignMark[] {
  const labels = tags.length > 0 ? tags : [motivations[0] ?? 'annotation'];
  const told = record ?? iri;
  const id = known.has(told) ? `${told} ${number}` : told;
  // A body that is something on the web: what the mark refers to.
  const all = refs.length === 0 ? attrs : { ...attrs, reference: [attrs.reference, ...refs].filter(Boolean).join(' ') };
  return labels.map((label, nth) => ({
    id: nth === 0 ? id : `${id}\n${label}`,
    ...{ label, spans, attrs: all, annotator, note },
  }));
}

const quoteOf = (targets: readonly Target[]): string => {
  const [first] = targets.flatMap(({ described }) => (typeof described === 'object' && described?.exact) || []);
  return first === undefined ? '' : words.exchange.quoted(first.slice(0, 40).toWellFormed());
};
