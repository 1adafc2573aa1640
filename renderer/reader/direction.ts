const RTL_LANGUAGES = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The `dir` of an article: by its language, and by its first strong letter when the language is not known. */
export function directionOf(language: string): 'ltr' | 'rtl' | 'auto' {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  if (primary === '') return 'auto';
  return RTL_LANGUAGES.has(primary) ? 'rtl' : 'ltr';
}

/** Whether an article's paragraphs run from right to left: what the browser makes of `directionOf` and the text. */
export function runsRightToLeft(language: string, text: string): boolean {
  const direction = directionOf(language);
  return direction === 'auto' ? hasRtl(/\p{L}/u.exec(text)?.[0] ?? '') : direction === 'rtl';
}

/** Whether a text holds a letter that is written from right to left. */
export const hasRtl = (text: string): boolean => RTL.test(text);
