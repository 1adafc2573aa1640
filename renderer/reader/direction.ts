/** Languages that are mostly written from right to left. */
const RTL_LANGUAGES = new Set('ar arc ckb dv fa he iw ks nqo pnb ps sd syr ug ur yi'.split(' '));
/** Scripts that run from right to left, as language tags name them (ISO 15924), in lower case. */
const RTL_SCRIPTS = new Set('adlm arab aran hebr mand nkoo rohg samr syrc thaa'.split(' '));
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The `dir` of an article: by the script that its language tag names, else by its language, and by its first strong letter
 * when that is not known.
 */
export function directionOf(language: string): 'ltr' | 'rtl' | 'auto' {
  const [primary = '', ...subtags] = language.toLowerCase().split('-');
  if (primary === '') return 'auto';
  // Of all subtags only a script has four letters (RFC 5646, section 2.2.3).
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  if (script !== undefined) return RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr';
  return RTL_LANGUAGES.has(primary) ? 'rtl' : 'ltr';
}

/** Whether an article's paragraphs run from right to left: what the browser makes of `directionOf` and the text. */
export function runsRightToLeft(language: string, text: string): boolean {
  const direction = directionOf(language);
  return direction === 'auto' ? hasRtl(/\p{L}/u.exec(text)?.[0] ?? '') : direction === 'rtl';
}

/** Whether a text holds a letter that is written from right to left. */
export const hasRtl = (text: string): boolean => RTL.test(text);
