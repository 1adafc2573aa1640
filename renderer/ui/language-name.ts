import { byLocale } from '../../shared/words/by-locale.ts';

const names = byLocale((locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }));

/** A language's name in the reader's own (`en`: English); what has no name, or is no language's code, as it stands. */
export function languageName(code: string): string {
  try {
    return names().of(code) ?? code;
  } catch {
    // Articles of others may name their language in any words, or not at all.
    return code;
  }
}
