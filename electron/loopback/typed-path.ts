import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, isAbsolute, join, normalize, parse } from 'node:path';
import { type Failure, fail, ok } from '../../shared/base/result.ts';
import { words } from '../../shared/words/words.ts';
import type { PathQuestion } from '../services/shell.ts';

/** A path that was not taken; `instead` is what may have been meant. */
export interface Mistyped extends Failure<'relative' | 'file-name'> {
  readonly instead: string;
}

/** How the names of files end that Postil writes or reads; a folder’s hardly does, though it may have a dot in it. */
const FILE_NAME = /\.(postil|jsonl?|csv|tsv|txt|md|html?|pdf|xml|xmi|ttl|ann|conllu?|parquet|qdpx|zip)$/i;

/**
 * The path a person typed: a whole one, or one that begins at their home with `~`. Any other could mean several places,
 * so it is refused, and so is the name of a file where a folder is asked for and none is there. Saving never overwrites
 * anything.
 */
export function typedPath(
  typed: string,
  kind: PathQuestion['kind'],
): { readonly ok: true; readonly value: string } | Mistyped {
  const whole = typed.trim().replace(/^~(?=$|[/\\])/, homedir());
  if (!isAbsolute(whole)) {
    return { ...fail('relative', words.fileTrouble.wholePath), instead: fromHome(typed) };
  }
  const path = normalize(whole);
  if (kind === 'folder' && FILE_NAME.test(path) && !existsSync(path)) {
    const { fileNotFolder } = words.fileTrouble;
    return { ...fail('file-name', fileNotFolder(basename(path))), instead: path.replace(FILE_NAME, '') };
  }
  return ok(kind === 'save' ? freePath(path) : path);
}

/** A whole path for one that is not: the same, from the person's home on. */
export const fromHome = (typed: string): string => join(homedir(), typed.trim());

function freePath(path: string): string {
  const { dir, name, ext } = parse(path);
  let free = path;
  for (let n = 2; existsSync(free); n++) free = join(dir, `${name}-${n}${ext}`);
  return free;
}
