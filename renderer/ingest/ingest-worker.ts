import { drop } from '../../shared/base/drop.ts';
import { ok, type Result } from '../../shared/base/result.ts';
import { detectFormat } from '../../shared/formats/import/detect.ts';
import type { FormatIn } from '../../shared/formats/import/formats-in.ts';
import { unpack } from '../../shared/formats/import/unpack.ts';
import type { Reading, SourceFile } from '../../shared/ingest/draft.ts';
import { LIMITS } from '../../shared/ingest/limits.ts';
import type { CharacterMaps } from '../../shared/ingest/pdf/open-pdf.ts';
import { readArticles } from '../../shared/ingest/read-articles.ts';
import { isZip, sourceKind } from '../../shared/ingest/source-kind.ts';
import type { ColumnMap } from '../../shared/ingest/table/columns.ts';
import { type Speech, speak } from '../../shared/words/words.ts';

/** How a file is to be read, as far as a person said it. */
export interface HowToParse {
  /** What the columns of a table mean. */
  readonly columns: ColumnMap | null;
  /** Whether the annotations that it may hold are not meant. */
  readonly articlesOnly: boolean;
}

/** A file to be read; its bytes are handed over. */
export interface ParseRequest extends HowToParse {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the worker is to say in. */
  readonly speech: Speech;
}

/** What became of it. */
export interface ParseAnswer {
  readonly id: number;
  readonly result: Result<ParsedFile>;
}

/** What a file holds. */
export type ParsedFile =
  | {
      readonly kind: 'read';
      readonly reading: Reading;
      /** Whether it is plain text: there is nothing to it that a reader could have taken for something else. */
      readonly plain: boolean;
    }
  /** Annotations, of which nothing was read: a person says first whether they are meant. */
  | { readonly kind: 'annotated'; readonly format: FormatIn };

self.onmessage = ({ data }: MessageEvent<ParseRequest>) => drop(answer(data));

async function answer({ id, speech, ...request }: ParseRequest): Promise<void> {
  speak(speech.language, speech.preferred);
  const parsed: ParseAnswer = { id, result: await parsedOf(request) };
  self.postMessage(parsed);
}

async function parsedOf({
  name,
  bytes,
  columns,
  articlesOnly,
}: Omit<ParseRequest, 'id' | 'speech'>): Promise<Result<ParsedFile>> {
  const file = { name, bytes };
  const format = articlesOnly ? null : annotationsIn(file);
  if (format !== null) return ok({ kind: 'annotated', format });
  const found = sourceKind(name, bytes);
  const plain = found.readable && found.kind === 'text';
  const read = await readArticles(file, { ...(columns && { columns }), asks: true, characterMaps, limits: LIMITS });
  return read.ok ? ok({ kind: 'read', reading: read.value, plain }) : read;
}

/** Most PDFs need none of the tables, nor their list. */
const characterMaps: CharacterMaps = async (name) => (await import('./character-maps.ts')).characterMap(name);

/** The format of the annotations that a file or an archive holds; null where it holds none. */
function annotationsIn(file: SourceFile): FormatIn | null {
  const files = isZip(file) ? unpack([file]) : ok([file]);
  return files.ok ? detectFormat(files.value) : null; // whoever reads an archive says what is wrong with it
}
