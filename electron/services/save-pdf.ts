import { fail, ok, type Result } from '../../shared/base/result.ts';
import { fileName } from '../../shared/formats/file-name.ts';
import { words } from '../../shared/words/words.ts';
import { notSaved } from './jobs/io-message.ts';
import { writePersonsFile } from './jobs/pending-file.ts';
import type { PageId, Shell } from './shell.ts';

/**
 * Asks where to, and writes what the page would print there; answers the path, or null when the person thought better,
 * or closed the window.
 */
export async function savePdf(
  shell: Shell,
  page: PageId,
  title: string,
): Promise<Result<string | null, 'by-print' | 'io'>> {
  if (!shell.printToPdf) return fail('by-print', words.fileTrouble.printInstead);
  const path = await shell.pickPath(page, {
    kind: 'save',
    title: words.desktop.pdfTitle,
    suggestion: `${fileName(title)}.pdf`,
  });
  if (path === null) return ok(null);
  const bytes = await shell.printToPdf(page);
  if (bytes === null) return ok(null);
  try {
    await writePersonsFile(path, bytes);
  } catch (error) {
    return notSaved(error);
  }
  return ok(path);
}
