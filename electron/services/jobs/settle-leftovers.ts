import { existsSync, statSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join, win32 } from 'node:path';
import * as v from 'valibot';
import { beforeOf, HERE, partialOf, provedOf, temporaryName } from './temporary-names.ts';

/** How long what another computer left in a folder is taken for what it is at work on, in milliseconds: a day. */
const AT_WORK = 24 * 60 * 60 * 1000;

/** A name within the folder and of nothing but it, on every system: whoever gave away the folder may have written it. */
const PlainName = v.pipe(
  v.string(),
  v.check((name) => name !== '' && name !== '.' && name !== '..' && win32.basename(name) === name),
);

/** What the file says that is there while a dataset is getting its names: everything that arrives, and that goes. */
const Proved = v.pipe(
  v.object({ base: PlainName, arrivals: v.array(PlainName), gone: v.array(PlainName) }),
  v.check(({ base, arrivals, gone }) => [...arrivals, ...gone].every((name) => name.startsWith(`${base}.`))),
);

/** What it says, by names within its folder, all of which begin with the dataset's own (`base`). */
export type Proved = v.InferOutput<typeof Proved>;

/**
 * Clears up in a folder what processes that died there left behind: a dataset that was not complete goes, one that was
 * complete and was getting its names gets the rest of them. What living processes are at work on stays, and so does what
 * another computer left there less than a day ago. @throws what the file system said
 */
export async function settleLeftovers(folder: string): Promise<void> {
  for (const [mark, names] of deadIn(folder, await readdir(folder))) {
    const proved = await provedIn(folder, mark);
    if (proved === null) await undo(folder, mark, names);
    else await finish(folder, mark, proved);
    for (const name of names) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** The temporary names of each dataset that nobody is at work on any more. */
function deadIn(folder: string, names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = names.flatMap((name) => {
    const told = temporaryName(name);
    return told === null ? [] : [{ name, ...told }];
  });
  const byMark = Map.groupBy(found, ({ mark }) => mark);
  const dead = [...byMark].filter(([, [first, ...others]]) => {
    if (first === undefined) return false;
    if (first.host === HERE) return !isAlive(first.pid);
    return [first, ...others].every(({ name }) => Date.now() - changedAt(join(folder, name)) > AT_WORK);
  });
  return new Map(dead.map(([mark, held]) => [mark, held.map(({ name }) => name)]));
}

/** When it was changed last (ms); what is gone meanwhile changed never. */
const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** What is complete under a mark; null where nothing is, or where what says so is none of ours. */
async function provedIn(folder: string, mark: string): Promise<Proved | null> {
  const path = provedOf(folder, mark);
  if (!existsSync(path) || !statSync(path).isFile()) return null;
  const told = v.safeParse(v.pipe(v.string(), v.parseJson(), Proved), await readFile(path, 'utf8'));
  return told.success ? told.output : null;
}

/** Puts back what had stepped aside, where nothing has come in its place. */
async function undo(folder: string, mark: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (temporaryName(name)?.kind !== 'before') continue;
    const path = join(folder, basename(name.slice(1, -`.${mark}.before`.length)));
    if (path !== folder && !existsSync(path)) await rename(join(folder, name), path);
  }
}

/** Gives the rest of a complete dataset its names. */
async function finish(folder: string, mark: string, { arrivals, gone }: Proved): Promise<void> {
  for (const name of arrivals) {
    const path = join(folder, name);
    if (!existsSync(partialOf(path, mark))) continue;
    await rm(path, { recursive: true, force: true });
    await rename(partialOf(path, mark), path);
  }
  for (const name of gone) await rm(join(folder, name), { recursive: true, force: true });
  for (const name of [...arrivals, ...gone])
    await rm(beforeOf(join(folder, name), mark), { recursive: true, force: true });
  await rm(provedOf(folder, mark), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, but somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
