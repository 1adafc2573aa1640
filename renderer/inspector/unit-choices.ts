import { PEOPLE, PERCENT, UNITS } from '../../shared/suggest/units.ts';

/** A unit that is offered: its code as it is stored, and what it is called. */
export interface UnitChoice {
  readonly code: string;
  readonly label: string;
}

const names = new Intl.DisplayNames('en', { type: 'currency' });

/** What figures are counted in most: people, percent, the usual units, then every currency. */
export const UNIT_CHOICES: readonly UnitChoice[] = [
  { code: PEOPLE, label: 'persons counted' },
  { code: PERCENT, label: 'percent' },
  ...UNITS,
  ...Intl.supportedValuesOf('currency').map((code) => ({ code, label: names.of(code) ?? code })),
];
