import { PEOPLE, PERCENT, UNITS } from '../../shared/suggest/units.ts';
import { byLocale } from '../../shared/words/by-locale.ts';
import { words } from '../../shared/words/words.ts';

/** A unit that is offered: its code as it is stored, and what it is called. */
export interface UnitChoice {
  readonly code: string;
  readonly label: string;
}

const names = byLocale((locale) => new Intl.DisplayNames(locale, { type: 'currency' }));

/** What figures are counted in most: people, percent, the usual units, then every currency. */
export const unitChoices = byLocale((): readonly UnitChoice[] => [
  { code: PEOPLE, label: words.marks.people },
  { code: PERCENT, label: words.marks.percent },
  ...UNITS.map(({ code }) => ({ code, label: words.units[code] })),
  ...Intl.supportedValuesOf('currency').map((code) => ({ code, label: names().of(code) ?? code })),
]);
