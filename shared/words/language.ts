/** The languages Postil itself speaks; articles may be in any. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
} as const;

/** One of them, as its ISO 639-1 code. */
export type Language = keyof typeof LANGUAGES;

/** What a person can choose: one of them, or whatever the system prefers. */
export const LANGUAGE_CHOICES = ['system', 'en', 'ar'] as const satisfies readonly ('system' | Language)[];
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** The first of the preferred languages (BCP 47 tags, best first) that Postil speaks; English otherwise. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = primary(tag);
    if (isLanguage(language)) return language;
  }
  return 'en';
}

/** The language a choice comes to for somebody who prefers these. */
export const chosenLanguage = (choice: LanguageChoice, preferred: readonly string[]): Language =>
  choice === 'system' ? pickLanguage(preferred) : choice;

/**
 * How dates, numbers and lists are written in a language, as a BCP 47 tag: by the customs of the person's own region when
 * they prefer that language. Numbers are in the digits 0 to 9 in both, as articles and exports have them.
 */
export function localeOf(language: Language, preferred: readonly string[] = []): string {
  const regional = preferred.find((tag) => primary(tag) === language) ?? language;
  return new Intl.Locale(regional, { numberingSystem: 'latn' }).toString();
}

/** Whether Postil speaks it. */
export const isLanguage = (code: string): code is Language => Object.hasOwn(LANGUAGES, code);

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
