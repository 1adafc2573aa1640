/** Month names as heads of articles write them: English, French, German, Spanish, Italian, Portuguese, Arabic (both sets), lower case, no full stop. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'enero', 'gennaio', 'janeiro', 'januar', 'jänner', 'يناير', 'كانون الثاني'],
  ['february', 'feb', 'février', 'févr', 'febrero', 'febbraio', 'fevereiro', 'februar', 'فبراير', 'شباط'],
  ['march', 'mar', 'mars', 'marzo', 'março', 'märz', 'مارس', 'آذار'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'aprile', 'أبريل', 'ابريل', 'إبريل', 'نيسان'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'مايو', 'أيار'],
  ['june', 'jun', 'juin', 'juni', 'junio', 'giugno', 'junho', 'يونيو', 'حزيران'],
  ['july', 'jul', 'juillet', 'juil', 'juli', 'julio', 'luglio', 'julho', 'يوليو', 'تموز'],
  ['august', 'aug', 'août', 'agosto', 'أغسطس', 'اغسطس', 'آب'],
  ['september', 'sept', 'sep', 'septembre', 'septiembre', 'setiembre', 'settembre', 'setembro', 'سبتمبر', 'أيلول'],
  ['october', 'oct', 'octobre', 'oktober', 'okt', 'octubre', 'ottobre', 'outubro', 'أكتوبر', 'اكتوبر', 'تشرين الأول'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro', 'نوفمبر', 'تشرين الثاني'],
  [
    'december',
    'dec',
    'décembre',
    'déc',
    'dezember',
    'dez',
    'diciembre',
    'dicembre',
    'dezembro',
    'ديسمبر',
    'كانون الأول',
  ],
];

const numberOf = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const NAMES = [...numberOf.keys()].sort((a, b) => b.length - a.length).join('|');

const YEAR = '(?<year>(?:18|19|20)\\d\\d)';
const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

/** A day and a month in figures alone, in either order. */
const FIGURES = `${START}(?<first>\\d{1,2})(?<mark>[./-])(?<second>\\d{1,2})\\k<mark>${YEAR}${END}`;

/** The notations that are read. `first` and `second` are a day and a month in an order that only their values can tell. */
const NOTATIONS: readonly RegExp[] = [
  `${START}${YEAR}(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)`,
  `${START}(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)? (?:of |de )?(?<name>${NAMES})\\.?,? (?:de |del )?${YEAR}${END}`,
  `${START}(?<name>${NAMES})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}${END}`,
  `^(?<day>\\d{1,2})[ -](?<name>${NAMES})\\.?[ -](?<short>\\d\\d)$`,
  `^${YEAR}(?<month>0[1-9]|1[0-2])(?<day>[0-3]\\d)$`,
  FIGURES,
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

/** What stands first in dates of figures: the day, or the month. */
export type LeadingFigure = 'day' | 'month';

/** What stands first in the dates of a list, such as those of a column, as some of them tell; null where none does, or not all alike. */
export function leadingFigureIn(values: readonly string[]): LeadingFigure | null {
  const told = new Set<LeadingFigure>();
  for (const value of values)
    for (const { groups } of withAsciiDigits(value).matchAll(new RegExp(FIGURES, 'gu'))) {
      const [a, b] = [Number(groups?.first), Number(groups?.second)];
      if (isDayAlone(a) && b <= MONTHS.length) told.add('day');
      if (isDayAlone(b) && a <= MONTHS.length) told.add('month');
    }
  const [only, ...others] = told;
  return others.length === 0 ? (only ?? null) : null;
}

/** Whether a figure is a day’s, and no month’s. */
const isDayAlone = (figure: number): boolean => figure > MONTHS.length && figure <= 31;

/** The dates with a year in a line, in order. `leading` is what stands first where a date itself does not tell. */
export function datesIn(line: string, leading: LeadingFigure | null = null): FoundDate[] {
  const words = withAsciiDigits(line);
  const found: FoundDate[] = [];
  for (const match of NOTATIONS.flatMap((notation) => [...words.matchAll(notation)]).sort(
    (a, b) => a.index - b.index,
  )) {
    if (match.index < (found.at(-1)?.to ?? 0)) continue;
    const to = match.index + match[0].length;
    const time = TIME_BEHIND.exec(words.slice(to));
    const day = dayOf(match.groups!, leading);
    const clock = time === null ? '' : clockOf(time.groups!);
    found.push({ value: day === '' ? '' : day + clock, from: match.index, to: to + (time?.[0].length ?? 0) });
  }
  return found;
}

/** Years of two digits below this are of this century. */
const PIVOT = 70;

type Groups = { readonly [name: string]: string | undefined };

function dayOf({ year: whole, short, month, name, day, first, second }: Groups, leading: LeadingFigure | null): string {
  const year = short === undefined ? whole : `${Number(short) < PIVOT ? 20 : 19}${short}`;
  if (first === undefined)
    return realDay(year, name === undefined ? Number(month) : numberOf.get(name.toLowerCase()), day);
  const [a, b] = [Number(first), Number(second)];
  const isTold = a > MONTHS.length || b > MONTHS.length || a === b;
  if (!isTold && leading === null) return '';
  const isDayFirst = isTold ? a > MONTHS.length : leading === 'day';
  return isDayFirst ? realDay(year, b, first) : realDay(year, a, second);
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
