import { dateOf, showMoment } from './dates.ts';

/** A moment, `at` in milliseconds since 1970, as people read it. */
export function Moment({ at }: { readonly at: number }) {
  const date = dateOf(at);
  return <time dateTime={date.toISOString()}>{showMoment(date)}</time>;
}
