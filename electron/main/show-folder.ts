/**
 * Shows a folder in the system's file manager. `open` answers as Electron's `shell.openPath` does: with nothing where it
 * worked, else with the system's own words.
 * @throws these
 */
export async function showFolder(open: (path: string) => Promise<string>, path: string): Promise<void> {
  const problem = await open(path);
  if (problem !== '') throw new Error(problem);
}
