/** Files that the person names: picking, exporting, saving, dragging; and the jobs that read and write them. */
export const fileTrouble = {
  /** How a sentence about a file ends: why it could not be written or read. */
  full: 'the disk is full. Free some space and try again.',
  forbidden: 'Postil may not write there. Choose another folder.',
  missing: 'there is no such file or folder. Check the path.',
  notAFolder: 'a file has the name that the folder should have. Choose another one.',
  isAFolder: 'it is a folder. Choose a file.',
  notSaved: (why: string) => `The file was not saved: ${why}`,
  notExported: (why: string) => `Nothing was exported: ${why}`,
  noArticle: 'There is no article to export yet. Add one, then export.',
  noneAskedFor: 'Nothing was exported: no article has the words or days that were asked for. Ask for others.',
  allClosed:
    'Nothing was exported: what was asked for is annotated independently and not revealed yet. Choose your own marks, or ask a curator to reveal it.',
  noSet: 'Nothing was exported: none of the articles has the set that was asked for. Choose another set.',
  exportCancelled: 'The export was cancelled; nothing of it was kept.',
  folderThere: (name: string) => `A folder “${name}” is there already. Choose another place for the export.`,
  jobFailed: 'It failed in an unforeseen way. Try again, and please report it if it stays so.',
  jobStopped: 'It stopped before it was done. Try again.',
  notAFile: (name: string) => `${name} is not a file. Choose a file.`,
  tooLarge: (name: string, megabytes: number) => `${name} is larger than ${megabytes} MB. Choose a smaller file.`,
  unreadable: (name: string, why: string) => `${name} could not be read (${why}). Choose a file that is there.`,
  stillMade: 'The file is still being made: drag it again in a moment.',
  printInstead: 'In a browser, printing makes the PDF: choose “Save as PDF” where it asks for a printer.',
  fileNotFolder: (name: string) =>
    `“${name}” is the name of a file, and the files get names of their own: please name the folder they go into, such as this one.`,
  wholePath: 'Please give the whole path, or one that begins with “~/”: here is one in your home folder.',
};
