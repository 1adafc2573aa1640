import { missingCase } from '../base/assert.ts';
import { type Failure, fail, ok, type Result } from '../base/result.ts';
import { words } from '../words/words.ts';
import { readDirectory, readEntry, type ZipFlaw } from './zip-directory.ts';

/** What a zip may hold at most, in entries and in bytes after inflating. */
export interface ZipLimits {
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** How many times its own length a zip may unpack to, once that is more than `freeBytes`. */
  readonly ratio: number;
  /** Up to here any ratio will do: a short repetitive text packs very well. */
  readonly freeBytes: number;
}

/** Why a zip is refused. */
export type ZipRefusal = ZipFlaw | 'odd';

/**
 * Every entry of a zip, inflated. The sizes are believed only as limits: inflating stops as soon as an entry grows past
 * the size it declares, so a zip bomb costs no more than it says it does.
 */
export function unzip(
  bytes: Uint8Array,
  limits: ZipLimits,
  allowed: (name: string) => boolean,
): Result<Map<string, Uint8Array>, ZipRefusal> {
  const directory = readDirectory(bytes, limits.entries);
  if (typeof directory === 'string') return refused(directory);
  const most = Math.min(limits.totalBytes, Math.max(limits.freeBytes, limits.ratio * bytes.length));
  let total = 0;
  const names = new Set<string>();
  for (const { name: written, size, isLocked, isOdd } of directory) {
    const name = decode(written);
    if (name === null || isLocked || isOdd || !allowed(name) || names.has(name)) return refused('odd');
    names.add(name);
    total += size;
    if (size > limits.entryBytes || total > most) return refused('too-large');
  }
  const entries = new Map<string, Uint8Array>();
  for (const [at, name] of [...names].entries()) {
    const content = readEntry(bytes, directory[at]!);
    if (typeof content === 'string') return refused(content);
    entries.set(name, content);
  }
  return ok(entries);
}

function refused(code: ZipRefusal): Failure<ZipRefusal> {
  switch (code) {
    case 'not-a-zip':
      return fail(code, words.bundleTrouble.notPostil);
    case 'truncated':
      return fail(code, words.bundleTrouble.cutShort);
    case 'damaged':
      return fail(code, words.bundleTrouble.damaged);
    case 'odd':
      return fail(code, words.bundleTrouble.odd);
    case 'too-large':
      return fail(code, words.bundleTrouble.tooLarge);
    default:
      return missingCase(code);
  }
}

function decode(name: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(name);
  } catch {
    return null;
  }
}
