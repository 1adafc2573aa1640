import { resolve } from 'node:path';
import { Command } from 'commander';
import { ExportRows } from '../electron/services/jobs/export-rows.ts';
import { type ExportOutcome, runExport } from '../electron/services/jobs/run-export.ts';
import { runSurvey } from '../electron/services/jobs/run-survey.ts';
import { exportSummary } from '../electron/services/jobs/summary.ts';
import { ok, type Result } from '../shared/base/result.ts';
import { FORMATS, formatOf } from '../shared/formats/formats.ts';
import { countLines } from '../shared/formats/import/not-carried.ts';
import { type AnswerOptions, answer, jsonOption } from './answer.ts';
import { inWords, type LeftOut } from './dataset/left-out.ts';
import { otherSetsIn } from './dataset/other-sets.ts';
import { exportOptions, type WrittenOptions, withExportOptions } from './export-options.ts';
import { cancelled, onInterrupt } from './interrupt.ts';
import { onlyForced } from './only-forced.ts';
import { type NotCounted, openProject } from './project/open-project.ts';

interface CommandOptions extends WrittenOptions, AnswerOptions {
  readonly out: string;
  readonly dataDir?: string;
  readonly force?: true;
}

/** Everything that is open to the reader. */
const ALL = { format: 'jsonl', inexact: 'include', set: 'side-by-side' } as const;

/** What was written, and what of the project did not count. */
interface Exported extends ExportOutcome {
  readonly notCounted: NotCounted & Pick<LeftOut, 'refused' | 'otherSets'>;
  /** What it did, in sentences. */
  readonly summary: string;
}

/** `postil export`: writes the dataset of a project, from a `.postil` file or from its hub. The exit code is 1 when nothing was written. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description('Export a project as a labelled dataset.')
    .argument('<project>', 'a .postil file, or https://HUB/PROJECT')
    .option('--data-dir <folder>', 'where your key lies; Postil’s own data folder unless told otherwise')
    .requiredOption('--out <folder>', 'where it is written to; the folder is made when it is not there');
  return withExportOptions(command, Object.keys(FORMATS))
    .option('--force', 'replace what an earlier export left there')
    .addOption(jsonOption())
    .action(async (where: string, options: CommandOptions) => answer(await run(where, options), options, linesOf));
}

async function run(
  where: string,
  { out, dataDir, force, json: _, ...written }: CommandOptions,
): Promise<Result<Exported>> {
  const signal = onInterrupt();
  const project = await openProject(where, dataDir, signal);
  if (!project.ok) return project;
  const { pid, source, viewer, refused, notCounted } = project.value;
  const from = { source, pid, viewer, refused };
  try {
    const options = await exportOptions(written, async () => {
      return (await runSurvey({ ...from, options: ALL }, signal)).offered;
    });
    if (signal.aborted) return cancelled();
    if (!options.ok) return options;
    const made = await runExport({
      ...{ ...from, folder: resolve(out), options: options.value },
      onProgress: () => undefined,
      signal,
      mayReplace: onlyForced(formatOf(options.value.format), {
        forced: force === true,
        reading: null,
        named: 'folder',
      }),
    });
    if (!made.ok) return made;
    const summary = exportSummary(made.value, options.value);
    const { articles, set = 'team' } = options.value;
    const rows = new ExportRows({ ...from, options: { ...ALL, ...(articles && { articles }) } });
    const otherSets = otherSetsIn(rows, set);
    return ok({ ...made.value, notCounted: { ...notCounted, refused: refused.size, otherSets }, summary });
  } finally {
    await project.value.close();
  }
}

function linesOf({ files, summary, notCounted: { unreadable, ...others } }: Exported): readonly string[] {
  return [
    ...files,
    summary,
    ...countLines(inWords({ ...others, unreadableChanges: unreadable })).map((line) => `Not in it: ${line}.`),
  ];
}
