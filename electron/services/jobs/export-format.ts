import { inParts } from '../../../shared/export/in-parts.ts';
import { setFileNames } from '../../../shared/export/part-names.ts';
import type { Pseudonyms } from '../../../shared/export/pseudonyms.ts';
import { tellsSets } from '../../../shared/export/side-by-side.ts';
import { SPLIT_PARTS, type Split } from '../../../shared/export/split.ts';
import type { Tally } from '../../../shared/export/tally.ts';
import { withTokens } from '../../../shared/export/with-tokens.ts';
import type { DatasetArticle } from '../../../shared/formats/dataset.ts';
import type { DatasetFormat } from '../../../shared/formats/format.ts';
import type { DatasetAbout } from '../../../shared/formats/format-options.ts';
import { formatOf } from '../../../shared/formats/formats.ts';
import { registerRows } from '../../../shared/formats/register-rows.ts';
import type { ExportOptions } from '../../../shared/host/contract.ts';
import type { DatasetFormatName } from '../../../shared/host/jobs.ts';
import type { ExportRows } from './export-rows.ts';

/** What an export's format depends on, besides the options. */
export interface FormatParts {
  readonly rows: ExportRows;
  readonly split: Split | null;
  readonly pseudonyms: Pseudonyms | null;
  /** What is written, as far as it is. */
  readonly tally: Tally;
}

/**
 * The format of an export with everything that was chosen: tokens beside it, and files of their own for the parts of a
 * split and for sets that the format cannot tell apart (`NAME.train.ana.jsonl`).
 */
export function exportFormat(options: ExportOptions, { rows, split, pseudonyms, tally }: FormatParts): DatasetFormat {
  const register = registerRows(rows.project.entries);
  const plain = formatOf(options.format, {
    ...(options.unit && { unit: options.unit }),
    ...(split && { splitOf: (aid) => SPLIT_NAMES[split.partOf.get(aid) ?? 'train'] }),
    register: pseudonyms?.register(register) ?? register,
    about: aboutOf(options, rows, tally),
  });
  const format =
    options.tokens && !HAS_TOKENS.includes(options.format)
      ? withTokens(plain, options.format, { icu: icuVersion, unicode: unicodeVersion })
      : plain;
  const ofSplit = (article: DatasetArticle): string => split?.partOf.get(article.aid) ?? '';
  const inSplit = split === null || TAKES_SPLIT.includes(options.format) ? null : SPLIT_PARTS;
  const sets = setParts(options, rows, pseudonyms);
  if (sets === null) return inSplit === null ? format : inParts(format, inSplit, ofSplit);
  const ofSet = (article: DatasetArticle): string => sets.get(article.sets?.[0]?.id ?? 'team') ?? '';
  const names = [...sets.values()];
  if (inSplit === null) return inParts(format, names, ofSet);
  return inParts(
    format,
    inSplit.flatMap((part) => names.map((name) => `${part}.${name}`)),
    (article) => `${ofSplit(article)}.${ofSet(article)}`,
  );
}

/** The formats that have a file of tokens anyway. */
const HAS_TOKENS: readonly DatasetFormatName[] = ['iob2', 'bilou'];

/** The formats whose own files are parted by split. */
const TAKES_SPLIT: readonly DatasetFormatName[] = ['parquet'];

/** What readers of those call the parts. */
const SPLIT_NAMES = { train: 'train', dev: 'validation', test: 'test' } as const;

const { icu: icuVersion = '', unicode: unicodeVersion = '' } = process.versions;

/** By set, what its files are called; null where they are all in one. */
function setParts(options: ExportOptions, rows: ExportRows, pseudonyms: Pseudonyms | null) {
  if (options.set !== 'side-by-side' || tellsSets(options.format)) return null;
  const here = rows.sets.here(rows.articles.map(({ aid }) => aid)).map(({ set }) => set);
  const named = pseudonyms?.sets(here.map(({ id }) => id)) ?? here;
  return setFileNames(named.length > 0 ? named : [{ id: 'team', name: 'team' }]);
}

function aboutOf({ names, licence = '' }: ExportOptions, { project }: ExportRows, tally: Tally): DatasetAbout {
  return {
    name: project.name,
    description: `News articles with what was marked in them in the project “${project.name}”.`,
    license: licence,
    url: '',
    // Whoever marked something in it: known when the last article is written, and that is when cards are.
    get creators() {
      return names === 'pseudonyms' ? [] : [...tally.people.keys()].sort();
    },
    date: new Date().toISOString().slice(0, 10),
    version: '1.0.0',
  };
}
