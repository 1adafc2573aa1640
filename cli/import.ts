import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import type { Result } from '../shared/base/result.ts';
import { type IngestedArticle, ingestBytes } from '../shared/ingest/ingest.ts';
import { addArticle } from './add-article.ts';
import { openAuthor } from './author.ts';
import { ProjectFile } from './project-file.ts';
import { readInput } from './read-input.ts';

/** `postil import`: brings text files into a `.postil` file. The exit code is 1 when anything was refused. */
export function importCommand(): Command {
  return new Command('import')
    .description('Bring articles from text files into a .postil file, which is made when it is not there.')
    .argument('<files...>', 'text files, one article each')
    .requiredOption('--into <project.postil>', 'the file to add them to')
    .option('--data-dir <folder>', 'where your key lies; Postil’s own data folder unless told otherwise')
    .action(run);
}

async function run(files: readonly string[], { into, dataDir }: { into: string; dataDir?: string }): Promise<void> {
  const author = await openAuthor(dataDir === undefined ? undefined : resolve(dataDir));
  if (!author.ok) return stop(author.message);
  const project = await ProjectFile.open(resolve(into), author.value);
  if (!project.ok) return stop(project.message);
  const count = { imported: 0, already: 0, refused: 0 };
  const lines: string[] = [];
  for (const path of files) {
    const article = await readFileAsArticle(path);
    if (!article.ok) {
      count.refused++;
      lines.push(`refused   ${path}: ${article.message}`);
    } else if (addArticle(project.value, author.value, article.value)) {
      count.imported++;
      lines.push(`imported  ${path}${headOf(article.value)}`);
    } else {
      count.already++;
      lines.push(`skipped   ${path}: it is in the project already.`);
    }
  }
  if (count.imported > 0) {
    const saved = await project.value.save();
    // What was going to be said is not true then: nothing was imported.
    if (!saved.ok) return stop(`${into}: ${saved.message}`);
  }
  for (const line of lines) console.log(line);
  console.log(`${count.imported} imported, ${count.already} already there, ${count.refused} refused: ${into}`);
  if (count.refused > 0) process.exitCode = 1;
}

async function readFileAsArticle(path: string): Promise<Result<IngestedArticle>> {
  const bytes = await readInput(path);
  return bytes.ok ? ingestBytes(basename(path), bytes.value) : bytes;
}

function headOf({ meta: { title, outlet, date } }: IngestedArticle): string {
  const known = [title === '' ? '' : `“${title}”`, outlet, date].filter((part) => part !== '');
  return known.length === 0 ? '' : `: ${known.join(', ')}`;
}

function stop(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
