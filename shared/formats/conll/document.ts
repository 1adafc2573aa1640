import type { ForeignDocument, ForeignMark } from '../foreign.ts';
import { notReadOf } from '../import/not-carried.ts';
import type { ConllDocument } from './read.ts';

/**
 * A document of tokens as a text: one space between tokens, a line a sentence. CoNLL does not say what stood between
 * them, so this is a text of its own; the places of the marks are right in it.
 */
export function conllText({ sentences, spans, others }: ConllDocument, name: string): ForeignDocument {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const sentence of sentences) {
    for (const [at, token] of sentence.entries()) {
      if (at > 0) text += ' ';
      starts.push(text.length);
      text += token;
      ends.push(text.length);
    }
    text += '\n';
  }
  const marks = spans.map(
    ({ label, start, end }, at): ForeignMark => ({
      ...{ id: `s${at + 1}`, label, attrs: {}, annotator: null, note: null },
      spans: [{ start: starts[start]!, end: ends[end - 1]! }],
    }),
  );
  return { name, text, meta: {}, marks, links: [], notRead: { 'cells beside the label': others } };
}

/**
 * Documents of which no two have the same text. The same tokens in another file are another layer of them: Postil writes a
 * file a tag and one with all of them. What several layers have alike is one mark.
 */
export const layered = (documents: readonly ForeignDocument[]): readonly ForeignDocument[] =>
  [...Map.groupBy(documents, ({ text }) => text).values()].map((layers) => {
    const first = layers[0]!; // no group is empty
    if (layers.length === 1) return first;
    const all = layers.flatMap(({ marks }) => marks);
    const marks = new Map(all.map((mark) => [JSON.stringify([mark.label, mark.spans]), mark]));
    return {
      ...first,
      notRead: notReadOf(layers),
      marks: [...marks.values()].map((mark, at) => ({ ...mark, id: `s${at + 1}` })),
    };
  });
