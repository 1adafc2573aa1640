import { fail, ok, type Result } from '../../base/result.ts';
import { words } from '../../words/words.ts';

/** An object of JSON before anything is known of it. */
export type Members = { readonly [key: string]: unknown };

/** Annotations of a file, and how many more it says there are: those lie on pages that are not in it. */
export interface Items {
  readonly items: readonly unknown[];
  readonly elsewhere: number;
}

/**
 * The annotations of a file: a single one, a list, a page, or a collection with its pages inside (Web Annotation Data
 * Model, 5; JSON-LD's `@graph`; the `rows` of Hypothesis' search).
 */
export function itemsOf(value: unknown): Result<Items> {
  const items: unknown[] = [];
  const waiting: unknown[] = [value];
  let promised = 0;
  let pagesElsewhere = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) {
      for (let at = next.length - 1; at >= 0; at--) waiting.push(next[at]);
      continue;
    }
    const types = isMembers(next) ? typesOf(next) : [];
    if (!isMembers(next) || types.includes('Annotation') || looksAnnotated(next)) {
      items.push(next);
      continue;
    }
    if (Array.isArray(next['@graph'])) waiting.push(next['@graph']);
    else if (Array.isArray(next.rows)) waiting.push(next.rows);
    else if (types.some((type) => /Collection(Page)?$|^AnnotationPage$/.test(type))) {
      if (typeof next.total === 'number' && !('partOf' in next)) promised += next.total;
      for (const page of [next.next, next.first]) {
        if (isMembers(page)) waiting.push(page);
        else if (typeof page === 'string') pagesElsewhere++;
      }
      waiting.push(listOf(next.items));
    } else items.push(next);
  }
  if (items.length === 0 && pagesElsewhere > 0) return fail('w3c', words.exchangeTrouble.pagesElsewhere);
  return ok({ items, elsewhere: Math.max(promised - items.length, promised === 0 ? pagesElsewhere : 0) });
}

/** What a member holds as a list: none, one, or many are written alike in JSON-LD. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** The types of an object, without the prefixes of their vocabularies. */
export const typesOf = (members: Members): readonly string[] =>
  listOf(members.type ?? members['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.replace(/^(?:oa|as):/, '')] : [],
  );

/** Whether a value is an object of JSON and no list. */
export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A program may leave the type away, and Hypothesis does. */
const looksAnnotated = (members: Members): boolean =>
  'target' in members && !('items' in members) && !('first' in members);
