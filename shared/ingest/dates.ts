/** Month names as heads of articles write them: English, French, German, Arabic (both sets), lower case, no full stop. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'januar', 'jänner', 'يناير', 'كانون الثاني'],
  ['february', 'feb', 'février', 'févr', 'februar', 'فبراير', 'شباط'],
  ['march', 'mar', 'mars', 'märz', 'مارس', 'آذار'],
  ['april', 'apr', 'avril', 'avr', 'أبريل', 'ابريل', 'إبريل', 'نيسان'],
  ['may', 'mai', 'مايو', 'أيار'],
  ['june', 'jun', 'juin', 'juni', 'يونيو', 'حزيران'],
  ['july', 'jul', 'juillet', 'juil', 'juli', 'يوليو', 'تموز'],
  ['august', 'aug', 'août', 'أغسطس', 'اغسطس', 'آب'],
  ['september', 'sept', 'sep', 'septembre', 'سبتمبر', 'أيلول'],
  ['october', 'oct', 'octobre', 'oktober', 'okt', 'أكتوبر', 'اكتوبر', 'تشرين الأول'],
  ['november', 'nov', 'novembre', 'نوفمبر', 'تشرين الثاني'],
  ['december', 'dec', 'décembre', 'déc', 'dezember', 'dez', 'ديسمبر', 'كانون الأول'],
];

const numberOf = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const NAMES = [...numberOf.keys()].sort((a, b) => b.length - a.length).join('|');

const YEAR = '(?<year>(?:18|19|20)\\d\\d)';
const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

/** The notations that are read. `first` and `second` are a day and a month in an order that only their values can tell. */
const NOTATIONS: readonly RegExp[] = [
  `${START}${YEAR}(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)`,
  `${START}(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.)? (?:of )?(?<name>${NAMES})\\.?,? ${YEAR}${END}`,
  `${START}(?<name>${NAMES})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}${END}`,
  `${START}(?<first>\\d{1,2})(?<mark>[./-])(?<second>\\d{1,2})\\k<mark>${YEAR}${END}`,
].map((source) => new RegExp(source, 'giu'));

/** A day and a month, with or without a year, as datelines have them. For use inside other patterns (flags i, u). */
export const DATELINE_DATE = `(?:(?:${NAMES})\\.? \\d{1,2}(?:, ?\\d{4})?|\\d{1,2}\\.? (?:${NAMES})\\.?(?:,? \\d{4})?)`;

const CLOCK = '(?<hour>\\d{1,2})[:.h](?<minute>\\d\\d)(?::\\d\\d(?:\\.\\d+)?)?(?: ?(?<half>[ap])\\.? ?m\\b\\.?)?';
const TIME_BEHIND = new RegExp(`^(?:T|,? ?(?:at|um|à|[-–—|·،])? ?)${CLOCK}`, 'iu');

/** A date in a line. */
export interface FoundDate {
  /** `YYYY-MM-DD`, with `THH:MM` when a time of day follows; '' when day and month cannot be told apart, or do not exist. */
  readonly value: string;
  /** Where it stands in the line, the time included. UTF-16. */
  readonly from: number;
  readonly to: number;
}

/** The dates with a year in a line, in order. */
export function datesIn(line: string): FoundDate[] {
  const words = withAsciiDigits(line);
  const found: FoundDate[] = [];
  for (const match of NOTATIONS.flatMap((notation) => [...words.matchAll(notation)]).sort(
    (a, b) => a.index - b.index,
  )) {
    if (match.index < (found.at(-1)?.to ?? 0)) continue;
    const to = match.index + match[0].length;
    const time = TIME_BEHIND.exec(words.slice(to));
    const day = dayOf(match.groups!);
    const clock = time === null ? '' : clockOf(time.groups!);
    found.push({ value: day === '' ? '' : day + clock, from: match.index, to: to + (time?.[0].length ?? 0) });
  }
  return found;
}

type Groups = { readonly [name: string]: string | undefined };

function dayOf({ year, month, name, day, first, second }: Groups): string {
  if (first === undefined)
    return realDay(year, name === undefined ? Number(month) : numberOf.get(name.toLowerCase()), day);
  const [a, b] = [Number(first), Number(second)];
  if (a <= 12 && b <= 12 && a !== b) return '';
  return a > 12 ? realDay(year, b, first) : realDay(year, a, second);
}

/** The day in ISO form, or '' when the calendar has no such day. */
function realDay(year: string | undefined, month: number | undefined, day: string | undefined): string {
  const iso = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : '';
}

function clockOf({ hour, minute, half }: Groups): string {
  const isPm = half?.toLowerCase() === 'p';
  const h = half === undefined || Number(hour) > 12 ? Number(hour) : (Number(hour) % 12) + (isPm ? 12 : 0);
  return h < 24 && Number(minute) < 60 ? `T${twoDigits(h)}:${minute}` : '';
}

const twoDigits = (value: number | string | undefined): string => String(value).padStart(2, '0');

/** Arabic and Persian digits as ASCII ones: each stays one unit, so places stay where they are. */
const withAsciiDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.charCodeAt(0) - 0x660) % 0x90));
