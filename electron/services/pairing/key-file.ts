import { basename } from 'node:path';
import * as v from 'valibot';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { words } from '../../../shared/words/words.ts';
import { writeFileAtomic } from '../atomic-file.ts';
import { readPickedFile } from '../picked-file.ts';

/** The largest file that is read, in bytes. */
const MOST = 64 * 1024;

const schema = v.object({
  format: v.literal('postil key'),
  v: v.literal(1),
  sealed: v.pipe(v.string(), v.regex(/^[\w-]+$/)),
});

/** Writes a sealed key into a file that its owner alone can read. Rejects when the disk refuses. */
export const writeKeyFile = (path: string, sealed: string): Promise<void> =>
  writeFileAtomic(path, `${JSON.stringify({ format: 'postil key', v: 1, sealed })}\n`);

/** The sealed key in a file, and the file's name. */
export async function readKeyFile(path: string): Promise<Result<{ name: string; sealed: string }>> {
  const bytes = await readPickedFile(path, MOST);
  if (!bytes.ok) return bytes;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), new TextDecoder().decode(bytes.value));
  return parsed.success
    ? ok({ name: basename(path), sealed: parsed.output.sealed })
    : fail('no-key', words.nearbyTrouble.notAKeyFile);
}
