import { ok, type Result } from '../../shared/base/result.ts';
import { fileName } from '../../shared/formats/file-name.ts';
import type { TextEnding } from '../../shared/host/text-file.ts';
import { words } from '../../shared/words/words.ts';
import { notSaved } from './jobs/io-message.ts';
import { writePersonsFile } from './jobs/pending-file.ts';
import type { PageId, Shell } from './shell.ts';

/** Asks where to, and writes a text there (UTF-8); answers the path, or null when the person thought better. */
export async function saveText(
  shell: Pick<Shell, 'pickPath'>,
  page: PageId,
  title: string,
  ending: TextEnding,
  content: string,
): Promise<Result<string | null>> {
  const path = await shell.pickPath(page, {
    kind: 'save',
    title: words.guide.saveTitle,
    suggestion: `${fileName(title)}.${ending}`,
  });
  if (path === null) return ok(null);
  try {
    await writePersonsFile(path, new TextEncoder().encode(content));
  } catch (error) {
    return notSaved(error);
  }
  return ok(path);
}
