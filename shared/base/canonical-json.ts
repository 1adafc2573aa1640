/** What JSON can hold. Steps and their acts are values of this type. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one byte-for-byte spelling of a JSON value (RFC 8785): keys sorted by UTF-16 code units, no white space, numbers
 * and strings as ECMAScript writes them. Signatures cover this spelling, and two values are equal when it is.
 * @throws when a number is not finite or a string holds a lone surrogate (neither has a spelling in JSON)
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`not a JSON number: ${value}`);
  if (typeof value === 'string' && !value.isWellFormed()) throw new RangeError('a lone surrogate has no JSON spelling');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${canonicalJson(key)}:${canonicalJson(value[key]!)}`);
  return `{${members.join(',')}}`;
}

/** `Array.isArray` does not narrow readonly arrays. */
function isArray(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
