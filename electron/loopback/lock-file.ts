import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../services/atomic-file.ts';

/** Says where the running host of a data folder is: its address with the token, so it is readable by its owner only. */
export const lockFile = (dataRoot: string): string => join(dataRoot, 'loopback.lock');

/** The address of the host that runs on this data folder, or null. A lock that a dead host left behind is cleared. */
export async function runningHost(file: string): Promise<string | null> {
  let url: string;
  try {
    url = (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
  if (await answers(url)) return url;
  await rm(file, { force: true });
  return null;
}

/** Takes the lock for this host; false when another one took it first. */
export async function takeLock(file: string, url: string): Promise<boolean> {
  try {
    await writeFile(file, url, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Lets go of the lock. */
export const freeLock = (file: string): Promise<void> => rm(file, { force: true });

/** Whether the host at this address takes this token: nobody else can, so it is the one that wrote the lock. */
async function answers(url: string): Promise<boolean> {
  if (!URL.canParse(url)) return false;
  const { origin, hash } = new URL(url);
  try {
    const response = await fetch(`${origin}/host/settings`, {
      method: 'POST',
      headers: { origin, authorization: `Bearer ${hash.replace('#t=', '')}`, 'x-postil-page': 'lock' },
      body: '[]',
      signal: AbortSignal.timeout(3_000),
    });
    return response.status === 200;
  } catch {
    return false; // nothing listens there any more
  }
}
