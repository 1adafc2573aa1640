import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';

/** A file of the workbench, or why there is none to give. */
export type StaticFile =
  | { readonly status: 200; readonly path: string; readonly body: Uint8Array }
  | { readonly status: 400 | 404 };

/** The file under `folder` behind the path of a URL, as it was sent (still percent-encoded). Nothing outside is ever read. */
export async function staticFile(folder: string, urlPath: string): Promise<StaticFile> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return { status: 400 };
  }
  // Decoded once and then compared as a path of the disk, so every spelling of `..` meets the same check.
  const path = normalize(join(folder, decoded === '/' ? 'index.html' : decoded));
  if (decoded.includes('\0') || !path.startsWith(folder + sep)) return { status: 400 };
  try {
    return { status: 200, path, body: await readFile(path) };
  } catch {
    return { status: 404 }; // missing, a folder, or unreadable: all the same to a page
  }
}
