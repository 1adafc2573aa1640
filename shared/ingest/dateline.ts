import { DATELINE_DATE } from './dates.ts';

/** News agencies, as credits name them. Only a name in this list makes a bracket at a paragraph's end or start a credit. */
const AGENCIES = new Set(
  [
    'AFP AP Reuters TASS Sputnik Interfax ANI PTI IANS dpa DPA EFE ANSA Xinhua SANA WAM KUNA QNA SPA MENA Anadolu AA UPI',
    'PA Kyodo Yonhap IRNA Tasnim Fars Mehr APA Belga ANP NTB TT Bloomberg UKRINFORM Ukrinform epd KNA',
  ].flatMap((names) => names.split(' ')),
);

const DATE_MARK = /^date (?=\d{4}-\d\d-\d\d )\S+ /;
const BRACKETS = '(?:\\((?<round>[^()/]{2,30}(?:/[^()/]{2,30})*)\\)|/(?<slashes>[\\p{L}][^/]{1,30})/)';
/** "MOSCOW, January 21. /TASS/.", "DAMASCUS, Syria (AP) —": a place, perhaps a region and a date, then the agency. */
const DATELINE = new RegExp(
  `^\\p{L}[\\p{L}'’. -]{1,40}(?:, \\p{L}[\\p{L}'’. -]{1,30})?(?:,? ${DATELINE_DATE})?[.,]? ?${BRACKETS} ?(?<close>[-–—:.]*)`,
  'iu',
);
/** "... in the bay. (ANI/Sputnik)" */
const END_CREDIT = /[.!?”"’] ?\((?<credit>[^()]{2,40})\)$/u;

/** A dateline at the start of a paragraph: the agency it names, and whether the line holds anything else. */
export function readDateline(words: string): { agency: string; alone: boolean } | null {
  const line = words.replace(DATE_MARK, '');
  const match = DATELINE.exec(line);
  const agency = match?.groups?.slashes ?? match?.groups?.round;
  if (match === null || agency === undefined) return null;
  const place = line.slice(0, line.search(/[,(/]/));
  const isShouted = place === place.toUpperCase() && match.groups!.close !== '';
  return isAgency(agency) || isShouted ? { agency, alone: match[0].length === line.length } : null;
}

/** The agency credited in brackets at the end of a paragraph, or ''. */
export function readEndCredit(words: string): string {
  const credit = END_CREDIT.exec(words)?.groups?.credit ?? '';
  return isAgency(credit) ? credit : '';
}

/** Whether words are an agency's name, or several with strokes between them of which one is known. */
export const isAgency = (words: string): boolean => words.split('/').some((name) => AGENCIES.has(name.trim()));
