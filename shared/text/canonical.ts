import { fail, ok, type Result } from '../base/result.ts';
import { MAX_ARTICLE_BYTES } from '../model/article.ts';
import { words } from '../words/words.ts';

const utf8 = new TextEncoder();

/** Why a text cannot be an article. */
export type TextRefusal = 'empty' | 'too-large';

/**
 * The one form in which an article's text is kept, hashed and shared: LF line ends, no byte order mark, U+FFFD for each
 * lone surrogate (UTF-8 cannot carry one); nothing else is touched. Canonical text stays as it is.
 */
export function canonicalText(text: string): Result<string, TextRefusal> {
  // A UTF-16 unit takes at least one byte of UTF-8, and CRLF is all that gets shorter: beyond that nothing can fit.
  if (text.length > 2 * MAX_ARTICLE_BYTES) return tooLarge();
  const canonical = inForm(text);
  if (canonical.trim() === '') {
    return fail('empty', words.ingestTrouble.empty);
  }
  if (canonical.length > MAX_ARTICLE_BYTES || utf8.encode(canonical).length > MAX_ARTICLE_BYTES) return tooLarge();
  return ok(canonical);
}

/** Whether a text is in that form already, whatever its length. */
export const isCanonical = (text: string): boolean => inForm(text) === text;

const inForm = (text: string): string =>
  text
    .replace(/^\uFEFF+/, '')
    .replace(/\r\n?/g, '\n')
    .toWellFormed();

const tooLarge = () => fail('too-large', words.ingestTrouble.textTooLong(MAX_ARTICLE_BYTES / 1024 / 1024));
