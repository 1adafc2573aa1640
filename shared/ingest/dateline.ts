import { DATELINE_DATE, datesIn } from './dates.ts';

/** News agencies, as credits name them. Only a name in this list makes a bracket at a paragraph's end or start a credit. */
const AGENCIES = new Set(
  [
    'AFP AP Reuters TASS Sputnik Interfax ANI PTI IANS dpa DPA EFE ANSA Xinhua SANA WAM KUNA QNA SPA MENA Anadolu AA UPI',
    'PA Kyodo Yonhap IRNA Tasnim Fars Mehr APA Belga ANP NTB TT Bloomberg UKRINFORM Ukrinform epd KNA',
  ].flatMap((names) => names.split(' ')),
);

const DATE_MARK = /^date \d{4}-\d\d-\d\d /;
const BRACKETS = '(?:\\((?<round>[^()/]{2,30}(?:/[^()/]{2,30})*)\\)|/(?<slashes>[\\p{L}][^/]{1,30})/)';
/** "MOSCOW, January 21. /TASS/.", "DAMASCUS, Syria (AP) —": a place, perhaps a region and a date, then the agency. */
const DATELINE = new RegExp(
  `^\\p{L}[\\p{L}'’. -]{1,40}(?:, \\p{L}[\\p{L}'’. -]{1,30})?(?:,? ${DATELINE_DATE})?[.,]? ?${BRACKETS} ?(?<close>[-–—:.]*)`,
  'iu',
);
/** "... in the bay. (ANI/Sputnik)" */
const END_CREDIT = /[.!?”"’] ?\((?<credit>[^()]{2,40})\)$/u;

/** What a paragraph says before it begins: "date 2022-01-21 MOSCOW, January 21. /TASS/." */
export interface Dateline {
  /** '' when none is named. */
  readonly agency: string;
  /** As `FoundDate.value`; '' when no date with a year is given. */
  readonly date: string;
  /** Whether the line holds nothing else. */
  readonly alone: boolean;
  /** How much of the line it takes, in UTF-16 units. */
  readonly length: number;
}

/** The dateline at the start of a line; null when there is none. */
export function readDateline(words: string): Dateline | null {
  const mark = DATE_MARK.exec(words)?.[0] ?? '';
  const line = words.slice(mark.length);
  const match = DATELINE.exec(line);
  const agency = match?.groups?.slashes ?? match?.groups?.round ?? '';
  const place = line.slice(0, line.search(/[,(/]|$/));
  const isShouted = place === place.toUpperCase() && match?.groups?.close !== '';
  const isCredited = match !== null && (isAgency(agency) || isShouted);
  if (!isCredited) return mark === '' ? null : { agency: '', date: dateOf(mark), alone: false, length: mark.length };
  const length = mark.length + match[0].length;
  return { agency, date: dateOf(mark + match[0]), alone: length === words.length, length };
}

const dateOf = (words: string): string => datesIn(words)[0]?.value ?? '';

/** The agency credited in brackets at the end of a paragraph, or ''. */
export function readEndCredit(words: string): string {
  const credit = END_CREDIT.exec(words)?.groups?.credit ?? '';
  return isAgency(credit) ? credit : '';
}

/** Whether words are an agency's name, or several with strokes between them of which one is known. */
export const isAgency = (words: string): boolean => words.split('/').some((name) => AGENCIES.has(name.trim()));
