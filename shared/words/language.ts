/** The languages Postil itself speaks; articles may be in any. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr' },
  ar: { name: 'العربية', direction: 'rtl' },
} as const;

/** One of them, as its ISO 639-1 code. */
export type Language = keyof typeof LANGUAGES;

/** The first of the preferred languages (BCP 47 tags, best first) that Postil speaks; English otherwise. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(language)) return language;
  }
  return 'en';
}

/** Whether Postil speaks it. */
export const isLanguage = (code: string): code is Language => Object.hasOwn(LANGUAGES, code);
