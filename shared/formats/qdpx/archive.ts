import { fail, ok, type Result } from '../../base/result.ts';
import { readDirectory, readEntry, type ZipEntry, type ZipFlaw } from '../../bundle/zip-directory.ts';
import { entryName } from '../../ingest/zip/entry-name.ts';
import { MAX_ARTICLE_BYTES } from '../../model/article.ts';
import { words } from '../../words/words.ts';

/** The most entries a project may have: each article is one. */
const MAX_ENTRIES = 60_000;
/** The most bytes of its XML, of one text, and of all that is unpacked of it. */
const MAX_PROJECT_BYTES = 256 * 1024 * 1024;
const MAX_TEXT_BYTES = 2 * MAX_ARTICLE_BYTES;
const MAX_TOTAL_BYTES = 512 * 1024 * 1024;
/** How many times its own length an entry may unpack to, once that is more than a mebibyte. */
const MAX_RATIO = 300;

/** A project's zip, of which only that is unpacked which is asked for: it may hold hours of film. */
export class Archive {
  readonly #bytes: Uint8Array;
  /** By path in lower case: programs do not agree on the case of folders and GUIDs. */
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  #unpacked = 0;

  private constructor(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>) {
    this.#bytes = bytes;
    this.#entries = entries;
  }

  static open(bytes: Uint8Array): Result<Archive> {
    const directory = readDirectory(bytes, MAX_ENTRIES);
    if (typeof directory === 'string') return refused(directory);
    return ok(new Archive(bytes, new Map(directory.map((entry) => [entryName(entry.name).toLowerCase(), entry]))));
  }

  /** The path of the project's XML: `project.qde`, or whatever it is called; null when there is none. */
  get project(): string | null {
    const paths = [...this.#entries.keys()].filter((path) => path.endsWith('.qde'));
    return paths.find((path) => path === 'project.qde') ?? paths[0] ?? null;
  }

  /** The path of a source file, by how the XML names it; null when it is not in here. */
  source(named: string): string | null {
    const name = named.replace(/^(?:internal|relative|absolute):\/+/i, '').toLowerCase();
    const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    if (last === '') return null;
    const paths = [`sources/${name}`, name, `sources/${last}`];
    return paths.find((path) => this.#entries.has(path)) ?? null;
  }

  /** The XML, or a source: by one of the paths above. */
  read(path: string): Result<Uint8Array> {
    const entry = this.#entries.get(path);
    if (entry === undefined || entry.isLocked || entry.isOdd)
      return fail('odd', words.exchangeTrouble.lockedEntry(path));
    const most = path.endsWith('.qde') ? MAX_PROJECT_BYTES : MAX_TEXT_BYTES;
    this.#unpacked += entry.size;
    const bomb = entry.size > 1024 * 1024 && entry.size > MAX_RATIO * entry.packed;
    if (bomb || entry.size > most || this.#unpacked > MAX_TOTAL_BYTES)
      return fail('too-large', words.exchangeTrouble.entryTooLarge(path));
    const content = readEntry(this.#bytes, entry);
    return typeof content === 'string' ? refused(content) : ok(content);
  }
}

function refused(flaw: ZipFlaw): Result<never> {
  switch (flaw) {
    case 'not-a-zip':
      return fail(flaw, words.exchangeTrouble.notZip);
    case 'truncated':
    case 'damaged':
      return fail(flaw, words.exchangeTrouble.zipBroken);
    case 'too-large':
      return fail(flaw, words.exchangeTrouble.zipTooLarge);
  }
}
