import { sha256 } from '@noble/hashes/sha2.js';
import { base32 } from '../../base/base32.ts';
import type { ForeignDocument } from '../foreign.ts';

const utf8 = new TextEncoder();

/** What stands for an annotator's work in the sources of marks, by the pseudonym it comes in for. */
export type Works = ReadonlyMap<string, string>;

/** How many marks it takes for a work to be known by itself: two people may well mark the same three things. */
export const ENOUGH_MARKS = 5;

/**
 * A name for the whole work of each annotator in prepared documents, made of what was marked and of nothing else: two people
 * who bring in the same files apart give it the same name, whatever they call the annotator, and nobody can tell from it
 * what the files call them. Equal works are told apart by the order of their annotators' names. Works of fewer marks than
 * `ENOUGH_MARKS` have none.
 */
export function worksOf(documents: Iterable<ForeignDocument>): Works {
  const marked = new Map<string, string[]>();
  for (const { text, marks } of documents) {
    const under = fingerprint(text);
    for (const { annotator, id, label, spans, attrs, note } of marks) {
      if (annotator === null) continue;
      const lines = marked.get(annotator) ?? [];
      lines.push(JSON.stringify([under, id, label, spans, attrs, note]));
      marked.set(annotator, lines);
    }
  }
  const equal = new Map<string, number>();
  const names = [...marked.keys()].filter((name) => marked.get(name)!.length >= ENOUGH_MARKS).sort();
  return new Map(
    names.map((name) => {
      const work = fingerprint(marked.get(name)!.sort().join('\n'));
      const before = equal.get(work) ?? 0;
      equal.set(work, before + 1);
      return [name, before === 0 ? `work ${work}` : `work ${work}/${before}`];
    }),
  );
}

/**
 * Works by pseudonym instead of by name. A pseudonym that a person told, or that several names share, stands for itself:
 * it says whose work it is, and more of that person's work has it too.
 */
export function byPseudonym(
  works: Works,
  pseudonyms: ReadonlyMap<string, string | null>,
  told: ReadonlySet<string> = new Set(),
): Works {
  const shared = new Set<string>();
  const found = new Map<string, string>();
  for (const [name, work] of works) {
    const pseudonym = pseudonyms.has(name) ? pseudonyms.get(name) : name;
    if (pseudonym === null || pseudonym === undefined) continue;
    if (found.has(pseudonym) || told.has(name)) shared.add(pseudonym);
    found.set(pseudonym, work);
  }
  for (const pseudonym of shared) found.delete(pseudonym);
  return found;
}

const fingerprint = (words: string): string => base32(sha256(utf8.encode(words)).subarray(0, 16));
