/** Datasets that cannot be read, or that an export does not find as it wrote them. */
export const formatTrouble = {
  atLine: (number: number, what: string) => `Line ${number}: ${what}`,
  notJson: 'This is not one whole JSON object; the file may have been cut short. Export it again.',
  notARow: (flaw: string) => `This is no row of a Postil dataset: ${flaw} is not right. Export it again.`,
  /** What `rowFlaw` calls a row that is none. */
  theRow: 'the row',
  misplaced: (number: number, mark: string, quote: string) =>
    `Line ${number}: the mark ${mark} on “${quote}” does not lie where its offsets say. Export the dataset again.`,
  noLabel: (number: number) => `Line ${number}: there is no token with a label.`,
  badLabel: (number: number, label: string) => `Line ${number}: “${label}” is no label such as B-claim or O.`,
  bratLine: (file: string, number: number, line: string) =>
    `${file}.ann, line ${number}: this is not one of brat’s lines: “${line}”.`,
  bratMissing: (file: string, number: number, id: string) =>
    `${file}.ann, line ${number}: ${id} does not stand in this file.`,
  bratMisplaced: (file: string, number: number, quote: string) =>
    `${file}.ann, line ${number}: “${quote}” does not stand in the text where the line says.`,

  /** With one of the phrases that follow. */
  checkFailed: (title: string, what: string) =>
    `The export was stopped and nothing was kept: in “${title}”, ${what}. Try again, and please report it if it stays so.`,
  notUtf8: 'the written bytes are not UTF-8',
  notReadBack: (why: string) => `the article cannot be read back (${why})`,
  otherArticle: (aid: string) => `another article (${aid}) was found in its place`,
  otherText: 'the written text is not the text that was marked',
  otherCount: (written: number, read: number) => `${written} marks were written but ${read} read back`,
  otherPlace: 'a mark was found in another place or under another tag',
  otherWords: (mark: string, tag: string, quote: string, found: string) =>
    `the mark ${mark} (${tag}) on “${quote}” reads “${found}” when sliced`,
};
