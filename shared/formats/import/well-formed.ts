import type { Json } from '../../base/canonical-json.ts';
import type { ForeignDocument } from '../foreign.ts';

/** What of a document may be no well-formed Unicode: its text is mended as every article's is (`canonicalText`). */
type Words = Pick<ForeignDocument, 'marks' | 'links' | 'meta'>;

/**
 * A document whose labels, values, notes and names have U+FFFD for each half of a character, which JSON can escape and
 * neither UTF-8 nor a step can hold. Most have none and stay the same object.
 */
export function wellFormed(document: ForeignDocument): ForeignDocument {
  const { marks, links, meta } = document;
  const words: Words = { marks, links, meta };
  // What is read of a file is made of JSON alone.
  const json = words as unknown as Json;
  return isWellFormed(json) ? document : { ...document, ...(mended(json) as unknown as Words) };
}

function isWellFormed(value: Json): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isWellFormed);
  return Object.entries(value).every(([key, each]) => key.isWellFormed() && isWellFormed(each));
}

function mended(value: Json): Json {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(mended);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key.toWellFormed(), mended(each)]));
}
