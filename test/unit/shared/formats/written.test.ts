import { describe, expect, it } from 'vitest';
import { csv } from '../../../../shared/formats/csv.ts';
import type { DatasetArticle } from '../../../../shared/formats/dataset.ts';
import { gatherArticle, noCounts } from '../../../../shared/formats/gather.ts';
import { inPieces } from '../../../../shared/formats/in-pieces.ts';
import { jsonl } from '../../../../shared/formats/jsonl.ts';
import { checkWritten, expectedOf } from '../../../../shared/formats/self-check.ts';
import { proof, writtenInMemory } from '../../../kit/memory-files.ts';
import { goldArticle } from './gold.ts';

const gold = goldArticle();
const article = gatherArticle(gold.parts, 'include', noCounts());

/** The article with one span of the mark `id` put elsewhere. */
const shifted = (id: string, change: object): DatasetArticle => ({
  ...article,
  marks: article.marks.map((mark) =>
    mark.id === id ? { ...mark, spans: mark.spans.map((span) => ({ ...span, ...change })) } : mark,
  ),
});

describe.each(Object.entries({ jsonl, csv: csv() }))('%s, written and read back', (_, pieces) => {
  const format = inPieces(pieces);

  it('proves the gold article from its bytes', async () => {
    expect(await proof(format, article)).toEqual({ ok: true, value: true });
  });

  it('gives back every mark with every span, quote and state', async () => {
    const read = pieces.read(pieces.write(article, 1));
    const plain = ({ id, tag, state, spans }: DatasetArticle['marks'][number]) => ({ id, tag, state, spans });
    expect(read.ok && read.value.marks.map((mark) => ({ ...mark, ...{} }))).toMatchObject(article.marks.map(plain));
    expect(read.ok && [read.value.text, read.value.title]).toEqual([article.text, article.title]);
  });

  it.each([
    ['code points', { start: 1 }],
    ['UTF-16', { end16: 9 }],
    ['one of the offsets', { start: null }],
    ['an empty stretch', { start: 0, end: 0, start16: 0, end16: 0, quote: '' }],
  ])('stops an export that is wrong in %s, naming the article and the mark', async (_, change) => {
    const wrong = shifted(gold.ids.start!, change);
    const checked = await proof(format, wrong, article);
    expect(checked).toMatchObject({
      ok: false,
      code: 'self-check',
      message: expect.stringContaining('The export was stopped and nothing was kept'),
    });
    expect(!checked.ok && checked.message).toContain(gold.ids.start);
    expect(!checked.ok && checked.message).toContain('Gold, "first"');
  });

  it('stops when the text is not the text that was marked, though all slices agree', async () => {
    const other = { ...article, text: `${article.text} and more` };
    expect(await proof(format, other, article)).toMatchObject({ ok: false });
  });

  it('stops when a mark is missing, when bytes are cut off, and when another article lies there', async () => {
    const fewer = { ...article, marks: article.marks.slice(1) };
    expect((await proof(format, fewer, article)).ok).toBe(false);
    const cut = await proof(format, article, article, ({ files }) => {
      for (const file of files.values()) file.length -= 40;
    });
    expect(cut.ok).toBe(false);
    const { read } = await writtenInMemory(format, [article]);
    const elsewhere = { ...expectedOf(format, article), aid: 'another' };
    expect(checkWritten(read.get(article.aid)!, elsewhere).ok).toBe(false);
  });
});
