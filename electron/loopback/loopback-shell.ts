import { forkReader } from '../services/jobs/fork-reader.ts';
import { READER_MEMORY } from '../services/jobs/plan-in-process.ts';
import { forkHub } from '../services/lan/fork-hub.ts';
import type { Shell } from '../services/shell.ts';
import { forkJob } from './fork-job.ts';
import { openFolder } from './open-browser.ts';
import type { Pages } from './pages.ts';
import { fromHome, typedPath } from './typed-path.ts';

/** The shell of the host without Electron: the page asks for paths, and there is no keychain. */
export function loopbackShell(pages: Pages, jobFile: string, hubFile: string, version: string): Shell {
  return {
    keychain: null,
    async pickPath(page, question) {
      let asked = { ...question, suggestion: question.kind === 'open' ? '' : fromHome(question.suggestion) };
      for (;;) {
        const typed = await pages.ask(page, asked);
        if (typed === null || typed.trim() === '') return null;
        const path = typedPath(typed, question.kind);
        if (path.ok) return path.value;
        asked = { ...question, suggestion: path.instead, problem: path.message };
      }
    },
    answer: (page, id, path) => pages.answer(page, id, path),
    openExternal() {
      throw new Error('Bug: in a browser the page itself opens links');
    },
    printToPdf: null,
    dragFile: null,
    notify: null,
    async showFolder(path) {
      openFolder(path, process.platform);
    },
    about: { version, runtime: `Node ${process.versions.node}` },
    runJob: (spec, onEvent) => forkJob(jobFile, spec, onEvent),
    startReader: () => forkReader(jobFile, READER_MEMORY),
    startHub: () => forkHub(hubFile),
    emit: (event, payload, except) => pages.emit(event, payload, except),
  };
}
