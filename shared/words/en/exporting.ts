import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** Exporting a dataset, saving a project as a file, and asking for a path. */
export const exporting = {
  export: 'Export',
  lead: 'Every marked passage is read back from the written file and compared with the article before the export counts as done.',
  format: 'Format',
  catchingUp: 'Catching up with the hub…',
  chooseWhere: 'Choose where…',
  starting: 'Starting',
  ofArticles: (n: number, all: number) =>
    `${plural(n, { other: '#' })} of ${plural(all, { one: '# article', other: '# articles' })}`,
  /** `{path}` stands for the place. */
  writtenTo: 'Written to {path}',
  stopped: 'Stopped. Nothing was written.',
  stop: 'Stop',
  done: 'Done',
  saveFile: 'Save as a .postil file',
  dragFile: 'Save as .postil file: click, or drag it out of the window',
  typePath: 'In the browser Postil cannot show your system’s file dialog. Please type a path on this computer.',
  saveHere: 'Save here',
  useFolder: 'Use this folder',
  open: 'Open',
  folder: 'Folder for the files',
  folderHint: 'The export is several files. They go into this folder, which is made if it is not there yet.',
  file: 'File',
};
