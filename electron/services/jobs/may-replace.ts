import { basename } from 'node:path';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { words } from '../../../shared/words/words.ts';

/** Whether what lies at a path may give way to what is written; asked before anything is. */
export type MayReplace = (path: string, isFolder: boolean) => Result<true>;

/** Files are replaced, folders never: where a person picked the place in a dialog. */
export const filesAlone: MayReplace = (path, isFolder) =>
  isFolder ? fail('there-already', words.fileTrouble.folderThere(basename(path))) : ok(true);
