import { codePointCounter } from './code-point-counter.ts';
import type { ForeignDocument } from './foreign.ts';
import type { WrittenArticle, WrittenMark } from './format.ts';

/** Who an article is, for formats whose own form has no place for it. */
export type ArticleCard = Pick<WrittenArticle, 'aid' | 'title' | 'textHash'>;

/** A document that one of our readers found in our own bytes, as the self-check wants it. */
export function writtenArticle({ aid, title, textHash }: ArticleCard, document: ForeignDocument): WrittenArticle {
  const { text, marks } = document;
  const point = codePointCounter(text);
  const written = marks.map(
    ({ id, label, spans }): WrittenMark => ({
      id,
      tag: label,
      state: 'exact',
      spans: spans.map(({ start, end }) => ({
        ...{ start: point(start), end: point(end), start16: start, end16: end },
        ...{ quote: text.slice(start, end), was: null },
      })),
    }),
  );
  return { aid, title, text, textHash, marks: written };
}
