import { strToU8, zipSync } from 'fflate';
import type { ForeignDocument } from '../../../../../shared/formats/foreign.ts';
import type { OffsetUnit } from '../../../../../shared/formats/offset-unit.ts';
import { readQdpx } from '../../../../../shared/formats/qdpx/read.ts';

/** A guid of one digit. */
export const id = (digit: string): string => `${digit.repeat(8)}-0000-4000-8000-${digit.repeat(12)}`;
/** The people and codes of the project. */
export const [ANA, BEN, CLAIM, STANCE, OTHER] = [id('a'), id('b'), id('c'), id('d'), id('e')];

const BOOK = `<Users><User guid="${ANA}" name="Ana"/><User guid="${BEN.toUpperCase()}" id="BE"/></Users>
  <CodeBook><Codes>
    <Code guid="${CLAIM}" name="claim" isCodable="true"><Code guid="${STANCE}" name="claim/stance: -1" isCodable="true"/></Code>
    <Code guid="${id('1')}" name="Topics" isCodable="false"><Code guid="${OTHER}" name="sea" isCodable="true"/></Code>
  </Codes></CodeBook>`;

/** What codes a selection. */
export const coding = (code: string, by = ANA): string =>
  `<Coding guid="${id('7')}" creatingUser="${by}"><CodeRef targetGUID="{${code.toUpperCase()}}"/></Coding>`;
/** A stretch of a text that is coded. */
export const selection = (guid: string, start: number, end: number, within: string): string =>
  `<PlainTextSelection guid="${guid}" startPosition="${start}" endPosition="${end}" creatingUser="${ANA}">${within}</PlainTextSelection>`;
/** A text of the project. */
export const source = (within: string, path = 'internal://T.txt'): string =>
  `<TextSource guid="${id('9')}" name="quay" plainTextPath="${path}">${within}</TextSource>`;
/** A whole project.qde. */
export const project = (sections: string, origin = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="${origin}">${BOOK}${sections}</Project>`;

/** A project’s file, with texts beside it. */
export const zipOf = (xml: string, texts: { readonly [path: string]: string } = {}): Uint8Array =>
  zipSync({
    'project.qde': strToU8(xml),
    ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])),
  });

/** What a file holds. @throws where it is refused */
export const open = (bytes: Uint8Array, unit: OffsetUnit | null = null): readonly ForeignDocument[] => {
  const read = readQdpx(bytes, unit);
  if (!read.ok) throw new Error(read.message);
  return read.value;
};
/** The words under each mark of the first document. */
export const cut = ([document]: readonly ForeignDocument[]) =>
  document!.marks.map(({ label, spans }) => [
    label,
    ...spans.map(({ start, end }) => document!.text.slice(start, end)),
  ]);
/** The sentence that a file is refused with. */
export const refusal = (bytes: Uint8Array, unit: OffsetUnit | null = null): string => {
  const read = readQdpx(bytes, unit);
  return read.ok ? 'it is read' : read.message;
};

/** The text, and a claim in it. */
export const TEXT = 'Brandt says nine boats came.';
export const SAID = selection(id('2'), 12, 22, coding(CLAIM));
/** A file with one text and what stands in it. */
export const within = (sections: string, path?: string) =>
  zipOf(project(`<Sources>${source(sections, path)}</Sources>`), { 'Sources/t.txt': TEXT });
