import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFigure } from '../../../../shared/suggest/figure.ts';
import { isYear } from '../../../../shared/suggest/not-figures.ts';

const ROOT = new URL('../../../../../shared/', import.meta.url);
const isThere = ['corpora/attributions-100/', 'articles/'].every((folder) => existsSync(new URL(folder, ROOT)));

const PLAIN =
  /(?<![\w.,:/$£€#-])(?<dollar>\$?)(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?: (?<size>million|billion))?(?<percent>%| percent)?(?![\w:/%-]|[.,]\d| ?[ap]\.?m\b)/g;
const SIZES: { readonly [word: string]: number } = { million: 1e6, billion: 1e9 };

/** Figures in plain notation with what they mean, found by a pattern that has nothing to do with the reader's. */
function* plainFigures() {
  for (const folder of ['corpora/attributions-100/', 'articles/']) {
    for (const name of readdirSync(new URL(folder, ROOT)).filter((file) => file.endsWith('.txt'))) {
      const text = readFileSync(new URL(folder + name, ROOT), 'utf8');
      for (const { 0: words, groups } of text.matchAll(PLAIN)) {
        const { dollar, digits = '', size = '', percent } = groups!;
        const value = Number((Number(digits.replaceAll(',', '')) * (SIZES[size] ?? 1)).toPrecision(15));
        const unit = dollar ? 'USD' : percent ? '%' : null;
        const isBareYear = isYear(digits) && !dollar && !percent && !size;
        if (Number.isSafeInteger(Math.trunc(value))) yield { words, value: isBareYear ? null : value, unit };
      }
    }
  }
}

describe.skipIf(!isThere)(
  'figures of ../shared/corpora and ../shared/articles (skipped where they are missing)',
  () => {
    test('those in plain notation are read as what they are, years as nothing', () => {
      let right = 0;
      const wrong: unknown[] = [];
      for (const { words, value, unit } of plainFigures()) {
        const reading = readFigure(words, 'en');
        if ((reading?.value ?? null) === value && (reading?.unit ?? null) === (value === null ? null : unit)) right++;
        else wrong.push(words.length);
      }
      expect(wrong).toEqual([]);
      expect(right).toBeGreaterThan(800);
    });
  },
);
