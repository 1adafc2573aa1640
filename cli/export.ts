import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { RoomSource } from '../electron/services/jobs/room-source.ts';
import { runExport } from '../electron/services/jobs/run-export.ts';
import { exportSummary } from '../electron/services/jobs/summary.ts';
import type { Result } from '../shared/base/result.ts';
import type { MergePlan } from '../shared/bundle/plan-merge.ts';
import { FORMATS } from '../shared/formats/formats.ts';
import type { ExportOptions } from '../shared/host/contract.ts';
import { planFile } from './plan-file.ts';
import { readInput } from './read-input.ts';

/** `postil export`: writes the dataset of a `.postil` file. The exit code is 1 when nothing was written. */
export function exportCommand(): Command {
  return new Command('export')
    .description('Export a .postil file as a labelled dataset.')
    .argument('<project.postil>', 'the file')
    .addOption(new Option('--format <format>', 'how it is written').choices(Object.keys(FORMATS)).default('jsonl'))
    .requiredOption('--out <folder>', 'where it is written to; the folder is made when it is not there')
    .addOption(
      new Option('--inexact <choice>', 'marks whose words have changed or gone: left out, or exported with their state')
        .choices(['leave-out', 'include'])
        .default('leave-out'),
    )
    .action(run);
}

async function run(path: string, { out, ...options }: ExportOptions & { out: string }): Promise<void> {
  const plan = await read(path);
  if (!plan.ok) return stop(`${path}: ${plan.message}`);
  const { pid, waiting, forged, unreadable } = plan.value;
  const cancel = new AbortController();
  process.once('SIGINT', () => cancel.abort());
  const made = await runExport({
    source: sourceOf(plan.value),
    pid,
    folder: resolve(out),
    options,
    onProgress: () => undefined,
    signal: cancel.signal,
  });
  if (!made.ok) return stop(made.message);
  for (const file of made.value.files) console.log(file);
  console.log(exportSummary(made.value, options));
  const strangers = waiting.reduce((count, { steps }) => count + steps.length, 0);
  if (strangers > 0) console.log(`Not in it: ${strangers} changes by people the project does not know.`);
  if (forged + unreadable > 0) console.log(`Not in it: ${forged + unreadable} changes that are not rightly signed.`);
}

/** What opening the file would take in: signatures count here as they do everywhere. */
async function read(path: string): Promise<Result<MergePlan>> {
  const bytes = await readInput(path);
  if (!bytes.ok) return bytes;
  return planFile(bytes.value);
}

function sourceOf(plan: MergePlan): RoomSource {
  const rooms = new Map(plan.take.map(({ room, update }) => [room, update]));
  return { rooms: [...rooms.keys()], read: (room) => rooms.get(room) ?? null };
}

function stop(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
