import type { OffsetUnit } from '../formats/offset-unit.ts';
import { type ArticleId, isArticleId, isMemberId, type MemberId } from '../model/ids.ts';
import { flag, type Guard, listOf, oneOf, partial, text } from './argument.ts';
import { DATASET_FORMATS, type DatasetFormatName } from './jobs.ts';

/**
 * Whose marks an export is of: the team's, the adjudicated ones, those of one member who worked independently, or all of
 * them beside one another.
 */
export type ExportSet = 'team' | 'gold' | 'side-by-side' | MemberId;

/** What decides which articles must stay in one part of a split. */
export const SPLIT_BY = ['article', 'outlet', 'date'] as const;
export type SplitBy = (typeof SPLIT_BY)[number];

/** A split into parts to train on, to tune on and to test on. */
export interface ExportSplit {
  /** How much of the articles each part gets, as shares of their sum. */
  readonly parts: readonly [train: number, dev: number, test: number];
  readonly by: SplitBy;
  /** The same seed splits the same articles the same way. */
  readonly seed: number;
}

/** How the people who marked are named. */
export const NAMINGS = ['names', 'pseudonyms'] as const;
export type Naming = (typeof NAMINGS)[number];

/** Which articles are meant, by what is known of them. What is absent narrows nothing. */
export interface ArticleChoice {
  /** Words that title, outlet, author or date must have, all of them; or an article's id. */
  readonly words?: string;
  /** The first and the last day that they may be of: `YYYY-MM-DD`. */
  readonly from?: string;
  readonly to?: string;
}

/** What an export is made of. What is absent of the optional members narrows or adds nothing. */
export interface ExportOptions {
  readonly format: DatasetFormatName;
  /** Marks that are not *exact*: left out, or kept with their state. They are counted either way. */
  readonly inexact: 'leave-out' | 'include';
  /** Only these articles of the project; absent: all of it. */
  readonly only?: readonly ArticleId[];
  /** And of these only those that are meant. */
  readonly articles?: ArticleChoice;
  /** Only marks under these tags. */
  readonly tags?: readonly string[];
  /** Only marks of these people: members by their id, those whose work was brought in by their pseudonym. */
  readonly authors?: readonly string[];
  /** Whose marks; absent: the team's. */
  readonly set?: ExportSet;
  /** Only marks that somebody accepted and nobody rejected. */
  readonly accepted?: boolean;
  /** What offsets count, in formats that leave it open; absent: what the format's usual reader counts. */
  readonly unit?: OffsetUnit;
  /** Whether the tokens of the texts lie beside the export. */
  readonly tokens?: boolean;
  readonly split?: ExportSplit;
  /** Absent: by their names. */
  readonly names?: Naming;
  /** Under which terms the dataset may be used: the name or address of a licence. Absent or empty: not told. */
  readonly licence?: string;
}

/** The most articles that an export may be narrowed to. */
const MAX_CHOSEN = 100_000;
/** The most tags or people that it may be narrowed to. */
const MAX_NAMES = 10_000;
const MAX_SEED = 2 ** 31 - 1;

const isSet: Guard<ExportSet> = (value): value is ExportSet =>
  value === 'team' || value === 'gold' || value === 'side-by-side' || isMemberId(value);

/** Whether a value can be the shares of a split: three numbers from 0 to 100, one of them above 0. */
export const isShares: Guard<ExportSplit['parts']> = (value): value is ExportSplit['parts'] =>
  Array.isArray(value) &&
  value.length === 3 &&
  value.every((share) => Number.isFinite(share) && share >= 0 && share <= 100) &&
  value.some((share) => share > 0);

/** Whether a number can be the seed of a split: a whole one from 0 to 2³¹ - 1. */
export const isSeed: Guard<number> = (value): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_SEED;

const isPartOfSplit = partial<ExportSplit>({ parts: isShares, by: oneOf(SPLIT_BY), seed: isSeed });
const isSplit: Guard<ExportSplit> = (value): value is ExportSplit =>
  isPartOfSplit(value) && 'parts' in value && 'by' in value && 'seed' in value;

/** Whether a text is a day as articles have it: `YYYY-MM-DD`. */
export const isDay: Guard<string> = (value): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isInCalendar(value);

/** Whether a month has such a day: `Date` takes the 31st of February for the 2nd of March. */
const isInCalendar = (day: string): boolean => {
  const date = new Date(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

const isPartOfOptions = partial<ExportOptions>({
  format: oneOf(DATASET_FORMATS),
  inexact: oneOf(['leave-out', 'include']),
  only: listOf(isArticleId, MAX_CHOSEN),
  articles: partial<ArticleChoice>({ words: text(500), from: isDay, to: isDay }),
  tags: listOf(text(500), MAX_NAMES),
  authors: listOf(text(500), MAX_NAMES),
  set: isSet,
  accepted: flag,
  unit: oneOf(['utf16', 'code-points']),
  tokens: flag,
  split: isSplit,
  names: oneOf(NAMINGS),
  licence: text(500),
});

/** Whether a value from outside says what an export is made of. */
export const isExportOptions: Guard<ExportOptions> = (value): value is ExportOptions =>
  isPartOfOptions(value) && 'format' in value && 'inexact' in value;
