import { byLocale } from '../../shared/words/by-locale.ts';

const writtenAs = (style: Intl.DateTimeFormatOptions) => byLocale((locale) => new Intl.DateTimeFormat(locale, style));
const moment = writtenAs({ dateStyle: 'medium', timeStyle: 'short' });
const clock = writtenAs({ timeStyle: 'short' });
const day = writtenAs({ dateStyle: 'medium', timeZone: 'UTC' });
const dayAndTime = writtenAs({ dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' });

/** The last moment a `Date` can hold, in milliseconds since 1970. */
const LAST_MOMENT = 8.64e15;

/** A moment (milliseconds since 1970) as a date that can always be shown: steps of others may name any number. */
export const dateOf = (at: number): Date => new Date(Math.max(-LAST_MOMENT, Math.min(LAST_MOMENT, at)));

/** A moment in the reader's language: only the time of day when it is today's. */
export function showMoment(date: Date): string {
  return date.toDateString() === new Date().toDateString() ? clock().format(date) : moment().format(date);
}

/** An article's date (`YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`) in the reader's language; anything else as it stands. */
export function showArticleDate(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(text) ? new Date(text.length > 10 ? `${text}Z` : text) : null;
  if (!date || Number.isNaN(date.getTime())) return text;
  return (text.length > 10 ? dayAndTime() : day()).format(date);
}
