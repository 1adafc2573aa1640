import type { MemberId } from '../../shared/model/ids.ts';
import { byLocale } from '../../shared/words/by-locale.ts';

const numbers = byLocale((locale) => new Intl.NumberFormat(locale));
const names = byLocale((locale) => new Intl.Collator(locale, { numeric: true }));

/** A number as people write it: `2,000`. */
export const showNumber = (n: number): string => numbers().format(n);

/** The order of names and titles in a list, for `sort`; numbers in them by their value. */
export const compareNames = (a: string, b: string): number => names().compare(a, b);

/** A count with its noun: `1 mark`, `2,000 marks`. */
export const count = (n: number, one: string, many = `${one}s`): string => `${showNumber(n)} ${n === 1 ? one : many}`;

export { errorWords } from '../../shared/base/error-words.ts';
export { shorten } from '../../shared/text/shorten.ts';

/** The beginning of a member's id, as people compare it. */
export const shortId = (member: MemberId): string => `${member.slice(0, 6)}…`;
