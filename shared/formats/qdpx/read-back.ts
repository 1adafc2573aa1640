import { fail, ok } from '../../base/result.ts';
import { words } from '../../words/words.ts';
import { Counter } from '../counter.ts';
import type { ReadBack, WrittenArticle } from '../format.ts';
import { joinBytes } from '../join-bytes.ts';
import type { OffsetUnit } from '../offset-unit.ts';
import { writtenArticle } from '../written.ts';
import { placesIn } from './counting.ts';
import { SectionReader, type XmlElement } from './elements.ts';
import type { EntryPlace, GrowingZip } from './growing-zip.ts';
import { joined, marksIn } from './marks.ts';
import { Project, type QdeLink } from './project.ts';
import { CONTINUED } from './write.ts';

/** An article that was written, and where its text lies in the zip. */
export interface WrittenRow {
  readonly aid: string;
  readonly text: EntryPlace;
}

/**
 * Reads every article back from a project that was written, one after the other. The links that say which stretches are
 * one mark come behind all articles, so the XML is read twice; only those links are kept.
 */
export async function* readBack(
  zip: GrowingZip,
  xml: EntryPlace,
  rows: readonly WrittenRow[],
  unit: OffsetUnit,
): AsyncGenerator<ReadBack> {
  let at = 0;
  try {
    const { project, continued } = await outline(elementsIn(zip.read(xml)));
    for await (const [section, source] of elementsIn(zip.read(xml))) {
      const row = section === 'Sources' ? rows[at++] : undefined;
      if (row === undefined) continue;
      const text = decoded(await wholeOf(zip.read(row.text)));
      yield { aid: row.aid, article: ok(articleIn(source, text, project, continued, unit)) };
    }
  } catch (error) {
    // Whatever keeps it from being read, the article it was found in is not there.
    const row = rows[Math.max(0, at - 1)];
    if (row) yield { aid: row.aid, article: fail('qdpx', error instanceof Error ? error.message : String(error)) };
    return;
  }
  for (const { aid } of rows.slice(at)) yield { aid, article: fail('qdpx', words.formatFlaws.fileMissing) };
}

/** What stands in front of the sources, and the links between stretches by the selection they lead to. */
async function outline(elements: AsyncIterable<readonly [string, XmlElement]>): Promise<{
  readonly project: Project;
  readonly continued: ReadonlyMap<string, QdeLink>;
}> {
  const project = new Project(new Counter());
  for await (const [section, element] of elements)
    if (section !== 'Sources' && (section !== 'Links' || element.attributes.name === CONTINUED))
      project.take(section, element);
  return { project, continued: new Map(project.links.map((link) => [link.to, link])) };
}

function articleIn(
  source: XmlElement,
  text: string,
  project: Project,
  continued: ReadonlyMap<string, QdeLink>,
  unit: OffsetUnit,
): WrittenArticle {
  const lost = new Counter();
  const placeOf = placesIn(text, { unit, joinsLineEnds: false, countsMark: true });
  const found = marksIn(source, { project, placeOf, notesOn: () => [], lost });
  const links = [...found.ofSelection.keys()].flatMap((guid) => continued.get(guid) ?? []);
  const { aid = '', title = '', textHash = '' } = project.detailsOf(source);
  return writtenArticle({ aid, title, textHash }, { name: title, text, meta: {}, ...joined(found, links) });
}

/** The elements of the sections of a file of XML, as they become whole. */
async function* elementsIn(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<readonly [string, XmlElement]> {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let found: (readonly [string, XmlElement])[] = [];
  const reader = new SectionReader((section, element) => found.push([section, element]));
  for await (const piece of pieces) {
    reader.write(utf8.decode(piece, { stream: true }));
    yield* found;
    found = [];
  }
  reader.write(utf8.decode());
  reader.close();
  yield* found;
}

async function wholeOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return joinBytes(all);
}

const decoded = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
