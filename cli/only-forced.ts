import { readdirSync, realpathSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { MayReplace } from '../electron/services/jobs/may-replace.ts';
import { fail, ok } from '../shared/base/result.ts';
import type { DatasetFormat } from '../shared/formats/format.ts';

/** What a person says of where it is written: a folder, in which it gets the name of the dataset, or a name of its own. */
export type Named = 'folder' | 'name';

/**
 * What a command may replace: nothing unless it is `forced`; then files, and folders that hold nothing but what this format
 * writes. `reading` is what it reads, which is never written over; null where that is no file. `named`: what was said of the
 * place, for a refusal to ask for another.
 */
export const onlyForced = (
  format: Pick<DatasetFormat, 'inFolder'>,
  { forced, reading, named }: { readonly forced: boolean; readonly reading: string | null; readonly named: Named },
): MayReplace => {
  return (path, isFolder) => {
    const name = basename(path);
    if (!forced)
      return fail('there-already', `“${name}” is there already. Choose another ${named}, or replace it with --force.`);
    if (reading !== null && lies(realpathSync(reading), realpathSync(path)))
      return fail(
        'input',
        `“${name}” is the ${isFolder ? 'folder' : 'file'} that is being read. Choose another ${named} to write to.`,
      );
    const strange = isFolder ? strangerIn(path, format.inFolder) : undefined;
    return strange === undefined
      ? ok(true)
      : fail(
          'there-already',
          `“${name}” holds what Postil did not write there (${strange}). Move it away, or choose another ${named}.`,
        );
  };
};

/** Whether a path is another, or lies in it. */
const lies = (path: string, within: string): boolean => path === within || path.startsWith(within + sep);

/** The first file of a folder that the format does not write there. */
const strangerIn = (folder: string, inFolder: RegExp | undefined): string | undefined =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .find((name) => inFolder?.test(name) !== true);
