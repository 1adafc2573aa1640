import { assert } from '../../shared/base/assert.ts';
import { ingestText } from '../../shared/ingest/ingest.ts';
import { actId } from '../../shared/model/ids.ts';
import { makeAlias, makeEntry } from '../../shared/register/records.ts';
import { SAMPLE_ARTICLES, SAMPLE_PROJECT } from '../../shared/sample/articles.ts';
import { SAMPLE_REGISTER } from '../../shared/sample/register.ts';
import type { ProjectSession, SessionDoor } from '../session/session-types.ts';

/** Makes a project of the sample articles, through the same way in as any other article, with a register begun. */
export async function makeSampleProject(door: SessionDoor): Promise<ProjectSession> {
  const session = await door.create(SAMPLE_PROJECT);
  for (const text of SAMPLE_ARTICLES) {
    const article = ingestText(text);
    assert(article.ok, 'a sample article can be read');
    await session.addArticle(article.value);
  }
  await fillRegister(session);
  return session;
}

/** Two steps: a name belongs to an entry that is there. */
async function fillRegister({ register }: ProjectSession): Promise<void> {
  const entries = await register.act(
    SAMPLE_REGISTER.map(({ kind, fields }) => makeEntry(kind, fields)),
    'import',
  );
  const aliases = SAMPLE_REGISTER.flatMap(({ aliases }, at) =>
    aliases.map((text) => makeAlias(actId(entries, at), text)),
  );
  await register.act(aliases, 'import');
}
