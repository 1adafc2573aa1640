import type { DatasetArticle } from './dataset.ts';
import type { ForeignDocument, ForeignMark } from './foreign.ts';

/**
 * A row of Postil's own JSON Lines as a document to bring in. Marks that are nowhere in the text stay out. Whoever made a
 * mark is its annotator by name: their signature cannot come along.
 */
export function documentOf({
  text,
  title,
  outlet,
  date,
  url,
  language,
  marks,
  relations,
  aid,
}: DatasetArticle): ForeignDocument {
  const found = marks.flatMap((mark): ForeignMark[] => {
    const spans = mark.spans.flatMap(({ start16, end16 }) =>
      start16 === null || end16 === null ? [] : [{ start: start16, end: end16 }],
    );
    const annotator = mark.author.for ?? (mark.author.name || mark.author.id);
    return spans.length === 0
      ? []
      : [{ id: mark.id, label: mark.tag, spans, attrs: mark.attrs, annotator, note: null }];
  });
  const there = new Set(found.map(({ id }) => id));
  return {
    ...{ name: title || aid, text, meta: { title, outlet, date, url, language }, marks: found },
    links: relations
      .filter(({ from, to }) => there.has(from) && there.has(to))
      .map(({ type, from, to }) => ({ type, from, to })),
  };
}
