import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, parse, resolve } from 'node:path';
import type { PathQuestion, Shell } from '../services/shell.ts';
import { forkJob } from './fork-job.ts';
import type { Pages } from './pages.ts';

/** The shell of the host without Electron: the page asks for paths, and there is no keychain. */
export function loopbackShell(pages: Pages, jobFile: string): Shell {
  return {
    keychain: null,
    async pickPath(page, question) {
      const suggestion = question.kind === 'open' ? '' : join(homedir(), question.suggestion);
      const typed = await pages.ask(page, { ...question, suggestion });
      return typed === null || typed.trim() === '' ? null : typedPath(typed.trim(), question.kind);
    },
    answer: (page, id, path) => pages.answer(page, id, path),
    openExternal() {
      throw new Error('Bug: in a browser the page itself opens links');
    },
    runJob: (spec, onEvent) => forkJob(jobFile, spec, onEvent),
    emit: (event, payload, except) => pages.emit(event, payload, except),
  };
}

/** The path a person typed: `~` is their home, and a relative path starts there. Saving never overwrites anything. */
function typedPath(typed: string, kind: PathQuestion['kind']): string {
  const path = resolve(homedir(), typed.replace(/^~(?=$|[/\\])/, homedir()));
  return kind === 'save' ? freePath(path) : path;
}

function freePath(path: string): string {
  const { dir, name, ext } = parse(path);
  let free = path;
  for (let n = 2; existsSync(free); n++) free = join(dir, `${name}-${n}${ext}`);
  return free;
}
