import type { ForeignDocument } from '../foreign.ts';

/**
 * Grounded documents of which no two have the same text: the work of several people on one text is one document. What the
 * first knows of the article counts. Ids stay unique.
 */
export const joinEqual = (documents: readonly ForeignDocument[]): readonly ForeignDocument[] =>
  [...Map.groupBy(documents, ({ text }) => text).values()].map((group) => {
    const first = group[0]!; // no group is empty
    if (group.length === 1) return first;
    const scoped = group.map((document, at) => scopedTo(document, `${at + 1}/`));
    return {
      ...first,
      meta: Object.assign({}, ...group.map(({ meta }) => meta).reverse()),
      marks: scoped.flatMap(({ marks }) => marks),
      links: scoped.flatMap(({ links }) => links),
    };
  });

/** A document with ids that begin with `scope`. */
const scopedTo = (document: ForeignDocument, scope: string): ForeignDocument => ({
  ...document,
  marks: document.marks.map((mark) => ({ ...mark, id: scope + mark.id })),
  links: document.links.map((link) => ({ ...link, from: scope + link.from, to: scope + link.to })),
});
