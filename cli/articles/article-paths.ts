import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { isArticleName } from '../../shared/ingest/source-kind.ts';
import { litterAmong } from '../../shared/ingest/zip/entry-name.ts';

/** The files that a path stands for. */
export interface ArticlePaths {
  /** The path itself, or every file below the folder that is called as articles are. */
  readonly paths: readonly string[];
  /** Files below the folder that are called otherwise. */
  readonly passedOver: readonly string[];
}

/** Opens folders all the way down. What is not there stays as it is: whoever reads it says so. */
export async function articlePaths(path: string): Promise<Result<ArticlePaths>> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() !== true) return ok({ paths: [path], passedOver: [] });
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const all = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const inFolder = (file: string) => file.slice(path.length).replaceAll('\\', '/');
  const isLitter = litterAmong(all.map(inFolder));
  const files = all.filter((file) => !isLitter(inFolder(file))).sort();
  const paths = files.filter(isArticleName);
  if (paths.length === 0) return fail('empty', 'There is no file in this folder that could be an article.');
  return ok({ paths, passedOver: files.filter((file) => !isArticleName(file)) });
}
