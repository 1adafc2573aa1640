import type { ArticleId } from '../../shared/model/ids.ts';
import { type RemovedArticle, removedArticles } from '../../shared/steps/article-removal.ts';
import { textRoom } from '../../shared/wire/room.ts';
import type { ArticleIndex } from '../articles/article-index.ts';
import type { DeviceMemory } from '../session/device-memory.ts';
import type { ProjectSession } from '../session/session-types.ts';

/** An open project, what is counted of its articles, and what this person's browser remembers. */
export interface CopiesParts {
  readonly session: Pick<ProjectSession, 'pid' | 'project'>;
  readonly index: Pick<ArticleIndex, 'of'>;
  readonly memory: DeviceMemory;
}

/** Articles that somebody deleted and this computer still has, those left out of which the person keeps the copy. */
export const removedCopies = ({ session: { pid, project }, index, memory }: CopiesParts): RemovedArticle[] =>
  removedArticles(project.fold).filter(
    ({ aid }) => index.of(aid) !== undefined && memory.get(keptKey({ pid }, aid)) === null,
  );

/** Remembers that the copy of an article is to be kept. */
export const keepCopy = ({ session, memory }: Pick<CopiesParts, 'session' | 'memory'>, aid: ArticleId): void =>
  memory.set(keptKey(session, aid), 'yes');

/** Names the room, as everything does that is forgotten with it. */
const keptKey = ({ pid }: Pick<ProjectSession, 'pid'>, aid: ArticleId): string => `postil.kept.${textRoom(pid, aid)}`;
