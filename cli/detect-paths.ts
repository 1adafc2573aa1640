import { fail, ok, type Result } from '../shared/base/result.ts';
import { commonFormat, formatOfFile } from '../shared/formats/import/detect.ts';
import { namesOf } from '../shared/formats/import/read-annotated.ts';
import { unpack } from '../shared/formats/import/unpack.ts';
import { WRITTEN_HEAD, writtenOnly } from '../shared/formats/import/written-only.ts';
import type { SourceFile } from '../shared/ingest/draft.ts';
import { words } from '../shared/words/words.ts';
import { batchesOf } from './dataset/batches.ts';
import { type Annotated, filesAt } from './read-annotated.ts';

/**
 * The format of what lies at some paths, where they hold annotations in one that is known; null where they do not. Formats
 * that are written and not read are a refusal. One file at a time is in memory.
 */
export async function detectPaths(paths: readonly string[]): Promise<Result<Annotated | null>> {
  const formats: (Annotated | null)[] = [];
  const heads: SourceFile[] = [];
  try {
    const batched = await batchesOf(paths, null);
    if (batched !== null) return ok(batched.format);
    for (const path of paths)
      for await (const file of filesAt(path, null)) {
        const files = unpack([file]);
        if (!files.ok) return ok(null);
        for (const one of files.value) {
          formats.push(formatOfFile(one));
          heads.push({ name: one.name, bytes: one.bytes.slice(0, WRITTEN_HEAD) });
        }
        if (formats.includes('brat')) return ok('brat');
      }
  } catch {
    return ok(null); // whoever reads them says what is wrong with them
  }
  const format = commonFormat(formats);
  const only = format === null ? writtenOnly(heads) : [];
  return only.length === 0 ? ok(format) : fail('written-only', words.importMarksTrouble.writtenOnly(namesOf(only)));
}
