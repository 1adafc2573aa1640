import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { readProject } from '../electron/services/jobs/project-reader.ts';
import { logSource } from '../electron/services/jobs/room-source.ts';
import type { Result } from '../shared/base/result.ts';
import type { ProjectId } from '../shared/model/ids.ts';
import { type AnswerOptions, answer, jsonOption } from './answer.ts';
import { bringToHub } from './at-hub/bring-to-hub.ts';
import { copyFromHub } from './at-hub/copy-from-hub.ts';
import type { HubLine } from './at-hub/hub-line.ts';
import { isHubPlace } from './at-hub/hub-place.ts';
import { openLine } from './at-hub/open-line.ts';
import { onInterrupt } from './interrupt.ts';
import { type Merged, mergeFiles, otherProject } from './project/merge-files.ts';
import { type ScratchLog, scratchLog } from './project/scratch-log.ts';
import { TargetFile } from './project/target-file.ts';

interface MergeOptions extends AnswerOptions {
  readonly into: string;
  readonly dataDir?: string;
}

/** `postil merge`: makes one of several copies of the same project, each a `.postil` file or the project at its hub. */
export function mergeCommand(): Command {
  return new Command('merge')
    .description('Merge copies of one project into a file, or into the project at its hub. Nothing is lost.')
    .argument('<projects...>', '.postil files in any order, or https://HUB/PROJECT')
    .requiredOption('--into <project>', 'a .postil file, which is merged too where it is there; or https://HUB/PROJECT')
    .option('--data-dir <folder>', 'where your key lies; Postil’s own data folder unless told otherwise')
    .addOption(jsonOption())
    .action(async (projects: readonly string[], options: MergeOptions) => {
      const signal = onInterrupt();
      const lines: HubLine[] = [];
      const scratch = scratchLog();
      try {
        answer(await merge(projects, options, { scratch, lines, signal }), options, linesOf);
      } finally {
        for (const line of lines) line.close();
        await scratch.close();
      }
    });
}

/** What a merge works with. */
interface MergeTools {
  readonly scratch: ScratchLog;
  /** Those that were opened are added to it. */
  readonly lines: HubLine[];
  readonly signal: AbortSignal;
}

async function merge(
  projects: readonly string[],
  { into, dataDir }: MergeOptions,
  { scratch, lines, signal }: MergeTools,
): Promise<Result<Merged>> {
  const target = isHubPlace(into) ? await openLine(into, dataDir, signal) : null;
  if (target?.ok === false) return target;
  if (target !== null) lines.push(target.value);
  const put = target === null ? intoFile(resolve(into), scratch, signal) : intoHub(target.value, into, scratch);
  let pid: ProjectId | null = null;
  for (const where of projects.filter(isHubPlace)) {
    const line = await openLine(where, dataDir, signal);
    if (!line.ok) return line;
    lines.push(line.value);
    pid ??= line.value.place.pid;
    if (line.value.place.pid !== pid) return otherProject(where, '');
    const copied = await copyFromHub(line.value, scratch.log);
    if (!copied.ok) return copied;
  }
  const files = projects.filter((where) => !isHubPlace(where));
  const isThere = target === null && existsSync(into) && files.every((file) => resolve(file) !== resolve(into));
  const merged = await mergeFiles(isThere ? [into, ...files] : files, scratch, pid, signal);
  if (!merged.ok) return merged;
  const written = await put(merged.value.pid);
  return written.ok ? merged : written;
}

/** Saves what is merged of a project. */
type Put = (pid: ProjectId) => Promise<Result<true>>;

/** Into a file. To be called before that is read. */
function intoFile(path: string, scratch: ScratchLog, signal: AbortSignal): Put {
  const file = new TargetFile(path);
  return (pid) =>
    file.save({
      ...{ pid, signal },
      source: () => logSource(scratch.log, pid),
      takeIn: () => mergeFiles([path], scratch, pid, signal),
    });
}

/** Into the project at its hub. */
const intoHub =
  (line: HubLine, into: string, { log }: ScratchLog): Put =>
  async (pid) => {
    const source = logSource(log, pid);
    return line.place.pid === pid ? bringToHub(line, source) : otherProject(into, readProject(source, pid).name);
  };

const linesOf = ({ files }: Merged): readonly string[] => [
  ...files.flatMap(({ path, added, notCounted: { strangers, forged, unreadable } }) => [
    `${path}: ${added} ${added === 1 ? 'change' : 'changes'} that nothing before it brought`,
    ...(strangers > 0 ? [`  left out: ${strangers} changes by people the project does not know`] : []),
    ...(forged + unreadable > 0 ? [`  left out: ${forged + unreadable} changes that are not rightly signed`] : []),
  ]),
  'Merged.',
];
