import { assert } from '../../shared/base/assert.ts';
import { ingestText } from '../../shared/ingest/ingest.ts';
import { SAMPLE_ARTICLES, SAMPLE_PROJECT } from '../../shared/sample/articles.ts';
import type { ProjectSession, SessionDoor } from '../session/session-types.ts';

/** Makes a project of the sample articles, through the same way in as any other article. */
export async function makeSampleProject(door: SessionDoor): Promise<ProjectSession> {
  const session = await door.create(SAMPLE_PROJECT);
  for (const text of SAMPLE_ARTICLES) {
    const article = ingestText(text);
    assert(article.ok, 'a sample article can be read');
    await session.addArticle(article.value);
  }
  return session;
}
