import { bringBack } from '../../shared/steps/article-removal.ts';
import type { TakenOutArticle } from '../articles/TakenOut.tsx';
import type { ProjectSession } from '../session/session-types.ts';

/**
 * Brings an article back into the project. A hub that removed it takes nothing of it again: then it is back on this
 * computer only, and `say` tells the person.
 * @throws when one's role does not allow it
 */
export async function bringBackArticle(
  { hub, project }: Pick<ProjectSession, 'hub' | 'project'>,
  { record, heading }: TakenOutArticle,
  say: (message: string) => void,
): Promise<void> {
  const acts = bringBack(project.fold, record);
  await project.act(acts);
  if (hub === null || acts.length === 1) return;
  say(
    `“${heading}” is back on this computer only: the hub removed it and takes nothing more of it. Others see its title without the text.`,
  );
}
