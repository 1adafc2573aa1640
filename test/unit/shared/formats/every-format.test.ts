import { describe, expect, it } from 'vitest';
import type { DatasetArticle } from '../../../../shared/formats/dataset.ts';
import { FORMATS } from '../../../../shared/formats/formats.ts';
import { gatherArticle, noCounts } from '../../../../shared/formats/gather.ts';
import { checkWritten, expectedOf } from '../../../../shared/formats/self-check.ts';
import { goldArticle } from './gold.ts';

const utf8 = new TextEncoder();
const gold = goldArticle();
const article = gatherArticle(gold.parts, 'include', noCounts());

describe.each(Object.entries(FORMATS))('%s', (_, format) => {
  const check = (written: DatasetArticle, expected: DatasetArticle) =>
    checkWritten(
      format,
      format.write(written, 1).map(({ file, text }) => ({ file, bytes: utf8.encode(text) })),
      expectedOf(format, expected),
    );

  it('proves the gold article from its bytes', () => {
    expect(check(article, article)).toEqual({ ok: true, value: true });
  });

  it.each(article.marks.filter((mark) => mark.spans.length === 1 && mark.spans[0]?.start16 !== null))(
    'finds out when the mark on “$spans.0.quote” is written one character further',
    (mark) => {
      const [span] = mark.spans;
      const move = (offset: number | null) => (offset === null ? null : Math.max(0, offset - 1));
      const moved = { ...span!, end: move(span!.end), end16: move(span!.end16) };
      const shorter = { ...moved, quote: article.text.slice(span!.start16 ?? 0, moved.end16 ?? 0) };
      const marks = article.marks.map((other) => (other === mark ? { ...mark, spans: [shorter] } : other));
      // A line end at a mark's edge is nothing to a format that parts marks there.
      const same = JSON.stringify(format.carried({ ...article, marks })) === JSON.stringify(format.carried(article));
      expect(checkable(() => check({ ...article, marks }, article))).toBe(same);
    },
  );

  it('finds out when a mark has another tag', () => {
    const [first, ...others] = article.marks;
    expect(check({ ...article, marks: [{ ...first!, tag: 'other' }, ...others] }, article).ok).toBe(false);
  });
});

/** Whether a check passes; a writer that refuses to cut a character in two has found the fault as well. */
function checkable(check: () => { ok: boolean }): boolean {
  try {
    return check().ok;
  } catch (error) {
    expect(String(error)).toMatch(/surrogate pair/);
    return false;
  }
}
