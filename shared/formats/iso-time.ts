/** The last moment a `Date` can name, in milliseconds: a step may carry a later one. */
const LAST = 8.64e15;
const DAY = 86_400_000;
const TIME = '00:00:00.000Z';

let day = Number.NaN;
let dayWords = '';

/**
 * A moment (ms since 1970) as `Date.prototype.toISOString` writes it. Marks are made many in a day, and the engine takes
 * several times as long to work out a date as to write it: the day is worked out once for all that follow on it. A moment behind
 * the last that a `Date` can name is written as that one.
 */
export function isoTime(at: number): string {
  const whole = Math.min(Math.trunc(at), LAST);
  const its = Math.floor(whole / DAY);
  if (its !== day) {
    dayWords = new Date(whole).toISOString().slice(0, -TIME.length);
    day = its;
  }
  const ms = whole - its * DAY;
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const clock = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}`;
  return `${dayWords}${clock}.${`${ms % 1000}`.padStart(3, '0')}Z`;
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
