/** Nothing that articles are kept in lies deeper; a file of brackets alone would take minutes. */
const MOST_DEEP = 100;

/** Where one object ends and the next begins, as programs write them over several lines, one below the other. */
const BETWEEN = /(?<=^\})(?:\r\n?|\n)(?=\{)/gm;

/** What is longer is taken as it is: mending takes many times its memory where much is amiss. UTF-16 units. */
const LONGEST_MENDED = 10_000_000;

/**
 * What JSON says, as programs and people write it; undefined when it is none. Commas behind the last member are passed
 * over, and so are numbers that are none (`NaN`), which Python writes.
 */
export const parsed = (text: string): unknown => strictly(text) ?? strictly(mended(text));

/** What JSON says (RFC 8259); undefined when it is none. */
export function strictly(text: string): unknown {
  if (isDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // whoever asked says what that means there
  }
}

/** Objects that stand one below the other, each over several lines: the text of each, of the first `most`; none where there are not several. */
export function objectsBelow(text: string, most: number): readonly string[] {
  const objects: string[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(BETWEEN)) {
    objects.push(text.slice(from, index));
    from = index + end.length;
    if (objects.length === most) return objects;
  }
  return from === 0 ? [] : [...objects, text.slice(from)];
}

/** What stands before each record of a sequence of JSON texts (RFC 7464, 2.2). */
export const RECORD = '\u001e';

/** Whether a text is a sequence of JSON texts (RFC 7464), as `jq --seq` writes it. */
export const isSequence = (text: string): boolean => text.trimStart().startsWith(RECORD);

/** The first `most` records of such a sequence: each is read for itself, whatever became of the one before it. */
export const recordsIn = (text: string, most: number): readonly string[] =>
  text.split(RECORD, most + 1).filter((record) => record.trim() !== '');

/**
 * Objects one behind the other, whatever stands between them, as `jq -j` writes them: the text of each, of the first
 * `most`, with what stands behind it; what stands before the first is of that. The whole text where there are not several.
 */
export function objectsBehind(text: string, most: number): readonly string[] {
  const objects: string[] = [];
  let [from, depth] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') at = endOfString(text, at) - 1;
    else if (char === '}' || char === ']') depth--;
    else if (char === '{' || char === '[') {
      if (depth === 0 && text.slice(from, at).trim() !== '') {
        objects.push(text.slice(from, at));
        from = at;
        if (objects.length === most) return objects;
      }
      depth++;
    }
  }
  return [...objects, text.slice(from)];
}

/** Without commas behind which nothing comes, and with null for numbers that are none; strings stay as they are. */
function mended(text: string): string {
  if (text.length > LONGEST_MENDED) return text;
  const pieces: string[] = [];
  let kept = 0;
  let from = 0;
  while (from < text.length) {
    const quote = text.indexOf('"', from);
    const end = quote === -1 ? text.length : quote;
    const outside = text.slice(from, end);
    const other = mendedOutside(outside);
    if (other !== outside) {
      pieces.push(text.slice(kept, from), other);
      kept = end;
    }
    from = quote === -1 ? end : endOfString(text, quote);
  }
  return [...pieces, text.slice(kept)].join('').replace(/,\s*$/, '');
}

const mendedOutside = (text: string): string =>
  text.replace(/,(?=\s*[}\]])/g, '').replace(/-?\b(?:NaN|Infinity)\b/g, 'null');

/** Behind the quotation mark that ends the string which begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '"') return at + 1;
    if (text[at] === '\\') at++;
  }
  return text.length;
}

/** Whether brackets lie in each other deeper than `MOST_DEEP`, those in strings aside. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= MOST_DEEP; at++) {
    const char = text[at];
    if (char === '"') at = endOfString(text, at) - 1;
    else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
  }
  return depth > MOST_DEEP;
}
