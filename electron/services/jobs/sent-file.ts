import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { ProjectId, RoomName } from '../../../shared/model/ids.ts';
import { readJsonFile, writeFileAtomic } from '../atomic-file.ts';

/** What the last `.postil` file of a project held, so that the next one can hold only what is new. */
export interface SentFile {
  readonly v: 1;
  /** The file's own id. */
  readonly id: string;
  /** When it was written: ISO 8601 in UTC. */
  readonly savedAt: string;
  /** The articles that were revealed by then: the own rooms of others were for curators alone. */
  readonly revealed: readonly string[];
  readonly rooms: { readonly [room: RoomName]: SentRoom };
}

/** A room as it was then. */
export interface SentRoom {
  /** Its state vector, base64url. */
  readonly from: string;
  /** What was deleted in it (`deletedIn`). */
  readonly deleted: string;
  /** The name of its newest row (`openLogHeads`): while it is the same, nothing is new. */
  readonly head: string;
}

const schema = v.object({
  v: v.literal(1),
  id: v.string(),
  savedAt: v.string(),
  revealed: v.optional(v.array(v.string()), []),
  rooms: v.record(v.string(), v.object({ from: v.string(), deleted: v.optional(v.string(), ''), head: v.string() })),
});

/** Where it is kept. */
export const sentFileOf = (folder: string, pid: ProjectId): string => join(folder, `${pid}.json`);

/** What the last file held; null when there was none, or what is kept of it cannot be read: then the next holds everything. */
export async function readSent(path: string): Promise<SentFile | null> {
  const read = await readJsonFile(path, (value) => {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? parsed.output : null;
  });
  return read.state === 'value' ? read.value : null;
}

/** Remembers a file that was written to its end. Rejects when the disk refuses. */
export const writeSent = (path: string, sent: SentFile): Promise<void> =>
  writeFileAtomic(path, `${JSON.stringify(sent)}\n`);

/** Forgets it. */
export async function forgetSent(folder: string, pid: ProjectId): Promise<void> {
  for (const file of (await readdir(folder)).filter((name) => name.startsWith(pid)))
    await rm(join(folder, file), { force: true });
}
