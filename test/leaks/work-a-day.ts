import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { tempDir } from '../kit/temp-dir.ts';
import type { Day } from './day.ts';

const PROGRAM = join(import.meta.dirname, 'day.ts');

/** Works so many rounds in a process of its own that collects when it is told to; answers what it held before and after. */
export async function workADay(rounds: number): Promise<Day> {
  const dir = tempDir('leaks');
  try {
    const args = ['--expose-gc', PROGRAM, dir.path, String(rounds)];
    // The hub, too, gets little room, so that it collects in time: what is left then is held.
    const env = { ...process.env, NODE_OPTIONS: '--max-old-space-size=96' };
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 24, env });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? ''); // its last line
  } finally {
    dir.remove();
  }
}

/** What is wrong after a day's work: everything that was not given back. `rounds`: how many lie between before and after. */
export function notGivenBack({ before, after }: Day, rounds: number): string[] {
  const wrong: string[] = [];
  const atMost = (what: string, now: number, most: number): void => {
    if (!(now <= most)) wrong.push(`${what}: ${now}, and at most ${most} were right`);
  };
  // A door keeps the latest session of a project until the next one is opened; nothing keeps the others.
  atMost('sessions that were closed and are held', after.sessions, PEOPLE);
  atMost('articles that were closed and are held', after.articles, 0);
  // What people did stays: the fake computers keep it in memory, a hundredth of a MiB a round and person.
  atMost('MiB of objects', after.heap, before.heap + 4 + rounds * PEOPLE * 0.05);
  atMost('MiB of objects in the hub', after.hubHeap, before.hubHeap + HUB_GARBAGE);
  for (const [kind, count] of Object.entries(after.resources)) {
    // Timers of a request that has just ended may still be there.
    atMost(kind, count, kind === 'Timeout' || kind === 'Immediate' ? 4 : (before.resources[kind] ?? 0));
  }
  atMost('open files', after.files, before.files + 1);
  atMost('open files of the hub', after.hubFiles, before.hubFiles + READ_FOR_COPIES);
  atMost('rooms open in the hub', after.hubRooms, 0);
  atMost('sockets open in the hub', after.hubSockets, 0);
  return wrong;
}

const PEOPLE = 2;
/**
 * By what the hub's first copy of log and members was read: SQLite keeps both open for the next copy, since closing a file
 * would give up the process's locks on it.
 */
const READ_FOR_COPIES = 2;
/** What the hub may not have collected yet, in MiB: it collects when it likes. */
const HUB_GARBAGE = 64;
