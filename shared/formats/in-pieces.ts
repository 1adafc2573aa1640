import { fail, type Result } from '../base/result.ts';
import { words } from '../words/words.ts';
import type { DatasetArticle } from './dataset.ts';
import type { DatasetFiles, DatasetFormat, DatasetWriter, GrowingFile, ReadBack, WrittenArticle } from './format.ts';
import type { Piece, PieceFormat } from './piece-format.ts';
import { Utf8Room } from './utf8-room.ts';
import { GrowingVocabulary, type Vocabulary } from './vocabulary.ts';

/** A format whose articles are pieces of text, as a format of files. */
export function inPieces(format: PieceFormat): DatasetFormat {
  return {
    loses: format.loses,
    targets: targetsOf(format),
    ...(format.inFolder && { inFolder: format.inFolder }),
    carried: (article) => format.carried(article),
    open: (files) => PieceWriter.open(format, files),
  };
}

/** The files, and the folders of those that lie in one. */
const targetsOf = (format: PieceFormat): readonly string[] => [
  ...new Set(
    [...format.begin(), ...format.end(new GrowingVocabulary())].map(({ file }) => file.replace(/\/.*$/s, '/')),
  ),
];

/** Where a piece lies, in bytes. */
interface Place {
  readonly name: string;
  readonly file: GrowingFile;
  readonly start: number;
  readonly end: number;
}

class PieceWriter implements DatasetWriter {
  readonly #format: PieceFormat;
  readonly #files: DatasetFiles;
  /** The files that hold all articles. */
  readonly #open = new Map<string, GrowingFile>();
  readonly #rows: { readonly aid: string; readonly places: readonly Place[] }[] = [];
  readonly #room = new Utf8Room();

  private constructor(format: PieceFormat, files: DatasetFiles) {
    this.#format = format;
    this.#files = files;
  }

  static async open(format: PieceFormat, files: DatasetFiles): Promise<PieceWriter> {
    const writer = new PieceWriter(format, files);
    for (const { file, text } of format.begin()) {
      const made = await files.create(file);
      writer.#open.set(file, made);
      await made.append(writer.#room.encode([text]));
    }
    return writer;
  }

  async add(article: DatasetArticle): Promise<void> {
    const places: Place[] = [];
    for (const run of runsOf(this.#format.write(article, this.#rows.length + 1))) places.push(await this.#put(run));
    this.#rows.push({ aid: article.aid, places });
  }

  async end(vocabulary: Vocabulary): Promise<void> {
    for (const run of runsOf(this.#format.end(vocabulary))) await this.#put(run);
  }

  async *written(): AsyncGenerator<ReadBack> {
    for (const { aid, places } of this.#rows) yield { aid, article: await this.#read(places) };
  }

  async #put({ file: name, texts }: Run): Promise<Place> {
    const shared = this.#open.get(name);
    const file = shared ?? (await this.#files.create(name));
    const start = file.length;
    await file.append(this.#room.encode(texts));
    if (shared === undefined) await file.close();
    return { name, file, start, end: file.length };
  }

  async #read(places: readonly Place[]): Promise<Result<WrittenArticle>> {
    const bytes = await Promise.all(places.map(({ file, start, end }) => file.read(start, end)));
    // A decoder that failed once may be in any state.
    const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    let pieces: Piece[];
    try {
      pieces = bytes.map((each, at) => ({ file: places[at]!.name, text: utf8.decode(each) }));
    } catch {
      return fail('utf8', words.formatTrouble.notUtf8);
    }
    return this.#format.read(pieces);
  }
}

/** Neighbouring pieces for the same file. */
interface Run {
  readonly file: string;
  readonly texts: string[];
}

function runsOf(pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { file, text } of pieces) {
    const last = runs.at(-1);
    if (last?.file === file) last.texts.push(text);
    else runs.push({ file, texts: [text] });
  }
  return runs;
}
