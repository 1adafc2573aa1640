import { fail, ok, type Result } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import { Counter } from '../counter.ts';
import type { ForeignDocument } from '../foreign.ts';
import { knownDetails } from '../import/known-details.ts';
import type { OffsetUnit } from '../offset-unit.ts';
import { Archive } from './archive.ts';
import { countingOf, placesIn } from './counting.ts';
import { childrenOf, SectionReader, type XmlElement, XmlFlaw } from './elements.ts';
import { joined, marksIn, positionOf, type SourceMarks } from './marks.ts';
import { guidIn, Project } from './project.ts';

/** A text of the project, and the element that tells what is selected in it. */
interface Source {
  readonly element: XmlElement;
  readonly text: string;
}

/**
 * The texts of a REFI-QDA project (`.qdpx`, Project 1.0) with what is coded in them. What positions count is found out by
 * the words they cut out and by the program that wrote them; where neither tells, the refusal has the code `unit`, and
 * `unit` must say it. Sound, film, pictures and PDFs are counted, and their texts read where they have some.
 */
export function readQdpx(bytes: Uint8Array, unit: OffsetUnit | null): Result<readonly ForeignDocument[]> {
  try {
    const archive = Archive.open(bytes);
    return archive.ok ? new QdpxReader(archive.value).read(unit) : archive;
  } catch (error) {
    if (error instanceof XmlFlaw) return fail('qdpx', error.message);
    throw error;
  }
}

class QdpxReader {
  readonly #archive: Archive;
  readonly #lost = new Counter();
  readonly #project = new Project(this.#lost);
  readonly #elements: XmlElement[] = [];
  #linkedNotes: ReadonlyMap<string, readonly string[]> = new Map();
  /** The notes that are on marks. */
  readonly #noted = new Set<string>();
  #origin = '';

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  read(unit: OffsetUnit | null): Result<readonly ForeignDocument[]> {
    const path = this.#archive.project;
    if (path === null) return fail('qdpx', words.exchangeTrouble.noProject);
    const xml = this.#text(path);
    if (!xml.ok) return xml;
    this.#parse(xml.value.replace(/^\ufeff/, ''));
    const sources = this.#sources();
    if (!sources.ok) return sources;
    if (sources.value.length === 0) return fail('qdpx', words.exchangeTrouble.noSources);
    const positioned = sources.value.map(({ element, text }) => ({
      text,
      positions: childrenOf(element, 'PlainTextSelection').map(positionOf),
    }));
    const counting = countingOf(positioned, this.#origin, unit);
    if (counting === null) return fail('unit', words.exchangeTrouble.whichUnit);
    const documents = sources.value.map(({ element, text }) => {
      const notesOn = (guid: string, on: XmlElement) => this.#notesOn(guid, on);
      const placeOf = placesIn(text, counting);
      const found = marksIn(element, { project: this.#project, placeOf, notesOn, lost: this.#lost });
      return { ...this.#document(element, text), found };
    });
    this.#lost.add(words.exchange.otherNotes, this.#project.notes.size - this.#noted.size);
    return ok(this.#linked(documents));
  }

  #parse(xml: string): void {
    const reader = new SectionReader((section, element) => {
      if (section === 'Sources') this.#elements.push(...this.#withText(element));
      else this.#project.take(section, element);
    });
    reader.write(xml);
    reader.close();
    this.#origin = reader.root?.origin ?? '';
    this.#linkedNotes = this.#project.linkedNotes();
  }

  /** A source that is a text, or the text that stands for a PDF or a picture; all else is counted. */
  #withText(element: XmlElement): readonly XmlElement[] {
    if (childrenOf(element, 'Coding').length > 0) this.#lost.add(words.exchange.codedWhole);
    if (element.name === 'TextSource') return [element];
    const texts = [...childrenOf(element, 'Representation'), ...childrenOf(element, 'TextDescription')];
    this.#lost.add(words.exchange.media, 1, element.attributes.name);
    return texts.map((text) => ({ ...text, attributes: { ...text.attributes, name: element.attributes.name ?? '' } }));
  }

  /** The sources whose text is in the file. */
  #sources(): Result<readonly Source[]> {
    const sources: Source[] = [];
    for (const element of this.#elements) {
      const text = this.#textOf(element);
      if (!text.ok) return text;
      if (text.value === null) this.#lost.add(words.exchange.outsideFile, 1, element.attributes.name);
      else if (text.value.trim() === '') this.#lost.add(words.exchange.emptyText, 1, element.attributes.name);
      else sources.push({ element, text: text.value });
    }
    return ok(sources);
  }

  /** The text of a source or of a note; null when it lies outside the file. */
  #textOf(element: XmlElement): Result<string | null> {
    const [content] = childrenOf(element, 'PlainTextContent');
    if (content !== undefined) return ok(content.text);
    const path = this.#archive.source(element.attributes.plainTextPath ?? '');
    return path === null ? ok(null) : this.#text(path);
  }

  #text(path: string): Result<string> {
    const bytes = this.#archive.read(path);
    if (!bytes.ok) return bytes;
    const encoding = bytes.value[0] === 0xff && bytes.value[1] === 0xfe ? 'utf-16le' : 'utf-8';
    try {
      return ok(new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.value));
    } catch {
      return fail('encoding', words.exchangeTrouble.entryNotUtf8(path));
    }
  }

  /** What is noted on a selection or a coding: by reference, or by a link as NVivo writes it. */
  #notesOn(guid: string, element: XmlElement): readonly string[] {
    const referred = childrenOf(element, 'NoteRef').map((each) => guidIn(each, 'targetGUID'));
    return [...referred, ...(this.#linkedNotes.get(guid) ?? [])].flatMap((each) => {
      const note = this.#project.notes.get(each);
      const text = note && this.#textOf(note);
      if (!text?.ok || text.value === null) return [];
      this.#noted.add(each);
      return [text.value];
    });
  }

  #document(element: XmlElement, text: string): Pick<ForeignDocument, 'name' | 'text' | 'meta'> {
    const name = element.attributes.name || guidIn(element, 'guid');
    const { meta, others } = knownDetails(this.#project.detailsOf(element));
    for (const [what, n] of Object.entries(others)) this.#lost.add(what, n);
    this.#project.countDescription(element);
    return { name, text, meta };
  }

  /** Documents with their links; what is of no document in particular is counted with the first. */
  #linked(
    documents: readonly (Pick<ForeignDocument, 'name' | 'text' | 'meta'> & { readonly found: SourceMarks })[],
  ): readonly ForeignDocument[] {
    const { links, notes } = this.#project;
    const home = new Map(documents.flatMap(({ found }, at) => [...found.ofSelection.keys()].map((guid) => [guid, at])));
    const linksIn = Map.groupBy(links, ({ from, to }) => {
      if (notes.has(from) || notes.has(to)) return 'of notes';
      const at = home.get(from);
      return at !== undefined && at === home.get(to) ? at : 'loose';
    });
    this.#lost.add(words.exchange.looseLinks, linksIn.get('loose')?.length ?? 0);
    const made = documents.map(({ found, ...document }, at) => ({
      ...document,
      ...joined(found, linksIn.get(at) ?? []),
    }));
    return made.map((document, at) => (at === 0 ? { ...document, notRead: this.#lost.counts() } : document));
  }
}
