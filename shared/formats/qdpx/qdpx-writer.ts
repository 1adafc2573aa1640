import type { DatasetArticle } from '../dataset.ts';
import type { DatasetFiles, DatasetWriter, GrowingFile, ReadBack } from '../format.ts';
import type { FormatOptions } from '../format-options.ts';
import type { OffsetUnit } from '../offset-unit.ts';
import { xmlText } from '../xml-escape.ts';
import { Cases } from './cases.ts';
import { CodeBook } from './codebook.ts';
import { type EntryPlace, GrowingZip } from './growing-zip.ts';
import { SharedGuids, selectionsOf, sourceGuid } from './guids.ts';
import { readBack, type WrittenRow } from './read-back.ts';
import { element, sourceOf } from './write.ts';

const PIECE = 64 * 1024;

/** Who wrote a project, and what its positions count: the schema has no other place for that. */
const ORIGINS = { 'code-points': 'Postil (code points)', utf16: 'Postil (UTF-16)' } as const;

/** Begins a project in a file. */
export async function openQdpx(
  files: DatasetFiles,
  unit: OffsetUnit,
  about: FormatOptions['about'],
): Promise<DatasetWriter> {
  const own = await QdpxFiles.open(files, about?.date ?? '');
  return new QdpxWriter(own, unit, about?.name || 'Postil', about?.description ?? '');
}

/** The zip, and what waits until all that stands in front of it is known. */
class QdpxFiles {
  readonly zip: GrowingZip;
  readonly sources: GrowingFile;
  readonly links: GrowingFile;
  readonly refs: GrowingFile;

  private constructor(zip: GrowingZip, sources: GrowingFile, links: GrowingFile, refs: GrowingFile) {
    this.zip = zip;
    this.sources = sources;
    this.links = links;
    this.refs = refs;
  }

  static async open(files: DatasetFiles, day: string): Promise<QdpxFiles> {
    const zip = new GrowingZip(await files.create('.qdpx'), day);
    return new QdpxFiles(zip, await files.scratch(), await files.scratch(), await files.scratch());
  }
}

class QdpxWriter implements DatasetWriter {
  readonly #files: QdpxFiles;
  readonly #unit: OffsetUnit;
  readonly #name: string;
  readonly #about: string;
  readonly #guids = new SharedGuids();
  readonly #book = new CodeBook(this.#guids);
  readonly #cases: Cases;
  readonly #rows: WrittenRow[] = [];
  #project: EntryPlace = { start: 0, end: 0 };

  constructor(files: QdpxFiles, unit: OffsetUnit, name: string, about: string) {
    this.#files = files;
    this.#unit = unit;
    this.#name = name;
    this.#about = about;
    this.#cases = new Cases(files.refs);
  }

  async add(article: DatasetArticle): Promise<void> {
    const { zip, sources, links } = this.#files;
    const text = await zip.add(`Sources/${sourceGuid(article)}.txt`, [encoded(article.text)]);
    this.#rows.push({ aid: article.aid, text });
    this.#book.add(article);
    const selections = selectionsOf(article);
    await this.#cases.add(selections);
    const how = { guids: this.#guids, unit: this.#unit, number: this.#rows.length };
    const written = sourceOf(article, selections, how);
    await sources.append(encoded(written.source));
    await links.append(encoded(written.links));
  }

  async end(): Promise<void> {
    const { zip } = this.#files;
    this.#project = await zip.add('project.qde', this.#xml());
    await zip.end();
  }

  /** `project.qde`, its elements in the order of the schema. */
  async *#xml(): AsyncGenerator<Uint8Array> {
    const { sources, links } = this.#files;
    const project = { xmlns: 'urn:QDA-XML:project:1.0', name: this.#name, origin: ORIGINS[this.#unit] };
    yield encoded(`<?xml version="1.0" encoding="utf-8"?>\n${element('Project', project)}\n${this.#book.xml()}`);
    for await (const piece of this.#cases.xml()) yield encoded(piece);
    for (const [name, file] of [['Sources', sources] as const, ['Links', links] as const]) {
      if (file.length === 0) continue;
      yield encoded(`<${name}>\n`);
      for (let at = 0; at < file.length; at += PIECE) yield await file.read(at, Math.min(file.length, at + PIECE));
      yield encoded(`</${name}>\n`);
    }
    if (this.#about !== '') yield encoded(`<Description>${xmlText(this.#about)}</Description>\n`);
    yield encoded('</Project>\n');
  }

  written(): AsyncIterable<ReadBack> {
    return readBack(this.#files.zip, this.#project, this.#rows, this.#unit);
  }
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
