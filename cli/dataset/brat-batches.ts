import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { bratRoot } from '../../shared/formats/brat/read-folder.ts';
import { baseName } from '../../shared/formats/import/text-of.ts';
import { isLitter } from '../../shared/formats/import/unpack.ts';
import type { SourceFile } from '../../shared/ingest/draft.ts';
import type { Batch, Batched } from './batches.ts';

/** How many documents are read together, where no more than these have one name. */
const DOCUMENTS = 100;

/**
 * The documents of a folder of brat's in batches. Those of one name stay together, in whatever folders they lie: it is by
 * these that annotators are told apart. Null where there are none, or more may be in a zip. @throws what the file system said
 */
export async function bratFolder(path: string): Promise<Batched | null> {
  const names = await namesIn(path);
  const stems = names.filter((name) => name.endsWith('.ann')).map((name) => name.slice(0, -'.ann'.length));
  if (stems.length === 0 || names.some((name) => /\.zip$/i.test(name))) return null;
  const documents = new Set(stems.flatMap(filesOf));
  const there = new Set(names);
  const others = names.filter((name) => !documents.has(name) && !isCards(name));
  const read = async (name: string): Promise<SourceFile> => ({ name, bytes: await readFile(join(path, name)) });
  async function* batches(): AsyncGenerator<Batch> {
    const cards = await Promise.all(names.filter(isCards).map(read));
    // What is no document's is told of by its name alone.
    let once = others.map((name): SourceFile => ({ name, bytes: new Uint8Array() }));
    for (const some of together(stems)) {
      const wanted = some.flatMap(filesOf).filter((name) => there.has(name));
      const files = [...once, ...cards, ...(await Promise.all(wanted.map(read)))];
      yield { path, files, within: bratRoot(stems) };
      once = [];
    }
  }
  return { format: 'brat', isExact: true, batches };
}

const filesOf = (stem: string): readonly string[] => [`${stem}.ann`, `${stem}.txt`];

const isCards = (name: string): boolean => /(?:^|\/)articles\.jsonl$/.test(name);

/** Documents in lists of some, those of one name in one of them. */
function* together(stems: readonly string[]): Generator<readonly string[]> {
  let some: string[] = [];
  for (const named of Map.groupBy(stems, baseName).values()) {
    for (const stem of named) some.push(stem);
    if (some.length < DOCUMENTS) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** The paths of the files in a folder, within it, sorted. */
async function namesIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  return names.filter((name) => !isLitter(name)).sort();
}
