/** Files and texts that cannot become articles. */
export const ingestTrouble = {
  fileTooLarge: 'This file is larger than any article may be (5 MB of text); split it into several files.',
  textTooLong: (megabytes: number) =>
    `This text is longer than the ${megabytes} MB an article may have; split it into several files.`,
  empty: 'There are no words in this article; choose another file or paste the text itself.',
  damaged: 'This text is UTF-8 but damaged; fetch the file again, or save it anew as UTF-8.',
  /** With one of `kinds`. */
  notText: (kind: string) =>
    `This looks like ${kind}, not like plain text; save or copy its words as plain text and bring in that.`,
  encodingUnknown: 'The encoding of this text cannot be told; save it as UTF-8 and bring it in again.',
  encodingNotRead: (encoding: string) =>
    `This text is written in ${encoding}, which Postil does not read; save it as UTF-8 and bring it in again.`,
  unreadable: 'The file could not be read: was it moved, or is it open elsewhere? Then add it again.',
  readerStopped: 'Postil could not read this file: its reader stopped. Try again, and please report it if it stays so.',
  /** What a file is that is no plain text. */
  kinds: {
    pdf: 'a PDF',
    rtf: 'an RTF document',
    oldOffice: 'an older Office document',
    png: 'a PNG image',
    jpeg: 'a JPEG image',
    gif: 'a GIF image',
    tiff: 'a TIFF image',
    webp: 'a WebP image',
    gzip: 'a gzip archive',
    sevenZip: 'a 7-Zip archive',
    rar: 'a RAR archive',
    sqlite: 'an SQLite database',
    docx: 'a Word document',
    xlsx: 'an Excel workbook',
    pptx: 'a PowerPoint presentation',
    odt: 'an OpenDocument text',
    epub: 'an e-book',
    pages: 'a Pages document',
    postil: 'a Postil file, which is opened as a project',
    zip: 'a zip archive',
    data: 'a program or other data',
    html: 'a web page (HTML)',
  },
};
