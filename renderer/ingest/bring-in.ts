import type { ArticleId } from '../../shared/model/ids.ts';
import type { ProjectSession } from '../session/session-types.ts';
import { FileParser } from './parse-file.ts';

/** What became of one file. */
export interface Arrival {
  readonly file: string;
  readonly outcome: 'added' | 'already' | 'refused';
  /** For a refusal: why, in one sentence. */
  readonly message: string;
  readonly aid: ArticleId | null;
}

/** How far a bringing-in is. */
export interface Progress {
  readonly total: number;
  readonly arrivals: readonly Arrival[];
  readonly state: 'running' | 'done' | 'stopped';
}

/**
 * Brings files into a project one after the other, telling after each how far it is. `signal` stops it, also while a
 * file is being read: what came in until then stays.
 */
export async function bringIn(
  session: Pick<ProjectSession, 'addArticle'>,
  files: readonly File[],
  signal: AbortSignal,
  tell: (progress: Progress) => void,
  parser: Pick<FileParser, 'parse' | 'stop'> = new FileParser(),
): Promise<void> {
  signal.addEventListener('abort', () => parser.stop(), { once: true });
  const arrivals: Arrival[] = [];
  const progress = (state: Progress['state']) => tell({ total: files.length, arrivals: [...arrivals], state });
  progress('running');
  try {
    for (const file of files) {
      if (signal.aborted) break;
      const parsed = await parser.parse(file);
      if (signal.aborted || parsed === null) break;
      const name = file.webkitRelativePath || file.name;
      if (!parsed.ok) arrivals.push({ file: name, outcome: 'refused', message: parsed.message, aid: null });
      else {
        const { aid, already } = await session.addArticle(parsed.value);
        arrivals.push({ file: name, outcome: already ? 'already' : 'added', message: '', aid });
      }
      progress('running');
    }
  } finally {
    parser.stop();
  }
  progress(arrivals.length < files.length ? 'stopped' : 'done');
}
