import { type Language, localeOf } from './language.ts';

/** The forms of a phrase by number (CLDR's plural categories); `#` stands for the number. */
export type Forms = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** Says a number in a phrase, in the grammar and the digits of one language: `3 marks`. */
export function pluralOf(language: Language): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  const digits = new Intl.NumberFormat(localeOf(language));
  return (n, forms) => (forms[rules.select(n)] ?? forms.other).replaceAll('#', () => digits.format(n));
}
