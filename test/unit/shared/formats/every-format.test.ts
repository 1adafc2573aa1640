import { describe, expect, it } from 'vitest';
import type { DatasetArticle } from '../../../../shared/formats/dataset.ts';
import { FORMATS } from '../../../../shared/formats/formats.ts';
import { gatherArticle, noCounts } from '../../../../shared/formats/gather.ts';
import { proof } from '../../../kit/memory-files.ts';
import { goldArticle } from './gold.ts';

const gold = goldArticle();
const article = gatherArticle(gold.parts, 'include', noCounts());

describe.each(Object.entries(FORMATS))('%s', (_, formatFor) => {
  const format = formatFor({});
  const check = (written: DatasetArticle, expected: DatasetArticle) => proof(format, written, expected);

  it('proves the gold article from its bytes', async () => {
    expect(await check(article, article)).toEqual({ ok: true, value: true });
  });

  it.each(article.marks.filter((mark) => mark.spans.length === 1 && mark.spans[0]?.start16 !== null))(
    'finds out when the mark on “$spans.0.quote” is written one character further',
    async (mark) => {
      const [span] = mark.spans;
      const move = (offset: number | null) => (offset === null ? null : Math.max(0, offset - 1));
      const moved = { ...span!, end: move(span!.end), end16: move(span!.end16) };
      const shorter = { ...moved, quote: article.text.slice(span!.start16 ?? 0, moved.end16 ?? 0) };
      const marks = article.marks.map((other) => (other === mark ? { ...mark, spans: [shorter] } : other));
      // A line end at a mark's edge is nothing to a format that parts marks there.
      const same = JSON.stringify(format.carried({ ...article, marks })) === JSON.stringify(format.carried(article));
      expect(await checkable(check({ ...article, marks }, article))).toBe(same);
    },
  );

  it('finds out when a mark has another tag', async () => {
    // Each format carries the tag of one of them at least.
    const found = article.marks.map(async (mark) => {
      const marks = article.marks.map((other) => (other === mark ? { ...mark, tag: 'other' } : other));
      const same = JSON.stringify(format.carried({ ...article, marks })) === JSON.stringify(format.carried(article));
      expect((await check({ ...article, marks }, article)).ok).toBe(same);
      return !same;
    });
    expect(await Promise.all(found)).toContain(true);
  });
});

/** Whether a check passes; a writer that refuses to cut a character in two has found the fault as well. */
async function checkable(check: Promise<{ ok: boolean }>): Promise<boolean> {
  try {
    return (await check).ok;
  } catch (error) {
    expect(String(error)).toMatch(/surrogate pair/);
    return false;
  }
}
