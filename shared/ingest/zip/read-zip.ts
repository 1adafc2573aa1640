import { fail, ok, type Result } from '../../base/result.ts';
import { readDirectory, readEntry, type ZipEntry } from '../../bundle/zip-directory.ts';
import { words } from '../../words/words.ts';
import type { ArticleDraft, Reader, Reading, ReadOptions, RefusedPart, SourceFile } from '../draft.ts';
import { isArticleName, isZip } from '../source-kind.ts';
import { entryName, leadsOut, litterAmong } from './entry-name.ts';

/** Up to so many bytes any ratio will do: short repetitive texts pack very well. */
const FREE = 5 * 1024 * 1024;
/** Archives in an archive are opened, those in them are not. */
const DEEPEST = 1;

/** What is left of the limits while one archive is read, with all that is in it. */
interface Budget {
  entries: number;
  bytes: number;
  articles: number;
}

/** Reads the articles in a zip's entries with `read`. An entry that is none is refused by its name; the others come in. */
export function zipReader(read: Reader): Reader {
  return (file, options) => {
    const { entries, unpackedBytes: bytes, articles } = options.limits;
    return readAll(file, options, { entries, bytes, articles }, read, 0);
  };
}

async function readAll(
  { name, bytes }: SourceFile,
  options: ReadOptions,
  budget: Budget,
  read: Reader,
  depth: number,
): Promise<Result<Reading>> {
  const directory = readDirectory(bytes, budget.entries);
  if (directory === 'too-large') return fail('zip', words.ingestTrouble.zipTooMany(options.limits.entries));
  if (typeof directory === 'string') return fail('zip', words.ingestTrouble.zipBroken);
  budget.entries -= directory.length;
  const drafts: ArticleDraft[] = [];
  const refused: RefusedPart[] = [];
  const isLitter = litterAmong(directory.map((entry) => entryName(entry.name)));
  for (const entry of directory) {
    const path = entryName(entry.name);
    if (isLitter(path)) continue;
    const source = `${name}/${path}`;
    const unpacked = unpack(bytes, path, entry, options, budget);
    const inner = unpacked.ok
      ? await readOne({ name: source, bytes: unpacked.value }, options, budget, read, depth)
      : unpacked;
    const reading = inner.ok ? withinBudget(inner.value, options, budget) : inner;
    if (!reading.ok) refused.push({ source, message: reading.message });
    else {
      for (const draft of reading.value.drafts) drafts.push(draft);
      for (const part of reading.value.refused) refused.push(part);
    }
  }
  return drafts.length + refused.length === 0
    ? fail('zip', words.ingestTrouble.zipEmpty)
    : ok({ kind: 'articles', drafts, refused });
}

/** An entry's bytes, unless its name, its size or the way it is packed speaks against it. */
function unpack(
  bytes: Uint8Array,
  path: string,
  entry: ZipEntry,
  { limits }: ReadOptions,
  budget: Budget,
): Result<Uint8Array> {
  const { ingestTrouble } = words;
  const { size, packed, isLocked, isOdd } = entry;
  if (leadsOut(path) || isOdd) return fail('zip', ingestTrouble.zipOdd);
  if (isLocked) return fail('zip', ingestTrouble.zipLocked);
  if (!isArticleName(path)) return fail('zip', ingestTrouble.otherKind);
  const isBomb = size > FREE && size > limits.ratio * packed;
  if (isBomb || size > limits.fileBytes || size > budget.bytes) return fail('zip', ingestTrouble.zipTooMuch);
  budget.bytes -= size;
  const content = readEntry(bytes, entry);
  return typeof content === 'string' ? fail('zip', ingestTrouble.zipEntryBroken) : ok(content);
}

async function readOne(
  file: SourceFile,
  options: ReadOptions,
  budget: Budget,
  read: Reader,
  depth: number,
): Promise<Result<Reading>> {
  if (!isZip(file)) return read(file, options);
  return depth < DEEPEST
    ? readAll(file, options, budget, read, depth + 1)
    : fail('zip', words.ingestTrouble.zipTooDeep);
}

/** A reading that the archive's limits allow; nobody can be asked about the columns of a table inside an archive. */
function withinBudget(
  reading: Reading,
  { limits }: ReadOptions,
  budget: Budget,
): Result<Extract<Reading, { kind: 'articles' }>> {
  if (reading.kind === 'needs-columns') return fail('columns', words.ingestTrouble.columnsInZip);
  if (reading.drafts.length > budget.articles)
    return fail('too-many', words.ingestTrouble.tooManyArticles(limits.articles));
  budget.articles -= reading.drafts.length;
  return ok(reading);
}
