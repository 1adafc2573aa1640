import { isActId } from '../../model/ids.ts';
import type { ForeignDocument } from '../foreign.ts';
import { notReadOf } from './not-carried.ts';

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
      meta: Object.assign({}, ...group.map(({ meta }) => told(meta)).reverse()),
      marks: withoutDoubles(
        scoped.flatMap(({ marks }) => marks),
        ({ id }) => id,
      ),
      links: withoutDoubles(
        scoped.flatMap(({ links }) => links),
        ({ own }) => own?.id,
      ),
      notRead: notReadOf(group),
    };
  });

/** The details that say something: one that is empty hides nobody else's. */
const told = (meta: ForeignDocument['meta']): ForeignDocument['meta'] =>
  Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== ''));

/** A document with ids that begin with `scope`. Those of Postil's own records are unique anywhere, and known again by them. */
const scopedTo = (document: ForeignDocument, scope: string): ForeignDocument => ({
  ...document,
  marks: document.marks.map((mark) => ({ ...mark, id: scoped(scope, mark.id) })),
  links: document.links.map((link) => ({
    ...{ ...link, from: scoped(scope, link.from), to: scoped(scope, link.to) },
    ...(link.event === undefined ? {} : { event: scoped(scope, link.event) }),
  })),
});

const scoped = (scope: string, id: string): string => (isActId(id) ? id : scope + id);

/** Records of which no two have one id: where a row of Postil's is there twice, the first one counts. Without one, all do. */
function withoutDoubles<T>(records: readonly T[], idOf: (record: T) => string | undefined): readonly T[] {
  const seen = new Set<string>();
  return records.filter((record) => {
    const id = idOf(record);
    if (id === undefined) return true;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}
