import { objectsBehind, RECORD } from '../../ingest/table/json-text.ts';
import { linesOf } from './text-of.ts';

/** A text without what stands before each record of a sequence of JSON texts (RFC 7464), which none can hold itself. */
export const withoutMarks = (text: string): string => text.replaceAll(RECORD, ' ');

/** Whether what begins so has an object a line; else it is a list, or each of its objects stands over several lines. */
export const isInLines = (head: string): boolean =>
  !/^\s*(?:\[|\{[ \t]*\r?\n)/.test(withoutMarks(head.replace(/^\ufeff/, '')));

/**
 * The JSON texts of a file with a document each, of the first `most`, with the numbers of the lines on which they begin:
 * a line each, a sequence (RFC 7464), a list, or objects over several lines. A list without its end is one text, which is no JSON.
 */
export function recordsOf(
  text: string,
  most = Number.POSITIVE_INFINITY,
): readonly (readonly [json: string, line: number])[] {
  const plain = withoutMarks(text);
  if (isInLines(plain)) return linesOf(plain);
  const list = /^\s*\[(?<members>[\s\S]*)\]\s*$/.exec(plain)?.groups?.members;
  const before = list === undefined ? '' : plain.slice(0, plain.indexOf('[') + 1);
  let line = 1 + linesIn(before);
  return objectsBehind(list ?? plain, most).map((object) => {
    const begin = line + linesIn(/^\s*/.exec(object)?.[0] ?? '');
    line += linesIn(object);
    return [list === undefined ? object : object.replace(/,\s*$/, ''), begin];
  });
}

/** How many lines end in a text. */
const linesIn = (text: string): number => text.split('\n').length - 1;
