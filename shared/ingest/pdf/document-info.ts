import type { ArticleMeta } from '../../model/article.ts';
import { datesIn } from '../dates.ts';
import { isNobody, isProgramsTitle } from '../told-by-programs.ts';

/** What a PDF says of itself, as far as it is worth something. Empty: it does not say. */
export interface DocumentInfo {
  readonly title: string;
  readonly author: string;
  /** The day it was made, `YYYY-MM-DD`: not always the day of what it holds. */
  readonly made: string;
}

/** “D:20240305…”: ISO 32000-1, 7.9.4. */
const DATE = /^D:(?<year>\d{4})(?<month>\d\d)?(?<day>\d\d)?/;

/** Reads the information dictionary of a PDF (ISO 32000-1, 14.3.3). */
export function readDocumentInfo(info: Readonly<Record<string, unknown>>): DocumentInfo {
  const title = oneLine(info.Title);
  const { year, month, day } = DATE.exec(oneLine(info.CreationDate))?.groups ?? {};
  const made = datesIn(`${year}-${month}-${day}`)[0]?.value ?? '';
  const author = oneLine(info.Author);
  return { title: isProgramsTitle(title) ? '' : title, author: isNobody(author) ? '' : author, made };
}

/** Longer words are no title and no name. UTF-16 units. */
const LONGEST = 1000;

const oneLine = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, LONGEST).replace(/\s+/g, ' ').trim() : '';

/**
 * What of it goes into an article's details before what the text itself says: the title only when the article begins with
 * it, for it may be that of the whole issue.
 */
export function detailsOf({ title, author }: DocumentInfo, opening: string): Partial<ArticleMeta> {
  const isThere = title !== '' && lettersOf(opening).includes(lettersOf(title));
  return { ...(isThere ? { title } : {}), ...(author === '' ? {} : { byline: author }) };
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
