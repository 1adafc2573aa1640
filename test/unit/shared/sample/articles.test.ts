import { describe, expect, it } from 'vitest';
import { ingestText } from '../../../../shared/ingest/ingest.ts';
import { ENTRY_KINDS } from '../../../../shared/register/records.ts';
import { SAMPLE_ARTICLES, SAMPLE_PROJECT } from '../../../../shared/sample/articles.ts';
import { SAMPLE_REGISTER } from '../../../../shared/sample/register.ts';
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

  it('opens on an article whose head tells its title and date', () => {
    expect(ingestText(SAMPLE_ARTICLES[0]!)).toMatchObject({
      ok: true,
      value: { meta: { title: 'Calder Rose: what is known and what is not', date: '2024-10-20' } },
    });
  });

  it('tells the comment form at the end of a page from the article', () => {
    const zones = SAMPLE_ARTICLES.flatMap((text) => {
      const read = ingestText(text);
      return read.ok ? read.value.zones.map(({ type, start, end }) => `${type}: ${text.slice(start, end)}`) : [];
    });
    expect(zones).toContainEqual(expect.stringMatching(/^boilerplate: [\s\S]*Add your comment[\s\S]*stays private\.$/));
  });

  it('holds a quotation that its source interrupts', () => {
    expect(SAMPLE_ARTICLES.filter((text) => /[,]["”] (she|he) said, ["“]/.test(text)).length).toBeGreaterThanOrEqual(2);
  });

  it('begins a register with names that stand in its articles', () => {
    const text = SAMPLE_ARTICLES.join('\n').toLowerCase();
    const names = SAMPLE_REGISTER.filter(({ kind }) => kind === 'actor').map(({ fields }) => fields.name!);
    for (const name of [...names, ...SAMPLE_REGISTER.flatMap(({ aliases }) => aliases[0] ?? [])])
      expect(text, name).toContain(name.toLowerCase());
    expect(new Set(SAMPLE_REGISTER.map(({ kind }) => kind))).toEqual(new Set(ENTRY_KINDS));
  });
});
