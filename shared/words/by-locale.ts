import { locale } from './words.ts';

/** Makes something for the locale of this process when it is first needed; the locale is chosen only after modules load. */
export function byLocale<T>(make: (locale: string) => T): () => T {
  let made: { readonly locale: string; readonly value: T } | null = null;
  return () => {
    if (made?.locale !== locale) made = { locale, value: make(locale) };
    return made.value;
  };
}
