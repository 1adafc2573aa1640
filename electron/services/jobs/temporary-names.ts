import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * What the temporary files of one dataset are told apart by. It begins with the number of this process and a hash of the
 * computer's name, so that what a process left behind that is gone can be told from what another is at work on.
 */
export const newMark = (): string => `${process.pid}-${HERE}-${randomBytes(4).toString('hex')}`;

/** What stands for this computer: a folder may be shared by several. */
export const HERE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** Where what is to be `path` lies until then. */
export const partialOf = (path: string, mark: string): string => hidden(path, mark, 'partial');

/** Where what was `path` steps aside to. */
export const beforeOf = (path: string, mark: string): string => hidden(path, mark, 'before');

/** The file that says that everything of a dataset is complete and is getting its names. */
export const provedOf = (folder: string, mark: string): string => join(folder, `.${mark}.proved`);

const hidden = (path: string, mark: string, kind: string): string =>
  join(dirname(path), `.${basename(path)}.${mark}.${kind}`);

/** What a name in a folder is, if it is one of the above. */
export interface TemporaryName {
  readonly mark: string;
  /** The process that made it, by its number on its computer. */
  readonly pid: number;
  /** Its computer, as in `HERE`. */
  readonly host: string;
  readonly kind: string;
}

/** Reads such a name; null where it is another. */
export function temporaryName(name: string): TemporaryName | null {
  const parts = /\.((\d+)-([0-9a-f]{8})-[0-9a-f]{8})\.(partial|before|proved)$/.exec(name);
  if (parts === null || !name.startsWith('.')) return null;
  const [, mark = '', pid, host = '', kind = ''] = parts;
  return { mark, pid: Number(pid), host, kind };
}
