import { createHash } from 'node:crypto';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StepEntry } from '../../shared/bundle/judge-steps.ts';
import type { MergePlan } from '../../shared/bundle/plan-merge.ts';
import { isStepKey, type ProjectId, type RoomName, signerOf } from '../../shared/model/ids.ts';
import { parseStep } from '../../shared/steps/parse.ts';
import { parseRoom } from '../../shared/wire/room.ts';
import { words } from '../../shared/words/words.ts';
import { readJsonFile, writeFileAtomic } from './atomic-file.ts';

/** Steps of strangers by room, as a bundle brought them. */
export type Aside = MergePlan['waiting'];

/** One bundle's steps of strangers. */
export interface AsideFile {
  readonly path: string;
  readonly rooms: Aside;
}

/**
 * Keeps strangers' steps of an opened bundle, as they were signed, until a person admits them; answers the file's path,
 * null for none. Named by its content, so opening the same file again keeps nothing twice. Rejects when the disk refuses.
 */
export async function setAside(folder: string, pid: ProjectId, waiting: Aside): Promise<string | null> {
  if (waiting.length === 0) return null;
  const rooms = waiting
    .map(({ room, steps }) => ({ room, steps: steps.toSorted(([a], [b]) => (a < b ? -1 : 1)) }))
    .sort((a, b) => (a.room < b.room ? -1 : 1));
  const content = `${JSON.stringify({ v: 1, pid, rooms })}\n`;
  const name = createHash('sha256').update(content).digest('hex').slice(0, 32);
  const path = join(folder, `${pid}-${name}.json`);
  await writeFileAtomic(path, content);
  return path;
}

/**
 * All that was set aside for a project, a bundle at a time: two may hold different values under one key, of which only
 * one can be rightly signed. A file that cannot be read gets another name, so that it is told once.
 */
export async function readAside(
  folder: string,
  pid: ProjectId,
  notice: (message: string) => void,
): Promise<readonly AsideFile[]> {
  const files: AsideFile[] = [];
  const names = (await readdir(folder)).filter((name) => name.startsWith(`${pid}-`) && name.endsWith('.json'));
  for (const name of names.sort()) {
    const path = join(folder, name);
    const read = await readJsonFile(path, (value) => parseAside(value, pid));
    if (read.state === 'value') files.push({ path, rooms: read.value });
    if (read.state === 'corrupt') {
      await rename(path, `${path}.corrupt`);
      notice(words.diskTrouble.waitingUnreadable(read.why(), `${name}.corrupt`));
    }
  }
  return files;
}

/** Puts what still waits in the place of a file. Both are there for a moment rather than neither. */
export async function replaceAside(folder: string, pid: ProjectId, old: AsideFile, waiting: Aside): Promise<void> {
  const path = await setAside(folder, pid, waiting);
  if (path !== old.path) await rm(old.path, { force: true });
}

function parseAside(value: unknown, pid: ProjectId): Aside | null {
  if (!isObject(value) || value.v !== 1 || value.pid !== pid || !Array.isArray(value.rooms)) return null;
  const rooms: { room: RoomName; steps: readonly StepEntry[] }[] = [];
  for (const one of value.rooms) {
    if (!isObject(one) || typeof one.room !== 'string' || parseRoom(one.room)?.pid !== pid) return null;
    if (!Array.isArray(one.steps) || !one.steps.every(isEntry)) return null;
    rooms.push({ room: one.room as RoomName, steps: one.steps }); // parsed as one
  }
  return rooms;
}

const isEntry = (value: unknown): value is StepEntry => {
  if (!Array.isArray(value) || value.length !== 2 || !isStepKey(value[0])) return false;
  return parseStep(value[1])?.by === signerOf(value[0]);
};

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null;
