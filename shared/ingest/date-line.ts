import { datesIn } from './dates.ts';

/** Words that stand beside a date and say nothing of what happened: labels, weekdays, time zones. Lower case. */
const BESIDE = new Set(
  [
    'published posted updated modified created issued first last date time status on at of the local hrs am pm a p m',
    'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday',
    'gmt utc bst cet cest est edt pst pdt eet msk ist z t',
    'lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica',
    'publié publie mis jour à a le date lundi mardi mercredi jeudi vendredi samedi dimanche',
    'stand veröffentlicht aktualisiert am vom um uhr montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so',
    'نشر نشرت في تاريخ النشر التاريخ بتاريخ آخر تحديث يوم الساعة م هـ الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  ].flatMap((words) => words.split(' ')),
);

const UPDATED = /updated|modified|mis à jour|aktualisiert|تحديث/i;
const PUBLISHED = /published|posted|first|publié|veröffentlicht|نشر/i;
const CLOCK = /\d{1,2}[:.h]\d\d(:\d\d)?|[+-]\d\d:?\d\d/g;

/**
 * The date of a line that holds dates and nothing else but labels, weekdays and times ("Fri 21 January 2022:"), '' when
 * it cannot be told which day is meant; null for any other line. `updated` when it is not that of the first publication.
 */
export function readDateLine(words: string): { value: string; updated: boolean } | null {
  const dates = datesIn(words);
  if (dates.length === 0) return null;
  const labels = dates.map(({ from }, i) => words.slice(dates[i - 1]?.to ?? 0, from));
  if (!standsBesideDate([...labels, words.slice(dates.at(-1)!.to)].join(' '))) return null;
  const isUpdate = (label: string) => UPDATED.test(label) && !PUBLISHED.test(label);
  const first = Math.max(
    0,
    labels.findIndex((label) => !isUpdate(label)),
  );
  return { value: dates[first]!.value, updated: isUpdate(labels[first]!) };
}

/** Whether words hold nothing but labels, weekdays, times and time zones; so do no words at all. */
export function standsBesideDate(words: string): boolean {
  const rest = words.replace(CLOCK, ' ');
  return !/\d/.test(rest) && lettersOf(rest).every((word) => BESIDE.has(word));
}

const lettersOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');
