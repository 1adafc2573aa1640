import { bringBack } from '../../shared/steps/article-removal.ts';
import type { TakenOutArticle } from '../articles/TakenOut.tsx';
import type { ProjectSession } from '../session/session-types.ts';

/**
 * Brings an article back into the project, for everybody in it.
 * @throws when one's role does not allow it
 */
export async function bringBackArticle(
  { project }: Pick<ProjectSession, 'project'>,
  { record }: TakenOutArticle,
): Promise<void> {
  await project.act(bringBack(project.fold, record));
}
