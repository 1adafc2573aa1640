import { fail, ok, type Result } from '../../base/result.ts';
import type { SourceFile } from '../../ingest/draft.ts';
import { words } from '../../words/words.ts';

/** A file's words: UTF-8 alone, since offsets mean nothing in a text whose encoding was guessed. A BOM stays in them. */
export function textOf({ bytes }: SourceFile): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return fail('encoding', words.importMarksTrouble.notUtf8);
  }
}

/** The same without a byte order mark: for files whose offsets do not count in it. */
export function plainTextOf(file: SourceFile): Result<string> {
  const text = textOf(file);
  return text.ok ? ok(text.value.replace(/^\ufeff/, '')) : text;
}

/** Lines that hold anything, with their numbers from 1. */
export const linesOf = (text: string): readonly (readonly [line: string, number: number])[] =>
  text.split(/\r?\n/).flatMap((line, at) => (line.trim() === '' ? [] : [[line, at + 1] as const]));

/** A refusal that names the file. */
export const inFile = <T>(name: string, read: Result<T>): Result<T> =>
  read.ok ? read : fail(read.code, words.importMarksTrouble.inFile(name, read.message));

/** The last part of a path. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** All but the last part of a path; '' where there is no other. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
