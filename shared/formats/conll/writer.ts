import { fail, ok, type Result } from '../../base/result.ts';
import type { Range } from '../../model/anchor.ts';
import { words as said } from '../../words/words.ts';
import { codePointCounter } from '../code-point-counter.ts';
import type { DatasetArticle } from '../dataset.ts';
import { fileName } from '../file-name.ts';
import type { ForeignMark } from '../foreign.ts';
import type { DatasetFiles, DatasetWriter, GrowingFile, ReadBack, WrittenArticle } from '../format.ts';
import { joinBytes } from '../join-bytes.ts';
import { writtenArticle } from '../written.ts';
import { Copy } from './copy.ts';
import { readConll } from './read.ts';
import { articleSentences, columns, layersOf, type Scheme } from './write.ts';

/** A line of the file of tokens: by sentence, each token's offsets in code points and in UTF-16 units. */
interface Card {
  readonly aid: string;
  readonly title: string;
  readonly text: string;
  readonly textHash: string;
  readonly tokens: readonly (readonly (readonly [number, number, number, number])[])[];
}

/** A file of columns, and where each article begins in it, in bytes. */
interface Layer {
  readonly name: string;
  readonly file: GrowingFile;
  readonly starts: number[];
}

const utf8 = new TextEncoder();

/** How many files of tags stay open until they are proved, and how many others are opened at a time to be read. */
const MOST_OPEN = 32;

/**
 * Writes the files of CoNLL. Those of the tags come to be in the end, one after the other, since there may be more tags
 * than a system lets files be open: until then an article's columns lie in one file for each of its tags, and in another
 * as they are without any.
 */
export class ConllWriter implements DatasetWriter {
  readonly #files: DatasetFiles;
  readonly #scheme: Scheme;
  readonly #tokens: Layer;
  readonly #all: Layer;
  /** The columns without any mark. */
  readonly #bare: Layer;
  /** The columns of each article under each of its tags. */
  readonly #tagged: GrowingFile;
  /** By tag and by number of the article, where these lie. */
  readonly #places = new Map<string, Map<number, Range>>();
  readonly #tags: Layer[] = [];
  readonly #aids: string[] = [];

  private constructor(
    files: DatasetFiles,
    scheme: Scheme,
    layers: readonly [Layer, Layer, Layer],
    tagged: GrowingFile,
  ) {
    this.#files = files;
    this.#scheme = scheme;
    [this.#tokens, this.#all, this.#bare] = layers;
    this.#tagged = tagged;
  }

  static async open(files: DatasetFiles, scheme: Scheme): Promise<ConllWriter> {
    const tokens = await newLayer(files, `.${scheme}.tokens.jsonl`);
    const all = await newLayer(files, `.${ALL}.${scheme}.conll`);
    const bare = { name: '', file: await files.scratch(), starts: [] };
    return new ConllWriter(files, scheme, [tokens, all, bare], await files.scratch());
  }

  async add(article: DatasetArticle): Promise<void> {
    const { aid, title, outlet, byline, date, url, language, text, textHash } = article;
    const sentences = articleSentences(article);
    const point = codePointCounter(text);
    const tokens = sentences.map((sentence) =>
      sentence.map(({ start, end }) => [point(start), point(end), start, end] as const),
    );
    const card = { aid, title, outlet, byline, date, url, language, text, textHash, tokens };
    await put(this.#tokens, `${JSON.stringify(card)}\n`);
    await put(this.#bare, columns(text, sentences, [], this.#scheme));
    const kept: Uint8Array[] = [];
    let start = this.#tagged.length;
    for (const [tag, spans] of layersOf(article)) {
      const lines = columns(text, sentences, spans, this.#scheme);
      if (tag === null) {
        await put(this.#all, lines);
        continue;
      }
      const bytes = utf8.encode(lines);
      kept.push(bytes);
      const places = this.#places.get(tag) ?? new Map<number, Range>();
      this.#places.set(tag, places.set(this.#aids.length, { start, end: start + bytes.length }));
      start += bytes.length;
    }
    await this.#tagged.append(joinBytes(kept));
    this.#aids.push(aid);
  }

  async end(): Promise<void> {
    for (const [tag, places] of this.#places) {
      const layer = await this.#writeTag(tag, places);
      this.#tags.push(layer);
      if (this.#tags.length > MOST_OPEN) await layer.file.close();
    }
  }

  async *written(): AsyncGenerator<ReadBack> {
    for (const [at, aid] of this.#aids.entries()) yield { aid, article: await this.#read(at) };
  }

  /** An article's text in every layer; null where some of it is not UTF-8. */
  async #textsAt(at: number): Promise<readonly (readonly [Layer, string])[] | null> {
    const layers = [this.#tokens, this.#all, ...this.#tags];
    const texts: (readonly [Layer, string])[] = [];
    try {
      for (let from = 0; from < layers.length; from += MOST_OPEN) {
        const some = layers.slice(from, from + MOST_OPEN);
        texts.push(...(await Promise.all(some.map(async (layer) => [layer, await textAt(layer, at)] as const))));
      }
    } catch (error) {
      if (error instanceof TypeError) return null; // what a decoder throws
      throw error;
    }
    return texts;
  }

  /** Writes the file of a tag: all articles, those without it as they are without any. */
  async #writeTag(tag: string, places: ReadonlyMap<number, Range>): Promise<Layer> {
    const layer = await newLayer(this.#files, `.${this.#free(tag)}.${this.#scheme}.conll`);
    const { file, starts } = this.#bare;
    const copy = new Copy(layer.file);
    /** Where what is not copied yet begins. */
    let from = 0;
    for (const at of this.#aids.keys()) {
      const start = starts[at]!; // each article has its own
      layer.starts.push(copy.length + start - from);
      const place = places.get(at);
      if (place === undefined) continue;
      await copy.take(file, { start: from, end: start });
      await copy.take(this.#tagged, place);
      from = starts[at + 1] ?? file.length;
    }
    await copy.take(file, { start: from, end: file.length });
    await copy.end();
    return layer;
  }

  /** What the file of a tag is called, told apart from the others. */
  #free(tag: string): string {
    const plain = fileName(tag).toLowerCase().replaceAll(' ', '-');
    const taken = new Set([this.#all, ...this.#tags].map(({ name }) => name));
    let free = plain;
    for (let number = 2; taken.has(`.${free}.${this.#scheme}.conll`); number++) free = `${plain}-${number}`;
    return free;
  }

  async #read(at: number): Promise<Result<WrittenArticle>> {
    const texts = await this.#textsAt(at);
    if (texts === null) return fail('utf8', said.formatTrouble.notUtf8);
    const [[, line] = [null, ''], ...layers] = texts;
    // Written by `add`; the self-check compares each member with what went in.
    const { aid, title, text, textHash, tokens } = JSON.parse(line) as Card;
    const places = tokens.flat();
    const marks: ForeignMark[] = [];
    for (const [layer, lines] of layers) {
      const read = readConll(lines);
      if (!read.ok) return read;
      const [document] = read.value;
      const words = document?.sentences.flat() ?? [];
      const wrong = places.findIndex(([, , start, end], place) => words[place] !== text.slice(start, end));
      if (wrong >= 0 || words.length !== places.length) return fail('conll', said.formatFlaws.otherTokens(layer.name));
      for (const { label, start, end } of document?.spans ?? [])
        marks.push({
          ...{ id: `${layer.name} ${start}`, label, attrs: {}, annotator: null, note: null },
          spans: [{ start: places[start]![2], end: places[end - 1]![3] }],
        });
    }
    return ok(writtenArticle({ aid, title, textHash }, { name: aid, text, meta: {}, marks, links: [] }));
  }
}

/** What the file is called in which the longest mark wins. */
const ALL = 'all';

const newLayer = async (files: DatasetFiles, name: string): Promise<Layer> => ({
  name,
  file: await files.create(name),
  starts: [],
});

async function put({ file, starts }: Layer, text: string): Promise<void> {
  starts.push(file.length);
  await file.append(utf8.encode(text));
}

/** What an article is in a layer. */
async function textAt({ file, starts }: Layer, at: number): Promise<string> {
  const bytes = await file.read(starts[at]!, starts[at + 1] ?? file.length); // it was put there
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
