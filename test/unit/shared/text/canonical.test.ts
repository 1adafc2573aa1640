import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_ARTICLE_BYTES } from '../../../../shared/model/article.ts';
import { canonicalText } from '../../../../shared/text/canonical.ts';

const text = (raw: string) => {
  const result = canonicalText(raw);
  return result.ok ? result.value : result.code;
};

it('makes every line end LF', () => {
  expect(text('one\r\ntwo\rthree\nfour\r\n\r\nfive')).toBe('one\ntwo\nthree\nfour\n\nfive');
});

it('takes a byte order mark off the front and leaves one inside', () => {
  expect(text('\uFEFFone \uFEFFtwo')).toBe('one \uFEFFtwo');
});

it('replaces lone surrogates only', () => {
  expect(text('a\uD800b\uDC00c😀')).toBe('a\uFFFDb\uFFFDc😀');
});

it('leaves spaces, controls and combining characters as they are', () => {
  const odd = ' \t\u00A0a\u0301\u2028b\u0000\u200Fعـ  \n\n\n ';
  expect(text(odd)).toBe(odd);
});

it('refuses a text without words', () => {
  expect(text('')).toBe('empty');
  expect(text('\uFEFF \r\n\t\u00A0')).toBe('empty');
});

it('refuses by bytes of UTF-8, at the very byte', () => {
  expect(text('x'.repeat(MAX_ARTICLE_BYTES))).toHaveLength(MAX_ARTICLE_BYTES);
  expect(text('x'.repeat(MAX_ARTICLE_BYTES + 1))).toBe('too-large');
  expect(text(`${'é'.repeat(MAX_ARTICLE_BYTES / 2)}x`)).toBe('too-large');
  expect(text('a\r\n'.repeat(MAX_ARTICLE_BYTES / 2))).toHaveLength(MAX_ARTICLE_BYTES);
  expect(text('x'.repeat(2 * MAX_ARTICLE_BYTES + 1))).toBe('too-large');
});

it('leaves canonical text as it is, whatever it was made of', () => {
  const raw = fc.string({
    unit: fc.constantFrom('a', ' ', '\r', '\n', '\r\n', '\uFEFF', '\uD83D', '\uDE00', '😀', '\u0301'),
  });
  fc.assert(
    fc.property(raw, (input) => {
      const once = canonicalText(input);
      if (once.ok) expect(text(once.value)).toBe(once.value);
    }),
    { seed: 1, numRuns: 500 },
  );
});
