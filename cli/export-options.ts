import { type Command, InvalidArgumentError, Option } from 'commander';
import { fail, ok, type Result } from '../shared/base/result.ts';
import { LEAVES_UNIT_OPEN } from '../shared/export/offset-units.ts';
import type { Offered } from '../shared/export/survey.ts';
import {
  type ExportOptions,
  type ExportSplit,
  isSeed,
  isShares,
  NAMINGS,
  SPLIT_BY,
} from '../shared/host/export-options.ts';
import { builtInTag } from '../shared/model/tagset.ts';
import { type ArticleOptions, articleChoice, withArticleOptions } from './article-options.ts';
import { SET_OPTION, toldSet } from './told-set.ts';

/** The options of `postil export`, as they are written. */
export interface WrittenOptions
  extends ArticleOptions,
    Pick<ExportOptions, 'format' | 'inexact' | 'accepted' | 'unit' | 'tokens' | 'names' | 'licence' | 'tags'> {
  /** Names, ids or pseudonyms. */
  readonly authors?: readonly string[];
  /** `team`, `gold`, `all`, or somebody's name or id. */
  readonly set?: string;
  readonly split?: ExportSplit['parts'];
  /** With a split only. */
  readonly by?: ExportSplit['by'];
  readonly seed?: number;
}

/** What becomes of marks that are not *exact*. */
export const inexactOption = (): Option =>
  new Option('--inexact <choice>', 'marks whose words have changed or gone: left out, or in it with their state')
    .choices(['leave-out', 'include'])
    .default('leave-out');

/** Adds the options that say what an export is made of. */
export const withExportOptions = (command: Command, formats: readonly string[]): Command =>
  withArticleOptions(command)
    .addOption(
      // `choices` are for the help: which of them it is, `formatIn` says.
      new Option('--format <format>', 'how it is written')
        .choices(formats)
        .argParser(formatIn(formats))
        .default('jsonl'),
    )
    .addOption(inexactOption())
    .addOption(new Option('--tags <tags>', 'only marks under these tags: claim,figure').argParser(listed))
    .addOption(new Option('--authors <people>', 'only marks of these: names, ids or pseudonyms').argParser(listed))
    .option(...SET_OPTION)
    .option('--accepted', 'only marks that were accepted')
    .addOption(
      new Option('--unit <unit>', 'what offsets count, where the format leaves it open').choices([
        'utf16',
        'code-points',
      ]),
    )
    .option('--tokens', 'write the tokens of the texts beside it (NAME.FORMAT.tokens.jsonl)')
    .addOption(new Option('--split <shares>', 'train, dev and test: 80,10,10').argParser(shares))
    .addOption(new Option('--by <what>', 'what is never torn by the split; article unless told').choices(SPLIT_BY))
    .addOption(new Option('--seed <number>', 'what the split is drawn by; 1 unless told').argParser(seed))
    .addOption(new Option('--names <how>', 'how people are named').choices(NAMINGS).default('names'))
    .option('--licence <licence>', 'the licence of the dataset, for its datasheet: CC-BY-4.0');

/** The options as an export takes them. `offered` says whom and which sets there are: asked only where a name is to be found. */
export async function exportOptions(
  { set, authors, split: parts, by, seed, articles, since, until, ...options }: WrittenOptions,
  offered: () => Promise<Offered>,
): Promise<Result<ExportOptions>> {
  if (options.unit !== undefined && !LEAVES_UNIT_OPEN.includes(options.format))
    return fail(
      'unit',
      `What offsets count in ${options.format} is not open. --unit is for these: ${LEAVES_UNIT_OPEN.join(', ')}.`,
    );
  if (parts === undefined && (by !== undefined || seed !== undefined))
    return fail('split', 'Nothing is split without shares: write --split 80,10,10, or leave --by and --seed out.');
  const choice = articleChoice({ articles, since, until });
  const whose = set === undefined ? ok(undefined) : await toldSet(set, async () => (await offered()).sets);
  if (!whose.ok) return whose;
  const whom = authors === undefined ? ok(undefined) : authorsOf(authors, await offered());
  if (!whom.ok) return whom;
  const tags = await tagsOf(options.tags ?? [], offered);
  if (!tags.ok) return tags;
  return ok({
    ...options,
    ...(Object.keys(choice).length > 0 && { articles: choice }),
    ...(whose.value && { set: whose.value }),
    ...(whom.value && { authors: whom.value }),
    ...(parts && { split: { parts, by: by ?? 'article', seed: seed ?? 1 } }),
  });
}

/** A tag of one's own is known by its marks alone: a slip of the pen would else be a dataset without them. */
async function tagsOf(written: readonly string[], offered: () => Promise<Offered>): Promise<Result<readonly string[]>> {
  const own = written.filter((tag) => builtInTag(tag) === undefined);
  if (own.length === 0) return ok(written);
  const there = (await offered()).tags.map(({ key }) => key);
  const missing = own.find((tag) => !there.includes(tag));
  if (missing === undefined) return ok(written);
  return fail('tag', `No mark is under “${missing}”. There are: ${there.join(', ') || 'none'}.`);
}

function authorsOf(written: readonly string[], { authors }: Offered): Result<readonly string[]> {
  const keys: string[] = [];
  for (const name of written) {
    const found = authors.filter((author) => author.key === name || author.name === name);
    if (found.length === 0)
      return fail(
        'author',
        `“${name}” made none of the marks. There are: ${authors.map((author) => author.name || author.key).join(', ') || 'none'}.`,
      );
    keys.push(...found.map(({ key }) => key));
  }
  return ok(keys);
}

const formatIn =
  (formats: readonly string[]) =>
  (written: string): string => {
    if (formats.includes(written)) return written;
    if (written === 'postil')
      throw new InvalidArgumentError(
        'A .postil file is no dataset but the whole project: copy it, or fetch it from its hub with postil merge https://HUB/PROJECT --into FILE.postil.',
      );
    throw new InvalidArgumentError(`Choose one of these: ${formats.join(', ')}.`);
  };

const listed = (written: string): readonly string[] => {
  const names = written.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('Write them with commas between: claim,figure.');
  return names;
};

function shares(written: string): ExportSplit['parts'] {
  const parts = written.split(',').map(Number);
  if (!isShares(parts)) throw new InvalidArgumentError('Write three shares of which one is not 0: 80,10,10.');
  return parts;
}

function seed(written: string): number {
  const number = Number(written);
  if (written.trim() === '' || !isSeed(number)) throw new InvalidArgumentError('Write a whole number, 0 or more.');
  return number;
}
