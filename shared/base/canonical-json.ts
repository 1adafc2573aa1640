/** What JSON can hold. Steps and their acts are values of this type. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one byte-for-byte spelling of a JSON value (RFC 8785): keys sorted by UTF-16 code units, no white space, numbers
 * and strings as ECMAScript writes them. Signatures cover this spelling, and two values are equal when it is.
 * @throws when a number is not finite or a string holds a lone surrogate (neither has a spelling in JSON)
 */
export function canonicalJson(value: Json): string {
  switch (typeof value) {
    case 'string':
      return spelling(value);
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError(`not a JSON number: ${value}`);
      return `${value}`; // of -0, too, it is 0
    case 'object':
      if (value === null) return 'null';
      return isArray(value) ? `[${value.map(canonicalJson).join(',')}]` : ofObject(value);
    default:
      return JSON.stringify(value);
  }
}

/** Every step is spelled when it is signed, and again wherever that is checked: half the time of lists that are joined. */
function ofObject(value: { readonly [key: string]: Json }): string {
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${spelling(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

/** A string that is spelled as it is: without quotes, backslashes, control characters, and surrogates, which may be lone. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

function spelling(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new RangeError('a lone surrogate has no JSON spelling');
  return JSON.stringify(text);
}

/** `Array.isArray` does not narrow readonly arrays. */
function isArray(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
