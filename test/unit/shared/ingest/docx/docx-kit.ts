import { strToU8, zipSync } from 'fflate';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const relations = (...all: readonly (readonly [id: string, type: string, target: string])[]): Uint8Array =>
  strToU8(
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  );

/** Names as Word has them in its files, whatever language it runs in; the ids are a German Word's. */
const STYLES = {
  Titel: 'Title',
  Untertitel: 'Subtitle',
  berschrift1: 'heading 1',
  Beschriftung: 'caption',
  Zitat: 'Quote',
  Formularende: 'HTML Bottom of Form',
};

/** Of which the words are hidden. */
const HIDDEN: ReadonlySet<string> = new Set(['Formularende']);

/** A paragraph in one of the styles of `STYLES`. */
export const p = (text: string, style?: keyof typeof STYLES): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** The relations of a document that has footnotes, and the notes themselves, each by its id. */
export const withNotes = (notes: Readonly<Record<string, string>>): Record<string, Uint8Array> => ({
  'word/_rels/document.xml.rels': relations(['s1', 'styles', 'styles.xml'], ['f1', 'footnotes', 'footnotes.xml']),
  'word/footnotes.xml': strToU8(
    `${XML}<w:footnotes ${WORD}>${Object.entries(notes)
      .map(([id, text]) => `<w:footnote w:id="${id}">${text}</w:footnote>`)
      .join('')}</w:footnotes>`,
  ),
});

/** A Word document with this body (WordprocessingML), its core properties and any other parts. */
export function docx(body: string, core = '', parts: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const styles = Object.entries(STYLES).map(
    ([id, name]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${HIDDEN.has(id) ? '<w:rPr><w:vanish/></w:rPr>' : ''}</w:style>`,
  );
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': relations(['r1', 'officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': relations(['s1', 'styles', 'styles.xml']),
    'word/styles.xml': strToU8(`${XML}<w:styles ${WORD}>${styles.join('')}</w:styles>`),
    'word/document.xml': strToU8(`${XML}<w:document ${WORD}><w:body>${body}</w:body></w:document>`),
    ...(core === ''
      ? {}
      : {
          'docProps/core.xml': strToU8(
            `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
          ),
        }),
    ...parts,
  });
}
