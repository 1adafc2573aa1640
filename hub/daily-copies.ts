import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { doAside } from './log/aside.ts';
import { PARTIAL } from './log/copy-file.ts';
import { type DailyTimes, everyDay, isToday } from './log/every-day.ts';
import { makeFolder } from './log/make-folder.ts';
import { newSnapshotFile, parseSnapshotName } from './log/snapshot-name.ts';
import { type Report, textReport } from './report.ts';
import { hubFiles } from './store.ts';

/** The files of a hub that are copied: its rooms, and who may do what. */
export const COPIED = ['log', 'members'] as const;

/** One of them. */
export type CopiedFile = (typeof COPIED)[number];

/** How many copies of each file stay, unless told otherwise. */
export const COPIES_KEPT = 7;

/** A copy of one of the hub's files. */
export interface DailyCopy {
  readonly of: CopiedFile;
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

/** What daily copies need. */
interface DailyCopiesParts {
  readonly dir: string;
  /** How many of each file stay. */
  readonly kept: number;
  /** Whether there is anything to copy. */
  readonly hasWork: () => boolean;
  /** Other than the usual only to test. */
  readonly times?: DailyTimes;
  readonly report?: Report;
}

/**
 * Copies the hub's files on every day on which it runs, without holding up anybody; the oldest go. Where the disk refuses
 * it reports so, and tries again in an hour. @returns what ends it, once what is under way is done
 */
export function keepDailyCopies(parts: DailyCopiesParts): () => Promise<void> {
  return everyDay(
    async () => {
      try {
        if (parts.hasWork()) for (const file of COPIED) await copyToday(parts, file);
        return null;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    (problem) => (parts.report ?? textReport)('no-copy', { why: problem }),
    parts.times,
  );
}

/** The copies that a hub has in its folder, the newest first. */
export function copiesOf(dir: string, of: CopiedFile): readonly DailyCopy[] {
  const folder = folderOf(dir, of);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((file) => {
      const name = parseSnapshotName(file);
      return name === null ? [] : [{ of, path: path.join(folder, file), madeAt: name.madeAt }];
    })
    .sort((a, b) => b.madeAt - a.madeAt);
}

async function copyToday({ dir, kept }: DailyCopiesParts, of: CopiedFile): Promise<void> {
  const folder = folderOf(dir, of);
  makeFolder(folder, 0o700);
  const [newest] = copiesOf(dir, of);
  if (newest !== undefined && isToday(newest.madeAt)) return;
  // What a hub that was killed left half made.
  for (const file of readdirSync(folder)) if (file.includes(PARTIAL)) rmSync(path.join(folder, file), { force: true });
  await doAside({ task: 'copy', file: hubFiles(dir)[of], to: newSnapshotFile(folder, 'daily') });
  for (const old of copiesOf(dir, of).slice(kept)) rmSync(old.path, { force: true });
}

const folderOf = (dir: string, of: CopiedFile): string => path.join(dir, 'snapshots', of);
