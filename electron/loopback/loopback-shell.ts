import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Shell } from '../services/shell.ts';
import { forkJob } from './fork-job.ts';
import type { Pages } from './pages.ts';
import { typedPath } from './typed-path.ts';

/** The shell of the host without Electron: the page asks for paths, and there is no keychain. */
export function loopbackShell(pages: Pages, jobFile: string): Shell {
  return {
    keychain: null,
    async pickPath(page, question) {
      const suggestion = question.kind === 'open' ? '' : join(homedir(), question.suggestion);
      const typed = await pages.ask(page, { ...question, suggestion });
      return typed === null || typed.trim() === '' ? null : typedPath(typed, question.kind);
    },
    answer: (page, id, path) => pages.answer(page, id, path),
    openExternal() {
      throw new Error('Bug: in a browser the page itself opens links');
    },
    runJob: (spec, onEvent) => forkJob(jobFile, spec, onEvent),
    emit: (event, payload, except) => pages.emit(event, payload, except),
  };
}
