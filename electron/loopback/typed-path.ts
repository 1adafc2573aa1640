import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, normalize, parse } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { words } from '../../shared/words/words.ts';
import type { PathQuestion } from '../services/shell.ts';

/**
 * The path a person typed: a whole one, or one that begins at their home with `~`. Any other could mean several places,
 * so it is refused. Saving never overwrites anything.
 */
export function typedPath(typed: string, kind: PathQuestion['kind']): Result<string, 'relative'> {
  const whole = typed.trim().replace(/^~(?=$|[/\\])/, homedir());
  if (!isAbsolute(whole)) {
    return fail('relative', words.fileTrouble.wholePath);
  }
  const path = normalize(whole);
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
