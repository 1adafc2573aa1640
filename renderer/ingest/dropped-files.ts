import { mayHoldAnnotations } from '../../shared/formats/import/annotated-names.ts';
import { isArticleName } from '../../shared/ingest/source-kind.ts';
import { isSystems, litterAmong, pagePartsAmong } from '../../shared/ingest/zip/entry-name.ts';

/** A file as it was dropped, with its path from the dropped folder on, which the file itself does not know. */
export interface DroppedFile {
  readonly path: string;
  readonly file: File;
}

/** What is behind a drop. */
export interface Dropped {
  readonly files: readonly DroppedFile[];
  /**
   * The paths of files in folders that were not wanted, or are called as articles are and are parts of a saved page; what else
   * systems and browsers put there is not among them.
   */
  readonly passedOver: readonly string[];
}

/** Files that a person picked, with their paths where they picked a folder. */
export const pickedFiles = (files: Iterable<File>): readonly DroppedFile[] =>
  [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** The articles and annotations behind a drop. Must be called while the drop event is being handled. */
export const droppedFiles = (data: DataTransfer): Promise<Dropped> =>
  droppedPaths(data, (name) => isArticleName(name) || mayHoldAnnotations(name));

/**
 * The files behind a drop, folders opened all the way down; `isWanted` says by its name whether a file inside a folder is
 * meant. Must be called while the drop event is being handled.
 */
export async function droppedPaths(data: DataTransfer, isWanted: (name: string) => boolean): Promise<Dropped> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  // A drag from another page may carry files that have no entry.
  if (entries.length === 0)
    return { files: [...data.files].map((file) => ({ path: file.name, file })), passedOver: [] };
  const found = await Promise.all(entries.map((entry) => filesOf(entry, isWanted)));
  const files = found.flatMap((each) => each.files);
  const passedOver = found.flatMap((each) => each.passedOver);
  const paths = [...files.map(({ path }) => path), ...passedOver];
  const [isLitter, isPagePart] = [litterAmong(paths), pagePartsAmong(paths)];
  const parts = files.filter(({ path }) => isPagePart(path) && !isSystems(path));
  return {
    files: files.filter(({ path }) => !isLitter(path)),
    passedOver: [...passedOver.filter((path) => !isLitter(path)), ...parts.map(({ path }) => path)],
  };
}

async function filesOf(entry: FileSystemEntry, isWanted: (name: string) => boolean): Promise<Dropped> {
  const files: DroppedFile[] = [];
  const passedOver: string[] = [];
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    files.push({ path: pathOf(entry), file });
  } else if (isFolder(entry))
    for (const inner of await entriesOf(entry)) {
      if (!isFolder(inner) && !isWanted(inner.name)) {
        passedOver.push(pathOf(inner));
        continue;
      }
      const found = await filesOf(inner, isWanted);
      files.push(...found.files);
      passedOver.push(...found.passedOver);
    }
  return { files, passedOver };
}

const pathOf = ({ fullPath }: FileSystemEntry): string => fullPath.replace(/^\//, '');

/** What is in a folder, by its names as people count them: a disk has no order. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  // `readEntries` answers in portions, the last of which is empty.
  for (;;) {
    const portion = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return entries.sort((a, b) => BY_NAME.compare(a.name, b.name));
    entries.push(...portion);
  }
}

const BY_NAME = new Intl.Collator('en', { numeric: true });

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
