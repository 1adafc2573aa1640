import { describe, expect, it } from 'vitest';
import { SAMPLE_ARTICLES, SAMPLE_PROJECT } from '../../../../shared/sample/articles.ts';
import { canonicalText } from '../../../../shared/text/canonical.ts';

describe('the sample', () => {
  it('is five different articles of 90 to 220 words in canonical form', () => {
    expect(SAMPLE_PROJECT).toContain('sample');
    expect(new Set(SAMPLE_ARTICLES).size).toBe(5);
    for (const text of SAMPLE_ARTICLES) {
      const words = text.split(/\s+/).filter((word) => word !== '').length;
      expect(words).toBeGreaterThanOrEqual(90);
      expect(words).toBeLessThanOrEqual(220);
      expect(canonicalText(text)).toEqual({ ok: true, value: text });
    }
  });

  it('holds a quotation that its source interrupts', () => {
    expect(SAMPLE_ARTICLES.filter((text) => /[,]["”] (she|he) said, ["“]/.test(text)).length).toBeGreaterThanOrEqual(2);
  });
});
