import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, parse, resolve } from 'node:path';
import type { PathQuestion } from '../services/shell.ts';

/** The path a person typed: `~` is their home, and a relative path starts there. Saving never overwrites anything. */
export function typedPath(typed: string, kind: PathQuestion['kind']): string {
  const path = resolve(homedir(), typed.trim().replace(/^~(?=$|[/\\])/, homedir()));
  return kind === 'save' ? freePath(path) : path;
}

function freePath(path: string): string {
  const { dir, name, ext } = parse(path);
  let free = path;
  for (let n = 2; existsSync(free); n++) free = join(dir, `${name}-${n}${ext}`);
  return free;
}
