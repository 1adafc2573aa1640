import { asciiDigits } from '../../shared/suggest/digits.ts';
import { type InvitationTerms, MAX_INVITATION } from '../../shared/wire/hub-api.ts';
import { words } from '../../shared/words/words.ts';

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** How far an invitation goes, as it stands in the fields. */
export interface TermsDraft {
  /** A number of days, or until a day. */
  readonly holds: '1' | '7' | '30' | 'until';
  /** That day: `YYYY-MM-DD`, or empty. */
  readonly until: string;
  /** How many people, as it was typed. */
  readonly uses: string;
}

/** What is usual: one person, within a week. */
export const USUAL_TERMS: TermsDraft = { holds: '7', until: '', uses: '1' };

/** What a draft comes to: terms for the hub, or what is wrong, by field. `now` is in milliseconds since 1970. */
export function readTerms(
  { holds, until, uses }: TermsDraft,
  now = Date.now(),
): { readonly terms: InvitationTerms } | { readonly problems: { readonly [K in keyof InvitationTerms]?: string } } {
  const end = holds === 'until' ? endOf(until) : null;
  const days = end === null ? Number(holds) : Math.ceil((end - now) / DAY);
  const people = /^\s*\p{Nd}{1,4}\s*$/u.test(uses) ? Number(asciiDigits(uses)) : Number.NaN;
  const problems = {
    ...(days >= 1 && days <= MAX_INVITATION.days ? {} : { days: words.shareTrouble.badDay }),
    ...(people >= 1 && people <= MAX_INVITATION.uses ? {} : { uses: words.shareTrouble.badUses(MAX_INVITATION.uses) }),
  };
  if (Object.keys(problems).length > 0) return { problems };
  return { terms: { uses: people, days, ...(end === null ? {} : { until: end }) } };
}

/** The last millisecond of a day where the person is (since 1970); NaN when it is none. */
function endOf(day: string): number {
  const [year, month, date] = /^\d{4}-\d{2}-\d{2}$/.test(day) ? day.split('-').map(Number) : [];
  if (year === undefined || month === undefined || date === undefined) return Number.NaN;
  // The next day begins where this one ends, also where a clock is put forward at midnight.
  return new Date(year, month - 1, date + 1).getTime() - 1;
}
