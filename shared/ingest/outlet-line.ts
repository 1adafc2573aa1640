import { standsBesideDate } from './date-line.ts';
import { isAgency } from './dateline.ts';
import { datesIn } from './dates.ts';

/** Words in the names of newspapers, stations and magazines. A name with one of them is no place and no headline. */
const OUTLET_WORDS = new Set(
  [
    'times post herald tribune daily weekly evening morning journal gazette guardian telegraph mail news today observer',
    'chronicle courier echo mirror express independent review monitor standard star globe press record examiner advertiser',
    'argus inquirer dispatch bulletin reporter sentinel mercury agency radio television tv broadcasting magazine online',
    'newspaper network channel wire eye week world-service zeitung nachrichten tageblatt rundschau anzeiger kurier presse',
    'spiegel monde figaro libération parisien nouvelles repubblica corriere país mundo jazeera arabiya',
    'وكالة صحيفة جريدة قناة إذاعة',
  ].flatMap((words) => words.split(' ')),
);
/** Outlets whose whole name says nothing of the kind. Lower case. */
const OUTLETS = new Set(
  'politico haaretz newsweek axios forbes economist bellingcat euronews meduza novosti'.split(' '),
);
const SMALL_WORDS = new Set('of the and & in on for de du la le les der die das des und für el al y'.split(' '));
/** Longer names are headlines. In words. */
const LONGEST_NAME = 6;

/** Between the parts of such a line. Places and headlines stand before a comma or a dash, never before a stroke. */
const STROKE = /\s*[|·•]\s*/;
const SEPARATOR = /\s*[|·•,]\s*|\s+[-–—]\s+|\s*—\s*/;
/** Stands for a date while the line is taken apart; no canonical line of words holds it. */
const DATE = '\u0000';

/** A line that names the outlet and the day: "The Harbour Post, 3 March 2023". */
export interface OutletLine {
  /** '' when the name beside the date could be a person's. */
  readonly outlet: string;
  /** As `FoundDate.value`. */
  readonly date: string;
}

/**
 * The outlet and the date of a line that holds nothing else but labels, weekdays and times, in any order; null for any
 * other line. A name that does not sound like an outlet's could be a place, a headline or a person.
 */
export function readOutletLine(words: string): OutletLine | null {
  const [date, ...more] = datesIn(words);
  if (date === undefined || more.length > 0) return null;
  const line = `${words.slice(0, date.from)}${DATE}${words.slice(date.to)}`;
  const parts = line.split(SEPARATOR).filter((part) => !standsBesideDate(part.replace(DATE, ' ')));
  const [name] = parts;
  if (name === undefined || parts.length > 1 || name.includes(DATE) || !isName(name)) return null;
  if (soundsLikeOutlet(name)) return { outlet: name, date: date.value };
  if (!line.split(STROKE).includes(name)) return null;
  return { outlet: name.includes(' ') ? '' : name, date: date.value };
}

function isName(words: string): boolean {
  const names = words.split(' ');
  const isCapital = (name: string) => SMALL_WORDS.has(name) || /^[\p{Lu}\p{Lo}\d][\p{L}\p{M}\d.'’&-]*$/u.test(name);
  return names.length <= LONGEST_NAME && (names.every(isCapital) || isSite(words)) && /\p{L}/u.test(words);
}

/** Whether a name holds a word that outlets have in theirs, is known, an abbreviation, or a site's address. */
function soundsLikeOutlet(name: string): boolean {
  const words = name.toLowerCase().split(' ');
  if (words.some((word) => OUTLET_WORDS.has(word)) || OUTLETS.has(words.join(' '))) return true;
  return (
    isAgency(name) ||
    isSite(name) ||
    /^The \p{Lu}/u.test(name) ||
    /^\p{Lu}{2,6}(?: \d{1,2}| \p{Lu}\p{Ll}+)?$/u.test(name)
  );
}

/** Whether words are a site's address without anything behind it: "harbourpost.example". */
const isSite = (words: string): boolean => /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,7}$/i.test(words);
