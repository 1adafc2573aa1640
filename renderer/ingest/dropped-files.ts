/** The files behind a drop, folders opened all the way down. Must be called while the drop event is being handled. */
export function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  const entries = [...data.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  // A drag from another page may carry files that have no entry.
  if (entries.length === 0) return Promise.resolve([...data.files]);
  return Promise.all(entries.map(filesOf)).then((found) => found.flat());
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const files: File[] = [];
  // `readEntries` answers in portions, the last of which is empty.
  for (;;) {
    const portion = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return files;
    for (const inner of portion) if (isFolder(inner) || isText(inner.name)) files.push(...(await filesOf(inner)));
  }
}

/** Inside a folder only text files are meant; a file dropped by itself is tried whatever its name. */
const isText = (name: string): boolean => /\.(txt|text|md)$/i.test(name);
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
