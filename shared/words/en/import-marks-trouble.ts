/** Annotated files that cannot be read, or not be brought in. */
export const importMarksTrouble = {
  inFile: (file: string, message: string) => `${file}: ${message}`,
  notUtf8: 'It is not UTF-8. Save it as UTF-8 and bring it in again.',
  zipTooLarge: 'This zip unpacks to more than Postil takes in at once. Unpack it and bring in its parts.',
  zipBroken: 'This zip is cut short, damaged or locked. Unpack it and bring in the folder.',
  /** With the names of the first files. */
  noFormat: (names: string) =>
    `No annotations in a format that Postil knows were found (${names}). Say which format it is, or choose other files.`,
  /** With the names of the first files. */
  writtenOnly: (names: string) =>
    `Postil writes files such as these (${names}), as other tools do, but reads no Parquet, CAS or statements. Bring in a JSON Lines export instead.`,
  noDocuments: 'There are no annotated documents in these files. Choose others.',
  noTasks: 'This is not a list of tasks. Export it from Label Studio as JSON.',
  noAnn: 'there is no .ann file. Choose the folder that holds them.',
  noTxt: (ann: string) => `${ann}: the .txt file of its name is missing. Put it beside the .ann file.`,
  emptyTable: 'This table has no rows. Choose another file.',
  brokenRow: (row: number) => `Row ${row} does not have the cells that the header names. Save the table again as CSV.`,
  noSpanTable: 'No table here has columns for a text, a start, an end and a label. Name them in its first row.',
  noTextFor: (row: number, id: string) =>
    `Row ${row}: there is no text for “${id}”. Bring in the table of texts, or the text files, together with this one.`,
  atRow: (row: number, what: string) => `Row ${row}: ${what}.`,
  notAtPlace: (quote: string) => `“${quote}” does not stand in the text where the row says`,
  stopped: 'Postil could not read these files: their reader stopped. Try with fewer of them, and please report it.',
  mayNotImport: 'Only owners and curators bring annotations in. Ask one of them.',
  unreadFiles: 'The files could not be read: were they moved? Then choose them again.',
  notWritten: (document: string, why: string) => `${document} did not come in: ${why}`,
  textChanged: 'somebody corrected its article just now. Bring it in once more.',
  independent: 'its article is annotated independently, and nothing goes into the team’s marks until it is revealed.',
};
