/** Files and texts that cannot become articles. */
export const ingestTrouble = {
  fileTooLarge: 'This file is larger than any article may be (5 MB of text); split it into several files.',
  /** A file of any kind, in megabytes. */
  sourceTooLarge: (megabytes: number) =>
    `This file is larger than the ${megabytes} MB that Postil reads at once; split it and add the parts.`,
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
  pdfLocked: 'This PDF is locked with a password; open it in a reader of PDFs, save it without one, and add that.',
  pdfBroken: 'This PDF is damaged or not whole; fetch it again.',
  pdfWithoutText:
    'The pages of this PDF are pictures without text; have a program recognise their letters (OCR) first.',
  pdfWithoutTable:
    'This PDF is set in a font whose table of characters Postil does not have; save it anew as a PDF, or have it recognised (OCR).',
  pdfLetters: 'The fonts of this PDF do not tell which letters they draw; compare its text with the pages.',
  tooManyPages: (pages: number, most: number) =>
    `This PDF has ${pages} pages, more than the ${most} that are read at once; split it.`,
  tooSlow: (seconds: number) =>
    `Reading this file took longer than the ${seconds} seconds it was given; split it, or save it in a plainer form.`,
  columnsNotChosen: 'This table was left out, as nobody said what its columns hold; add it again to say so.',
  emptyTable: 'This table has no rows below its header; choose another file.',
  notJson: 'This is not one whole JSON file, nor one with an object on each line; export it again.',
  notObject: 'This is no JSON object with named fields, as every article must be; mend it and add it again.',
  rowOfOtherLength: (cells: number, columns: number) =>
    `This row has ${cells} cells where the table has ${columns} columns; look for a missing quotation mark in it.`,
  rowTorn:
    'A quotation mark in this row is not closed, or stands inside a cell, so that later rows may have become part of it; mend it.',
  noWholeRow:
    'No row of this table is whole: each has more or fewer cells than it has columns, or torn quotation marks; export it again.',
  noSuchColumn: (name: string, columns: string) => `The table has no column ${name}; it has ${columns}.`,
  detailNotRead: (column: string, value: string) =>
    `What ${column} says could not be read (${value}); fill it in by hand.`,
  tooManyArticles: (most: number) => `This file holds more than ${most} articles; split it and add the parts.`,
  zipBroken: 'This archive is damaged or not whole; fetch it again, or unpack it and add what is in it.',
  zipEmpty: 'There is no file in this archive that could be an article; choose another one.',
  zipTooMany: (most: number) =>
    `This archive holds more than ${most} files, or is written in the 64-bit form; unpack it and add its folders.`,
  zipTooMuch: 'This unpacks to more than Postil takes in at once; unpack the archive and add this file by itself.',
  zipTooDeep: 'This archive lies in an archive inside an archive; unpack the outermost one and add what is in it.',
  zipLocked: 'This file of the archive is locked with a password; unpack it and add it by itself.',
  zipOdd: 'This entry of the archive is a link, leads out of it, or is packed in a rare way; unpack it by hand.',
  zipEntryBroken: 'This file of the archive is damaged; fetch the archive again.',
  columnsInZip: 'Somebody has to say what the columns of this table are; add it by itself.',
  otherKind: 'Files with this ending are not read in folders and archives; add it by itself if it is an article.',
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
    mail: 'a mail',
    xml: 'an XML document that is no feed',
    data: 'a program or other data',
    html: 'a web page (HTML)',
  },
};
