import { describe, expect, it } from 'vitest';
import { csv } from '../../../../shared/formats/csv.ts';
import type { DatasetArticle } from '../../../../shared/formats/dataset.ts';
import type { DatasetFormat } from '../../../../shared/formats/format.ts';
import { gatherArticle, noCounts } from '../../../../shared/formats/gather.ts';
import { jsonl } from '../../../../shared/formats/jsonl.ts';
import { checkWritten, expectedOf, type WrittenPiece } from '../../../../shared/formats/self-check.ts';
import { goldArticle } from './gold.ts';

const utf8 = new TextEncoder();
const gold = goldArticle();
const article = gatherArticle(gold.parts, 'include', noCounts());

const written = (format: DatasetFormat, of: DatasetArticle): WrittenPiece[] =>
  format.write(of, 1).map(({ file, text }) => ({ file, bytes: utf8.encode(text) }));

/** The article with one span of the mark `id` put elsewhere. */
const shifted = (id: string, change: object): DatasetArticle => ({
  ...article,
  marks: article.marks.map((mark) =>
    mark.id === id ? { ...mark, spans: mark.spans.map((span) => ({ ...span, ...change })) } : mark,
  ),
});

describe.each(Object.entries({ jsonl, csv }))('%s, written and read back', (_, format) => {
  it('proves the gold article from its bytes', () => {
    expect(checkWritten(format, written(format, article), expectedOf(format, article))).toEqual({
      ok: true,
      value: true,
    });
  });

  it('gives back every mark with every span, quote and state', () => {
    const read = format.read(format.write(article, 1));
    const plain = ({ id, tag, state, spans }: DatasetArticle['marks'][number]) => ({ id, tag, state, spans });
    expect(read.ok && read.value.marks.map((mark) => ({ ...mark, ...{} }))).toMatchObject(article.marks.map(plain));
    expect(read.ok && [read.value.text, read.value.title]).toEqual([article.text, article.title]);
  });

  it.each([
    ['code points', { start: 1 }],
    ['UTF-16', { end16: 9 }],
    ['one of the offsets', { start: null }],
    ['an empty stretch', { start: 0, end: 0, start16: 0, end16: 0, quote: '' }],
  ])('stops an export that is wrong in %s, naming the article and the mark', (_, change) => {
    const wrong = shifted(gold.ids.start!, change);
    const checked = checkWritten(format, written(format, wrong), expectedOf(format, article));
    expect(checked).toMatchObject({
      ok: false,
      code: 'self-check',
      message: expect.stringContaining('The export was stopped and nothing was kept'),
    });
    expect(!checked.ok && checked.message).toContain(gold.ids.start);
    expect(!checked.ok && checked.message).toContain('Gold, "first"');
  });

  it('stops when the text is not the text that was marked, though all slices agree', () => {
    const other = { ...article, text: `${article.text} and more` };
    expect(checkWritten(format, written(format, other), expectedOf(format, article))).toMatchObject({ ok: false });
  });

  it('stops when a mark is missing, when bytes are cut off, and when another article lies there', () => {
    const fewer = { ...article, marks: article.marks.slice(1) };
    expect(checkWritten(format, written(format, fewer), expectedOf(format, article)).ok).toBe(false);
    const cut = written(format, article).map(({ file, bytes }) => ({
      file,
      bytes: bytes.subarray(0, bytes.length - 40),
    }));
    expect(checkWritten(format, cut, expectedOf(format, article)).ok).toBe(false);
    const elsewhere = { ...expectedOf(format, article), aid: 'another' };
    expect(checkWritten(format, written(format, article), elsewhere).ok).toBe(false);
  });
});
